using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Grains;
using Narratives.Door;
using Narratives.Words;

namespace Narratives.LiveBoard.Mine;

public sealed record Places(ImmutableArray<OwnRound> Rounds);

/// <summary>A delegate sees where their own answers lie among the room's, round by round as each is revealed.</summary>
public static class WhereAmI
{
    public static void MapWhereAmI(this RouteGroupBuilder seminar) => seminar
        .MapGet("/receipt/places", Show)
        .RequireAuthorization(MayCall.Delegate)
        .WithSummary("Where the delegate with this take-away code stands among the others, in revealed rounds they answered")
        .WithTags("Phone")
        .Produces<Places>();

    private static async Task<IResult> Show(string code, HttpContext http, ClaimsPrincipal caller, KnownSeminars seminars, GrainDirectory grains)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        http.Response.Headers.CacheControl = "no-store";
        var who = TakeAwayScheme.DelegateOf(caller);
        return TypedResults.Ok(new Places(await grains.Ask(seminar.Id, patterns => OwnPlaces.Of(patterns, who), http.RequestAborted)));
    }
}
