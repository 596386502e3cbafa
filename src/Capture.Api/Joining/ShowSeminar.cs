using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Capture.Joining;

/// <summary>What a phone needs once it has the code: the questions and the consent text, in every language.</summary>
public sealed record SeminarShown(string Code, Instrument Instrument);

public static class ShowSeminar
{
    public static void MapShowSeminar(this RouteGroupBuilder seminar) => seminar
        .MapGet("", Show)
        .AllowAnonymous()
        .WithSummary("The questions and the consent text of a seminar")
        .Produces<SeminarShown>()
        .Produces<Problem>(StatusCodes.Status404NotFound, "application/problem+json");

    private static IResult Show(string code, KnownSeminars seminars) =>
        seminars.ByCode(code) is { } known ? TypedResults.Ok(new SeminarShown(known.JoinCode, known.Instrument)) : Problems.Answer(Refusals.UnknownCode);
}
