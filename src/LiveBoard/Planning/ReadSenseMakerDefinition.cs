using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.Interchange.SenseMaker;
using Narratives.Words;

namespace Narratives.LiveBoard.Planning;

/// <summary>A plan can begin with what was asked in SenseMaker. Nothing is stored.</summary>
public static class ReadSenseMakerDefinition
{
    public static void MapReadSenseMakerDefinition(this RouteGroupBuilder seminar) => seminar
        .MapPost("/begin/sensemaker", Read)
        .RequireAuthorization(MayCall.Facilitator)
        .WithSummary("Make an instrument to go on with from a SenseMaker definition; nothing is stored")
        .Accepts<IFormFile>("application/json")
        .Produces<Begun>()
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json");

    private static async Task<IResult> Read(string code, HttpContext http, KnownSeminars seminars) => await Problems.ReadBytes(http, InstrumentBody.MostBytes) switch
    {
        _ when seminars.ByCode(code) is null => Problems.Answer(Refusals.UnknownCode),
        null => Problems.Answer(Refusals.BodyTooLarge),
        { } file => BeginFromDefinition.From(file) switch
        {
            Outcome<Begun>.Refused(var refusal) => Problems.Answer(refusal),
            Outcome<Begun>.Accepted(var begun) => TypedResults.Ok(begun),
            _ => throw new System.Diagnostics.UnreachableException(),
        },
    };
}
