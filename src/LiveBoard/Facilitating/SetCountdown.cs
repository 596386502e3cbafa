using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LiveBoard.Facilitating;

/// <param name="Seconds">From now, 10 to 10,800; 0 takes the countdown away.</param>
public sealed record CountdownTold(int? Seconds);

/// <summary>The facilitator tells the room how long it still has; boards count down to it.</summary>
public static class SetCountdownEndpoint
{
    public static void MapSetCountdown(this RouteGroupBuilder seminar) => seminar
        .MapPut("/countdown", Set)
        .RequireAuthorization(MayCall.Facilitator)
        .WithSummary("Tell the room how long it still has; nothing closes by itself")
        .Accepts<CountdownTold>("application/json")
        .Produces(StatusCodes.Status204NoContent)
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
        .Produces<Problem>(StatusCodes.Status409Conflict, "application/problem+json");

    private static Task<IResult> Set(string code, HttpContext http, DecideInSeminar decision) =>
        Problems.WithBody<CountdownTold>(http, mostBytes: 256, async asked => asked.Seconds is not { } seconds
            ? Problems.Answer(Refusals.Missing("seconds"))
            : await decision.Run(code, known => SetCountdown.Decide(known, seconds), _ => TypedResults.NoContent(), http.RequestAborted));
}
