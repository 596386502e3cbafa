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
        if (await Problems.ReadBody<KeyTold>(http, mostBytes: 1024) is not Outcome<KeyTold>.Accepted { Result.Key: { } told }) return Problems.Answer(Refusals.UnknownKey);
        if (seminars.ByKey(told) is null) await seminars.CatchUp(http.RequestAborted);
        if (seminars.ByKey(told) is not var (seminar, key)) return Problems.Answer(Refusals.UnknownKey);
        // The keys held already stay: a laptop may be the facilitator's of one seminar and the board of another.
        var claims = HeldKeys.Of(http.User, seminars).Append((Seminar: seminar, Key: key)).Select(one => HeldKeys.Claim(one.Seminar.Id, one.Key)).DistinctBy(claim => claim.Value, StringComparer.Ordinal);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme,
            new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)));
        return TypedResults.Ok(new Access(key.Role, seminar.JoinCode, seminar.Instrument.Name));
    }

    private static IResult Held(HttpContext http, KnownSeminars seminars) => TypedResults.Ok(
        HeldKeys.Of(http.User, seminars).Select(one => new Access(one.Key.Role, one.Seminar.JoinCode, one.Seminar.Instrument.Name)).Distinct());
}
