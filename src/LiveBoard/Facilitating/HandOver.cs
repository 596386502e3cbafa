using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LiveBoard.Facilitating;

/// <param name="Label">For whom; none for those that were made with the seminar.</param>
/// <param name="Yours">The caller came in with it.</param>
public sealed record KeyListed(string Id, Role Role, string? Label, DateTimeOffset MadeAt, bool Yours);

public sealed record KeyAsked(Role? Role, string? Label);

/// <summary>Said this once.</summary>
public sealed record KeyMade(string Key);

/// <summary>The facilitator sees which keys there are, makes one for a colleague, and ends keys.</summary>
public static class HandOverEndpoints
{
    public static void MapHandOver(this RouteGroupBuilder seminar)
    {
        var keys = seminar.MapGroup("/keys").RequireAuthorization(MayCall.Facilitator);
        keys.MapGet("", List).WithSummary("Which keys there are; never the keys themselves").Produces<IEnumerable<KeyListed>>();
        keys.MapPost("", Make).WithSummary("Make a key for a colleague; it is said this once").Accepts<KeyAsked>("application/json").Produces<KeyMade>()
            .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json");
        keys.MapDelete("/{id}", End).WithSummary("End a key: whoever came in with it is let go")
            .Produces(StatusCodes.Status204NoContent)
            .Produces<Problem>(StatusCodes.Status409Conflict, "application/problem+json");
    }

    private static IResult List(string code, HttpContext http, KnownSeminars seminars)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        var held = HeldKeys.Of(http.User, seminars).Where(one => one.Seminar.Id == seminar.Id).Select(one => one.Key.Id).ToHashSet(StringComparer.Ordinal);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(seminar.Keys.Select(key => new KeyListed(key.Id, key.Role, key.Label, key.At, held.Contains(key.Id))));
    }

    private static Task<IResult> Make(string code, HttpContext http, DecideInSeminar decision) => Problems.WithBody<KeyAsked>(http, mostBytes: 1024, async asked =>
    {
        if (asked.Role is not { } role) return Problems.Answer(Refusals.Missing("role"));
        var key = FreshKeys.One();
        http.Response.Headers.CacheControl = "no-store";
        return await decision.Run(code, known => HandOver.Issue(known, role, asked.Label, PlanSeminar.HashOf(key)), _ => TypedResults.Ok(new KeyMade(key)), http.RequestAborted);
    });

    private static Task<IResult> End(string code, string id, DecideInSeminar decision, CancellationToken cancellation) =>
        decision.Run(code, known => HandOver.End(known, id), _ => TypedResults.NoContent(), cancellation);
}
