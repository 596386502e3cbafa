using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Joining;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Capture.Joining;

public sealed record Joined(string TakeAway);

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

    private static async Task<IResult> Join(string code, HttpContext http, KnownSeminars seminars, IEventLog log, JoinedDelegates joined, IAuthorizationService doorkeeper)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        return await Problems.ReadBody<JoinTold>(http, CaptureApi.MostBytes) switch
        {
            Outcome<JoinTold>.Refused(var refusal) => Problems.Answer(refusal),
            Outcome<JoinTold>.Accepted(var told) => JoinSeminar.Decide(seminar, told, mayEnterForOthers: (await doorkeeper.AuthorizeAsync(http.User, http, MayCall.Facilitator)).Succeeded) switch
            {
                Outcome<(TakeAwayCode, DelegateJoined)>.Refused(var refusal) => Problems.Answer(refusal),
                Outcome<(TakeAwayCode Code, DelegateJoined Joined)>.Accepted(var accepted) => await Store(seminar, accepted.Code, accepted.Joined, log, joined, http.RequestAborted),
                _ => throw new System.Diagnostics.UnreachableException(),
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<IResult> Store(
        Seminar seminar, TakeAwayCode code, DelegateJoined happened, IEventLog log, JoinedDelegates joined, CancellationToken cancellation)
    {
        var id = code.DelegateIn(seminar.Id);
        var outcome = await log.Append(new AppendRequest(seminar.Id, id.Value, StreamKind.Delegate, ExpectedVersion: 0, [happened]), cancellation);
        var answer = new Joined(code.ToString());
        if (outcome is not AppendOutcome.Stored)
        {
            return await joined.Of(seminar, id, cancellation) == Attendance.Withdrew ? Problems.Answer(Refusals.DelegateWithdrew) : TypedResults.Ok(answer);
        }
        joined.Joined(seminar.Id, id);
        return TypedResults.Created((string?)null, answer);
    }
}
