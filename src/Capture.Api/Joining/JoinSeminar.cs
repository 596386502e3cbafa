using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Joining;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Capture.Joining;

/// <param name="Begins">The framing that this delegate meets first, where the order is assigned.</param>
public sealed record Joined(string TakeAway, FramingId? Begins = null);

/// <summary>Joining with the same take-away code again is the same delegate: a retry, or another device of theirs.</summary>
public static class JoinEndpoint
{
    public static void MapJoinSeminar(this RouteGroupBuilder seminar) => seminar
        .MapPost("/delegates", Join)
        .AllowAnonymous()
        .WithSummary("Join with a take-away code that the phone has made; with the facilitator's key also for somebody else")
        .Accepts<JoinTold>("application/json")
        .Produces<Joined>(StatusCodes.Status201Created)
        .Produces<Joined>(StatusCodes.Status200OK)
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json");

    private static async Task<IResult> Join(string code, HttpContext http, KnownSeminars seminars, IEventLog log, JoinedDelegates joined, FramingOrders orders, IAuthorizationService doorkeeper)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        return await Problems.WithBody<JoinTold>(http, CaptureApi.MostBytes, async told =>
        {
            var mayEnterForOthers = (await doorkeeper.AuthorizeAsync(http.User, http, MayCall.Facilitator)).Succeeded;
            using var due = await orders.Next(seminar, http.RequestAborted);
            var decided = JoinSeminar.Decide(seminar, told, mayEnterForOthers, due?.Framing);
            // Before saying no: another node may have been told that the seminar goes on, or that other questions are asked.
            if (decided is Outcome<(TakeAwayCode, DelegateJoined)>.Refused) decided = JoinSeminar.Decide(await seminars.Latest(seminar.Id, http.RequestAborted), told, mayEnterForOthers, due?.Framing);
            return decided switch
            {
                Outcome<(TakeAwayCode, DelegateJoined)>.Refused(var refusal) => Problems.Answer(refusal),
                Outcome<(TakeAwayCode Code, DelegateJoined Joined)>.Accepted(var accepted) => await Store(seminar, accepted.Code, accepted.Joined, due, log, joined, http.RequestAborted),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        });
    }

    private static async Task<IResult> Store(
        Seminar seminar, TakeAwayCode code, DelegateJoined happened, Due? due, IEventLog log, JoinedDelegates joined, CancellationToken cancellation)
    {
        var id = code.DelegateIn(seminar.Id);
        var outcome = await log.Append(new AppendRequest(seminar.Id, id.Value, StreamKind.Delegate, ExpectedVersion: 0, [happened]), cancellation);
        if (outcome is AppendOutcome.Stored(var position, _))
        {
            due?.TakenAt(position);
            joined.Joined(seminar.Id, id);
            return TypedResults.Created((string?)null, new Joined(code.ToString(), happened.Begins));
        }
        if ((await joined.Look(seminar.Id, id, cancellation)).Attendance == Attendance.Withdrew) return Problems.Answer(Refusals.DelegateWithdrew);
        var earlier = seminar.Instrument.Crossover is CrossoverBy.None ? null : (await log.ReadStream(seminar.Id, id.Value, cancellation)).Select(told => told.Event).OfType<DelegateJoined>().FirstOrDefault();
        return TypedResults.Ok(new Joined(code.ToString(), earlier?.Begins));
    }
}
