using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Joining;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Door;

/// <summary>
/// <c>Authorization: Bearer XXXX-XXXX-XXXX-XXXX</c>: the take-away code, checked against the log. Whoever has joined is remembered here.
/// </summary>
public sealed class TakeAwayScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KnownSeminars seminars, JoinedDelegates joined)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "TakeAway";
    public const string WithdrewClaim = "narratives-withdrew";
    private const string Prefix = "Bearer ";

    public static DelegateId DelegateOf(ClaimsPrincipal caller) => new(Guid.Parse(caller.FindFirstValue(ClaimTypes.NameIdentifier)!));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.Ordinal) || !TakeAwayCode.TryRead(header[Prefix.Length..], out var code)) return AuthenticateResult.NoResult();
        if (seminars.ByCode(Request.RouteValues["code"] as string) is not { } seminar) return AuthenticateResult.NoResult();
        var id = code.DelegateIn(seminar.Id);
        var (attendance, _) = await joined.Of(seminar.Id, id, Context.RequestAborted);
        if (attendance == Attendance.Unknown) return AuthenticateResult.NoResult();
        var claims = new List<Claim> { new(ClaimTypes.NameIdentifier, id.Value.ToString()) };
        if (attendance == Attendance.Withdrew) claims.Add(new Claim(WithdrewClaim, ""));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Name)), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Refuse();

    /// <summary>The code is known, and may still not call: it can only have withdrawn.</summary>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problems.Answer(Refusals.DelegateWithdrew).ExecuteAsync(Context);

    private Task Refuse() =>
        Problems.Answer(seminars.ByCode(Request.RouteValues["code"] as string) is null ? Refusals.UnknownCode : Refusals.UnknownDelegate).ExecuteAsync(Context);
}

public enum Attendance
{
    Unknown,
    Joined,
    Withdrew,
}

/// <summary>
/// What this node remembers of who joined and who withdrew. Another node may know more: what is stored on the strength of this is stored
/// provided that the delegate's stream is still at the version that is remembered, and looked up anew where it is not.
/// </summary>
public sealed class JoinedDelegates(IEventLog log)
{
    private readonly ConcurrentDictionary<(SeminarId, DelegateId), (Attendance Attendance, long Version)> known = new();

    public void Joined(SeminarId seminar, DelegateId id) => known.TryAdd((seminar, id), (Attendance.Joined, 1));

    public async ValueTask<(Attendance Attendance, long Version)> Of(SeminarId seminar, DelegateId id, CancellationToken cancellation) =>
        known.TryGetValue((seminar, id), out var remembered) ? remembered : await Look(seminar, id, cancellation);

    /// <summary>As it stands in the log now. A withdrawal is for good, and an older memory never takes the place of a later one.</summary>
    public async Task<(Attendance Attendance, long Version)> Look(SeminarId seminar, DelegateId id, CancellationToken cancellation)
    {
        var stream = await log.ReadStream(seminar, id.Value, cancellation);
        if (stream.Count == 0) return (Attendance.Unknown, 0);
        var seen = (stream.Any(told => told.Event is DelegateWithdrew) ? Attendance.Withdrew : Attendance.Joined, stream[^1].Version);
        return known.AddOrUpdate((seminar, id), seen, (_, earlier) => earlier.Version > seen.Version ? earlier : seen);
    }
}
