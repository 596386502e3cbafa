using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Consenting;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Joining;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Capture.Receipts;

/// <summary>A delegate changes what they agree to, for everything they have said and will say. Asking again is harmless.</summary>
public static class ChangeConsent
{
    public static void MapChangeConsent(this RouteGroupBuilder seminar) => seminar
        .MapPut("/consent", Change)
        .RequireAuthorization(MayCall.Delegate)
        .WithSummary("Change what you agree to")
        .Accepts<ConsentTold>("application/json")
        .Produces(StatusCodes.Status204NoContent)
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
        .Produces<Problem>(StatusCodes.Status409Conflict, "application/problem+json");

    private static async Task<IResult> Change(string code, HttpContext http, ClaimsPrincipal caller, KnownSeminars seminars, IEventLog log)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        return await Problems.ReadBody<ConsentTold>(http, CaptureApi.MostBytes) switch
        {
            Outcome<ConsentTold>.Refused(var refusal) => Problems.Answer(refusal),
            Outcome<ConsentTold>.Accepted(var told) => await Decide(seminars, seminar, told, http.RequestAborted) switch
            {
                Outcome<Consent>.Refused(var refusal) => Problems.Answer(refusal),
                Outcome<Consent>.Accepted(var consent) => await Store(seminar, TakeAwayScheme.DelegateOf(caller), consent, log, http.RequestAborted),
                _ => throw new System.Diagnostics.UnreachableException(),
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Before saying no: another node may have been told that another text is agreed to.</summary>
    private static async Task<Outcome<Consent>> Decide(KnownSeminars seminars, Seminar seminar, ConsentTold told, CancellationToken cancellation) =>
        ReadConsent.Decide(seminar, told) is Outcome<Consent>.Accepted accepted ? accepted : ReadConsent.Decide(await seminars.Latest(seminar.Id, cancellation), told);

    private static async Task<IResult> Store(Seminar seminar, DelegateId who, Consent consent, IEventLog log, CancellationToken cancellation)
    {
        while (true)
        {
            var stream = await log.ReadStream(seminar.Id, who.Value, cancellation);
            if (stream.Any(told => told.Event is DelegateWithdrew)) return Problems.Answer(Refusals.DelegateWithdrew);
            if (stream.Select(told => AgreedTo.After(told.Event)).LastOrDefault(said => said is not null) == consent) return TypedResults.NoContent();
            var request = new AppendRequest(seminar.Id, who.Value, StreamKind.Delegate, stream[^1].Version, [new ConsentChanged(consent)]);
            if (await log.Append(request, cancellation) is AppendOutcome.Stored) return TypedResults.NoContent();
        }
    }
}
