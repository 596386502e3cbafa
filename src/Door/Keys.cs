using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Door;

public sealed record KeyTold(string? Key);

/// <summary>What a key lets its holder do.</summary>
public sealed record Access(Role Role, string Code, Text Name);

/// <summary>A key is exchanged once for a cookie that scripts cannot read; the key itself is not kept.</summary>
public static class Keys
{
    public static void MapKeys(this IEndpointRouteBuilder routes)
    {
        var keys = routes.MapGroup("/api/keys").WithTags("Keys");
        keys.MapPost("", Exchange).AllowAnonymous().WithSummary("Exchange a key for a cookie").Accepts<KeyTold>("application/json").Produces<Access>();
        keys.MapGet("", Held).RequireAuthorization(MayCall.AnyKey).WithSummary("What the cookie lets its holder do");
    }

    private static async Task<IResult> Exchange(HttpContext http, KnownSeminars seminars)
    {
        if (await Problems.ReadBody<KeyTold>(http, mostBytes: 1024) is not Outcome<KeyTold>.Accepted { Result.Key: { } key }) return Problems.Answer(Refusals.UnknownKey);
        if (seminars.ByKey(key) is not var (seminar, role)) return Problems.Answer(Refusals.UnknownKey);
        // The keys held already stay: a laptop may be the facilitator's of one seminar and the board of another.
        var claims = http.User.FindAll(MayCall.KeyClaim).Append(MayCall.Claim(role, seminar.Id)).DistinctBy(claim => claim.Value, StringComparer.Ordinal);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme,
            new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)));
        return TypedResults.Ok(new Access(role, seminar.JoinCode, seminar.Instrument.Name));
    }

    private static IResult Held(HttpContext http, KnownSeminars seminars) => TypedResults.Ok(
        from claim in http.User.FindAll(MayCall.KeyClaim)
        let parts = claim.Value.Split(':')
        let seminar = seminars.ById(new(Guid.Parse(parts[1])))
        where seminar is not null
        select new Access(Enum.Parse<Role>(parts[0]), seminar.JoinCode, seminar.Instrument.Name));
}
