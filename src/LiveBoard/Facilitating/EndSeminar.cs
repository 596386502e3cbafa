using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.Seminars;

namespace Narratives.LiveBoard.Facilitating;

/// <summary>The facilitator ends the seminar, or opens it again.</summary>
public static class EndSeminarEndpoint
{
    public static void MapEndSeminar(this RouteGroupBuilder seminar)
    {
        seminar.MapPost("/end", (string code, DecideInSeminar decision, CancellationToken cancellation) => decision.RunAll(code, EndSeminar.Decide, Told, cancellation))
            .RequireAuthorization(MayCall.Facilitator)
            .WithSummary("End the seminar: what is open closes, and nobody joins or answers any more")
            .Produces<RoundsTold>();
        seminar.MapPost("/resume", (string code, DecideInSeminar decision, CancellationToken cancellation) => decision.Run(code, EndSeminar.Undo, Told, cancellation))
            .RequireAuthorization(MayCall.Facilitator)
            .WithSummary("Open an ended seminar again; its rounds stay closed until they are opened")
            .Produces<RoundsTold>();
    }

    private static IResult Told(Seminar known) => TypedResults.Ok(RoundsTold.Of(known));
}
