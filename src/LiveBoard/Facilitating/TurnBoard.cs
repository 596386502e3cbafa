using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LiveBoard.Facilitating;

/// <summary>The facilitator chooses what the board shows, and whether it shows it yet.</summary>
public static class TurnBoardEndpoint
{
    public static void MapTurnBoard(this RouteGroupBuilder seminar) => seminar
        .MapPut("/board", Turn)
        .RequireAuthorization(MayCall.Facilitator)
        .WithSummary("Choose what the board shows")
        .Accepts<BoardView>("application/json")
        .Produces(StatusCodes.Status204NoContent)
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json");

    private static async Task<IResult> Turn(string code, HttpContext http, DecideInSeminar decision) =>
        await Problems.ReadBody<BoardView>(http, mostBytes: 4096) switch
        {
            Outcome<BoardView>.Refused(var refusal) => Problems.Answer(refusal),
            Outcome<BoardView>.Accepted(var asked) =>
                await decision.Run(code, known => TurnBoard.Decide(known, asked), _ => TypedResults.NoContent(), http.RequestAborted),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
