using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Narratives.EventLog;
using Narratives.Joining;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Door;

/// <summary>
/// <c>Authorization: Bearer XXXX-XXXX-XXXX-XXXX</c>: the take-away code, checked against the log. Whoever has joined is remembered here:
/// delegates never unjoin, so the memory cannot be wrong, only cold.
/// </summary>
public sealed class TakeAwayScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KnownSeminars seminars, JoinedDelegates joined)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "TakeAway";
    private const string Prefix = "Bearer ";

    public static DelegateId DelegateOf(ClaimsPrincipal caller) => new(Guid.Parse(caller.FindFirstValue(ClaimTypes.NameIdentifier)!));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.Ordinal) || !TakeAwayCode.TryRead(header[Prefix.Length..], out var code)) return AuthenticateResult.NoResult();
        if (seminars.ByCode(Request.RouteValues["code"] as string) is not { } seminar) return AuthenticateResult.NoResult();
        var id = code.DelegateIn(seminar.Id);
        if (!await joined.Has(seminar, id, Context.RequestAborted)) return AuthenticateResult.NoResult();
        var caller = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, id.Value.ToString())], Name));
        return AuthenticateResult.Success(new AuthenticationTicket(caller, Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Refuse();

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Refuse();

    private Task Refuse() =>
        Problems.Answer(seminars.ByCode(Request.RouteValues["code"] as string) is null ? Refusals.UnknownCode : Refusals.UnknownDelegate).ExecuteAsync(Context);
}

public sealed class JoinedDelegates(IEventLog log)
{
    private readonly ConcurrentDictionary<(SeminarId, DelegateId), bool> known = new();

    public void Remember(SeminarId seminar, DelegateId id) => known[(seminar, id)] = true;

    public async ValueTask<bool> Has(Seminar seminar, DelegateId id, CancellationToken cancellation)
    {
        if (known.ContainsKey((seminar.Id, id))) return true;
        var stream = await log.ReadStream(seminar.Id, id.Value, cancellation);
        if (stream.Count == 0) return false;
        Remember(seminar.Id, id);
        return true;
    }
}
