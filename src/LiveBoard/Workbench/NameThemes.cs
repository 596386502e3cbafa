using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.Interpreting;
using Narratives.Words;

namespace Narratives.LiveBoard.Workbench;

/// <summary>The themes that stories are coded with: what they are, and naming one.</summary>
public static class NameThemes
{
    public static void MapNameThemes(this RouteGroupBuilder workbench)
    {
        workbench.MapGet("/themes", Show).RequireAuthorization(MayCall.Analyst).WithSummary("The themes, in the order in which they were named").Produces<IReadOnlyList<Theme>>();
        workbench.MapPut("/themes", Name)
            .RequireAuthorization(MayCall.Analyst)
            .WithSummary("Name a theme, or name it better")
            .Accepts<ThemeTold>("application/json")
            .Produces(StatusCodes.Status204NoContent)
            .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
            .Produces<Problem>(StatusCodes.Status409Conflict, "application/problem+json");
    }

    private static async Task<IResult> Show(string code, KnownSeminars seminars, Workrooms rooms, CancellationToken cancellation) =>
        seminars.ByCode(code) is { } seminar
            ? TypedResults.Ok((await rooms.Interpretation(seminar.Id, cancellation)).Themes)
            : Problems.Answer(Refusals.UnknownCode);

    private static async Task<IResult> Name(string code, HttpContext http, KnownSeminars seminars, DecideInWorkbench decision)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        return await Problems.WithBody<ThemeTold>(http, WorkbenchApi.MostBytes, told => decision.Run(seminar.Id, known => NameTheme.Decide(known, told), http.RequestAborted));
    }
}
