using System.Security.Claims;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Door;

/// <summary>What a cookie says of keys, and what of it still holds: a key that was ended opens nothing from that moment on.</summary>
public static class HeldKeys
{
    private const string Kind = "narratives-key";

    /// <summary>A key as it stands in the cookie: which role, in which seminar, by which key.</summary>
    public static Claim Claim(SeminarId seminar, IssuedKey key) => new(Kind, $"{key.Role}:{seminar}:{key.Id}");

    /// <summary>Whether the cookie speaks of any key, whatever it opens.</summary>
    public static bool AnyIn(ClaimsPrincipal caller) => caller.HasClaim(claim => claim.Type == Kind);

    /// <summary>The keys of the caller that let somebody in now, the earliest first.</summary>
    public static IEnumerable<(Seminar Seminar, IssuedKey Key)> Of(ClaimsPrincipal caller, KnownSeminars seminars) =>
        from claim in caller.FindAll(Kind)
        let parts = claim.Value.Split(':')
        where parts.Length == 3 // as of versions before keys could be ended
        let seminar = seminars.ById(new(Guid.Parse(parts[1])))
        where seminar is not null
        from key in seminar.Keys
        where key.Id == parts[2] && key.Role.ToString() == parts[0]
        select (seminar, key);
}
