using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.Instruments;
using Narratives.Picturing;
using Narratives.Words;

namespace Narratives.Capture.Joining;

/// <summary>What a phone needs once it has the code: the questions and the consent text, in every language.</summary>
/// <param name="Pictures">Told by their address: only who reads easy words fetches them.</param>
public sealed record SeminarShown(string Code, Instrument Instrument,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<PictureShown>? Pictures = null);

public sealed record PictureShown(string Beside, Text Says, string Path);

public static class ShowSeminar
{
    public static void MapShowSeminar(this RouteGroupBuilder seminar)
    {
        seminar.MapGet("", Show)
            .AllowAnonymous()
            .WithSummary("The questions and the consent text of a seminar")
            .Produces<SeminarShown>()
            .Produces<Problem>(StatusCodes.Status404NotFound, "application/problem+json");
        seminar.MapGet("/pictures/{version:int}/{place:int:min(0)}", Picture)
            .AllowAnonymous()
            .WithSummary("A picture beside an easy-read wording")
            .Produces(StatusCodes.Status200OK, contentType: "image/png", additionalContentTypes: "image/jpeg")
            .Produces<Problem>(StatusCodes.Status404NotFound, "application/problem+json");
    }

    private static IResult Show(string code, KnownSeminars seminars)
    {
        if (seminars.ByCode(code) is not { } known) return Problems.Answer(Refusals.UnknownCode);
        var asked = known.Instrument;
        return TypedResults.Ok(new SeminarShown(known.JoinCode, asked with { Pictures = null },
            asked.Pictures is { } pictures ? [.. pictures.Select((picture, place) => new PictureShown(picture.Beside, picture.Says, $"/api/seminars/{known.JoinCode}/pictures/{asked.Version}/{place}"))] : null));
    }

    /// <summary>The version stands in the address, so a phone may keep what it has fetched for good, also for when there is no network.</summary>
    private static IResult Picture(string code, int version, int place, HttpContext http, KnownSeminars seminars)
    {
        if (seminars.ByCode(code) is not { } known) return Problems.Answer(Refusals.UnknownCode);
        var pictures = known.Instrument.Pictures ?? [];
        if (version != known.Instrument.Version || place >= pictures.Length || ReadPicture.From(pictures[place].Content) is not { } picture) return Problems.Answer(Refusals.UnknownPicture);
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(picture.Content, picture.MediaType);
    }
}
