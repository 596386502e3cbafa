using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Interpreting;
using Narratives.Moderating;
using Narratives.Words;

namespace Narratives.LiveBoard.Moderating;

/// <summary>Who decided what, and when, as a table for whoever has to answer for it. Stories by alias: what was in them is not here.</summary>
public static class ShowLog
{
    public static void MapShowLog(this RouteGroupBuilder moderation) => moderation
        .MapGet("/log.csv", Show)
        .RequireAuthorization(MayCall.Facilitator)
        .WithSummary("Who decided what, and when")
        .Produces(StatusCodes.Status200OK, contentType: "text/csv");

    private static async Task<IResult> Show(string code, HttpContext http, KnownSeminars seminars, IEventLog log)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        var table = new StringBuilder("\ufefftime,moderator,decision,story,taken_out\r\n"); // the mark tells spreadsheets that it is UTF-8
        foreach (var told in await log.ReadStream(seminar.Id, Moderation.StreamOf(seminar.Id), http.RequestAborted))
        {
            if (RowOf(seminar.Id, told.Event) is not var (moderator, decision, story, takenOut)) continue;
            table.AppendJoin(',', told.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), Cell(moderator), decision, story, takenOut).Append("\r\n");
        }
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(Encoding.UTF8.GetBytes(table.ToString()), "text/csv; charset=utf-8", $"moderation-{seminar.JoinCode}.csv");
    }

    private static (string Moderator, string Decision, string Story, string TakenOut)? RowOf(SeminarId seminar, NarrativeEvent happened) => happened switch
    {
        StoryApproved(var story, var redactions, var moderator) => (moderator, "approved", ResponseAlias.Of(seminar, story), redactions.Length.ToString(CultureInfo.InvariantCulture)),
        StoryHidden(var story, var moderator) => (moderator, "hidden", ResponseAlias.Of(seminar, story), ""),
        StoryPinned(var story, var pinned, var moderator) => (moderator, pinned ? "pinned" : "unpinned", ResponseAlias.Of(seminar, story), ""),
        ModerationChanged(var required, var moderator) => (moderator, required ? "required" : "relaxed", "", ""),
        _ => null,
    };

    /// <summary>A name that begins like a formula would be one in a spreadsheet: an apostrophe keeps it a name.</summary>
    private static string Cell(string text) => $"\"{(text is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
