using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Interchange.Tables;
using Narratives.Interpreting;
using Narratives.Moderating;
using Narratives.Words;

namespace Narratives.LiveBoard.Moderating;

/// <summary>Who decided what, and when, as a table for whoever has to answer for it. Stories by alias: what was in them is not here.</summary>
public static class ShowLog
{
    private static readonly string[] Header = ["time", "moderator", "decision", "story", "taken_out"];

    public static void MapShowLog(this RouteGroupBuilder moderation) => moderation
        .MapGet("/log.csv", Show)
        .RequireAuthorization(MayCall.Facilitator)
        .WithSummary("Who decided what, and when")
        .Produces(StatusCodes.Status200OK, contentType: "text/csv");

    private static async Task<IResult> Show(string code, HttpContext http, KnownSeminars seminars, IEventLog log)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        var decisions = await log.ReadStream(seminar.Id, Moderation.StreamOf(seminar.Id), http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(WriteTable.Bytes(Header, decisions.Select(told => RowOf(seminar.Id, told)).OfType<string[]>()), "text/csv; charset=utf-8", $"moderation-{seminar.JoinCode}.csv");
    }

    private static string[]? RowOf(SeminarId seminar, Told told)
    {
        var at = told.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return told.Event switch
        {
            StoryApproved(var story, var redactions, var moderator) => [at, moderator, "approved", ResponseAlias.Of(seminar, story), redactions.Length.ToString(CultureInfo.InvariantCulture)],
            StoryHidden(var story, var moderator) => [at, moderator, "hidden", ResponseAlias.Of(seminar, story), ""],
            StoryPinned(var story, var pinned, var moderator) => [at, moderator, pinned ? "pinned" : "unpinned", ResponseAlias.Of(seminar, story), ""],
            ModerationChanged(var required, var moderator) => [at, moderator, required ? "required" : "relaxed", "", ""],
            _ => null,
        };
    }
}
