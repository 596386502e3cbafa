using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.Instruments;
using Narratives.LiveBoard.Facilitating;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LiveBoard.Planning;

/// <summary>The facilitator changes the questions, until the first round is opened.</summary>
public static class ReviseInstrumentEndpoint
{
    public static void MapReviseInstrument(this RouteGroupBuilder seminar) => seminar
        .MapPut("/instrument", Revise)
        .RequireAuthorization(MayCall.Facilitator)
        .WithSummary("Change the questions before the first round is opened")
        .Accepts<Instrument>("application/json")
        .Produces(StatusCodes.Status204NoContent)
        .Produces<Problem>(StatusCodes.Status409Conflict, "application/problem+json");

    private static async Task<IResult> Revise(string code, HttpContext http, DecideInSeminar decision) =>
        await Problems.ReadBody<Instrument>(http, InstrumentBody.MostBytes, InstrumentJson.Read) switch
        {
            Outcome<Instrument>.Refused(var refusal) => Problems.Answer(refusal),
            Outcome<Instrument>.Accepted(var asked) =>
                await decision.Run(code, known => ReviseInstrument.Decide(known, asked), _ => TypedResults.NoContent(), http.RequestAborted),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

public static class InstrumentBody
{
    /// <summary>Of an instrument, however it is sent.</summary>
    public const int MostBytes = 512 * 1024;
}
