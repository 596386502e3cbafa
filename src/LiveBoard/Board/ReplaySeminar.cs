using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Analysis.Figures;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LiveBoard.Board;

/// <param name="Frames">Empty while the board is turned to something else, is hidden, or has nothing to show.</param>
public sealed record Replay(ImmutableArray<ReplayFrame> Frames);

/// <summary>How the figure that the board is turned to formed. Of nothing else: a board's key opens no question that the room has not been shown.</summary>
public static class ReplaySeminar
{
    public static void MapReplaySeminar(this RouteGroupBuilder seminar) => seminar
        .MapGet("/replay", Show)
        .RequireAuthorization(MayCall.Board)
        .WithSummary("The figure that the board replays, as it stood from the first answers to the last")
        .Produces<Replay>();

    private static async Task<IResult> Show(string code, int? board, HttpContext http, KnownSeminars seminars, IEventLog log)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        http.Response.Headers.CacheControl = "no-store";
        if (seminar.ViewOf(board ?? TurnBoard.First) is not { Screen: Screen.Replay, Hidden: false } view) return TypedResults.Ok(new Replay([]));
        var events = new List<Told>();
        await foreach (var batch in log.Read(new LogScope.Of(seminar.Id, WithoutText: true), 0, http.RequestAborted)) events.AddRange(batch);
        var frames = await Task.Run(() => ReplayFigures.Of(seminar.Id, events, view), http.RequestAborted);
        return TypedResults.Ok(new Replay(frames));
    }
}
