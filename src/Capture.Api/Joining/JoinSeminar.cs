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
        switch (await Problems.ReadBody<JoinTold>(http, CaptureApi.MostBytes))
        {
            case Outcome<JoinTold>.Refused(var refusal):
                return Problems.Answer(refusal);
            case Outcome<JoinTold>.Accepted(var told):
                var mayEnterForOthers = (await doorkeeper.AuthorizeAsync(http.User, http, MayCall.Facilitator)).Succeeded;
                var due = await orders.Next(seminar, http.RequestAborted);
                var (answer, begins) = await Decide(seminar, told, mayEnterForOthers, due, log, joined, http.RequestAborted);
                if (due is not null && begins != due) await orders.Correct(seminar, due.Value, begins, CancellationToken.None);
                return answer;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The answer, and the framing that somebody who is new here begins with.</summary>
    private static async Task<(IResult Answer, FramingId? Begins)> Decide(
        Seminar seminar, JoinTold told, bool mayEnterForOthers, FramingId? due, IEventLog log, JoinedDelegates joined, CancellationToken cancellation) =>
        JoinSeminar.Decide(seminar, told, mayEnterForOthers, due) switch
        {
            Outcome<(TakeAwayCode, DelegateJoined)>.Refused(var refusal) => (Problems.Answer(refusal), null),
            Outcome<(TakeAwayCode Code, DelegateJoined Joined)>.Accepted(var accepted) => await Store(seminar, accepted.Code, accepted.Joined, log, joined, cancellation),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static async Task<(IResult Answer, FramingId? Begins)> Store(
        Seminar seminar, TakeAwayCode code, DelegateJoined happened, IEventLog log, JoinedDelegates joined, CancellationToken cancellation)
    {
        var id = code.DelegateIn(seminar.Id);
        var outcome = await log.Append(new AppendRequest(seminar.Id, id.Value, StreamKind.Delegate, ExpectedVersion: 0, [happened]), cancellation);
        if (outcome is AppendOutcome.Stored)
        {
            joined.Joined(seminar.Id, id);
            return (TypedResults.Created((string?)null, new Joined(code.ToString(), happened.Begins)), happened.Begins);
        }
        if (await joined.Of(seminar, id, cancellation) == Attendance.Withdrew) return (Problems.Answer(Refusals.DelegateWithdrew), null);
        var earlier = seminar.Instrument.Crossover is CrossoverBy.None ? null : (await log.ReadStream(seminar.Id, id.Value, cancellation)).Select(told => told.Event).OfType<DelegateJoined>().FirstOrDefault();
        return (TypedResults.Ok(new Joined(code.ToString(), earlier?.Begins)), null);
    }
}
