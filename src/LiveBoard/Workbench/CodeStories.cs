using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Analysis.Brushing;
using Narratives.Analysis.Coding;
using Narratives.Door;
using Narratives.Interpreting;
using Narratives.Words;

namespace Narratives.LiveBoard.Workbench;

/// <param name="Coded">Stories that stand and that somebody has coded.</param>
public sealed record Codings(ImmutableArray<Theme> Themes, ImmutableArray<string> Coders, int Coded, ImmutableArray<ThemeAgreement> Agreement);

/// <summary>Several analysts code the same stories; how far they agree is told for each theme.</summary>
public static class CodeStories
{
    public static void MapCodeStories(this RouteGroupBuilder workbench)
    {
        workbench.MapGet("/codings", Show).RequireAuthorization(MayCall.Analyst).WithSummary("The themes, who coded with them, and how far they agree").Produces<Codings>();
        workbench.MapPut("/codings", Code)
            .RequireAuthorization(MayCall.Analyst)
            .WithSummary("Give a story its themes, in the place of what the same coder gave it before")
            .Accepts<CodingTold>("application/json")
            .Produces(StatusCodes.Status204NoContent)
            .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
            .Produces<Problem>(StatusCodes.Status404NotFound, "application/problem+json");
    }

    private static async Task<IResult> Show(string code, KnownSeminars seminars, Workrooms rooms, CancellationToken cancellation)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        var known = await rooms.Interpretation(seminar.Id, cancellation);
        var gathered = await rooms.Of(seminar.Id).Gather(cancellation);
        var standing = known.Codings.Where(coding => gathered.Stands(coding.Key.Response)).ToImmutableDictionary();
        return TypedResults.Ok(new Codings(known.Themes, [.. standing.Keys.Select(coding => coding.Coder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            standing.Keys.Select(coding => coding.Response).Distinct().Count(), FindAgreement.Of(known.Themes, standing)));
    }

    private static async Task<IResult> Code(string code, HttpContext http, KnownSeminars seminars, Workrooms rooms, DecideInWorkbench decision)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        return await Problems.WithBody<CodingTold>(http, WorkbenchApi.MostBytes, async told =>
        {
            var gathered = await rooms.Of(seminar.Id).Gather(http.RequestAborted);
            var response = gathered.Find(told.Response) is { } found && ReadStory.Of(gathered.Answers, found) is not null ? found.Id : null;
            return await decision.Run(seminar.Id, known => CodeStory.Decide(known, told, response), http.RequestAborted);
        });
    }
}
