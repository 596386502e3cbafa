using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.Instruments;
using Narratives.Interpreting;
using Narratives.Words;

namespace Narratives.LiveBoard.Workbench;

/// <param name="Responses">Aliases of those that stand.</param>
public sealed record NoteShown(
    string Id, string Author, string Observation, Strength Strength, ImmutableArray<string> Interpretations, ImmutableArray<string> Themes,
    SignifierId? Signifier, Selection Selection, Brush? Brush, ImmutableArray<string> Responses);

/// <summary>Observation → interpretations → themes, each note linked back to its figure and stories.</summary>
public static class WriteNotes
{
    private const int MostBytes = 256 * 1024;

    public static void MapWriteNotes(this RouteGroupBuilder workbench)
    {
        workbench.MapGet("/notes", Show).RequireAuthorization(MayCall.Analyst).WithSummary("The notes, in the order in which they were written").Produces<IReadOnlyList<NoteShown>>();
        workbench.MapPut("/notes", Write)
            .RequireAuthorization(MayCall.Analyst)
            .WithSummary("Write a note, or write it better")
            .Accepts<NoteTold>("application/json")
            .Produces(StatusCodes.Status204NoContent)
            .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json");
        workbench.MapDelete("/notes/{id}", Remove).RequireAuthorization(MayCall.Analyst).WithSummary("Throw a note away").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> Show(string code, KnownSeminars seminars, Workrooms rooms, CancellationToken cancellation)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        var known = await rooms.Interpretation(seminar.Id, cancellation);
        var gathered = await rooms.Of(seminar.Id).Gather(cancellation);
        return TypedResults.Ok(known.Notes.Select(note => new NoteShown(note.Id, note.Author, note.Observation, note.Strength, note.Interpretations, note.Themes,
            note.Signifier, note.Selection, note.Brush, [.. note.Responses.Where(gathered.Stands).Select(response => ResponseAlias.Of(seminar.Id, response))])));
    }

    private static async Task<IResult> Write(string code, HttpContext http, KnownSeminars seminars, Workrooms rooms, DecideInWorkbench decision)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        return await Problems.WithBody<NoteTold>(http, MostBytes, async told =>
        {
            var gathered = await rooms.Of(seminar.Id).Gather(http.RequestAborted);
            return await decision.Run(seminar.Id, known => WriteNote.Decide(known, seminar.Instrument, told, alias => gathered.Find(alias)?.Id), http.RequestAborted);
        });
    }

    private static async Task<IResult> Remove(string code, string id, KnownSeminars seminars, DecideInWorkbench decision, CancellationToken cancellation) =>
        seminars.ByCode(code) is { } seminar
            ? await decision.Run(seminar.Id, known => RemoveNote.Decide(known, id), cancellation)
            : Problems.Answer(Refusals.UnknownCode);
}
