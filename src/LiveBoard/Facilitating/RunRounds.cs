using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.Events;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LiveBoard.Facilitating;

/// <summary>The facilitator opens, closes, reveals and resets rounds.</summary>
public static class RunRounds
{
    public static void MapRunRounds(this RouteGroupBuilder seminar)
    {
        seminar.MapRun("open", "Open a round", RunRound.Open);
        seminar.MapRun("close", "Close a round", RunRound.Close);
        seminar.MapRun("reveal", "Reveal a round: its results may be shown, and later answers stay out of the primary result", RunRound.Reveal);
        seminar.MapPost("/rounds/{number:int}/reset", Reset)
            .RequireAuthorization(MayCall.Facilitator)
            .WithSummary("Reset a round in the run that it is in: its answers are set aside, and it is planned again")
            .Produces<RoundsTold>()
            .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json");
    }

    private static async Task<IResult> Reset(string code, int number, int? run, DecideInSeminar decision, CancellationToken cancellation) => run is not { } looked
        ? Problems.Answer(Refusals.Missing("run"))
        : await decision.Run(code, known => RunRound.Reset(known, number, looked), known => TypedResults.Ok(RoundsTold.Of(known)), cancellation);

    private static void MapRun(this RouteGroupBuilder seminar, string verb, string summary, Func<Seminar, int, Outcome<NarrativeEvent?>> decide) => seminar
        .MapPost($"/rounds/{{number:int}}/{verb}", (string code, int number, DecideInSeminar decision, CancellationToken cancellation) =>
            decision.Run(code, known => decide(known, number), known => TypedResults.Ok(RoundsTold.Of(known)), cancellation))
        .RequireAuthorization(MayCall.Facilitator)
        .WithSummary(summary)
        .Produces<RoundsTold>()
        .Produces<Problem>(StatusCodes.Status409Conflict, "application/problem+json");
}
