using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.LiveBoard.Moderating;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LiveBoard.Facilitating;

/// <summary>The facilitator chooses what the board shows, and whether it shows it yet.</summary>
public static class TurnBoardEndpoint
{
    /// <summary>A brush that was drawn by hand has hundreds of corners.</summary>
    private const int MostBytes = 16 * 1024;

    public static void MapTurnBoard(this RouteGroupBuilder seminar) => seminar
        .MapPut("/board", Turn)
        .RequireAuthorization(MayCall.Facilitator)
        .WithSummary("Choose what the board shows")
        .Accepts<BoardView>("application/json")
        .Produces(StatusCodes.Status204NoContent)
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json");

    private static Task<IResult> Turn(string code, int? board, HttpContext http, KnownSeminars seminars, FindStoryOnBoard stories, DecideInSeminar decision) =>
        Problems.WithBody<BoardView>(http, MostBytes, async asked =>
        {
            var mayShow = asked.Story is { } alias && seminars.ByCode(code) is { } seminar && await stories.Find(seminar, alias, asked.Brush, http.RequestAborted) is not null;
            return await decision.Run(code, known => TurnBoard.Decide(known, asked, mayShow, board ?? TurnBoard.First), _ => TypedResults.NoContent(), http.RequestAborted);
        });
}
