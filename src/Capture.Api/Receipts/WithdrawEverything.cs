using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.EventLog.Attachments;
using Narratives.Events;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Capture.Receipts;

/// <summary>
/// A delegate takes everything back. One event takes all of it out of every number at once; then each answer is withdrawn and every text
/// erased, one after another. Where that breaks off, the answer says so, and asking again finishes it: what is done is not done twice.
/// </summary>
public static partial class WithdrawEverything
{
    public static void MapWithdrawEverything(this RouteGroupBuilder seminar) => seminar
        .MapDelete("/receipt", Withdraw)
        .RequireAuthorization(MayCall.Author)
        .WithSummary("Take everything back, for good")
        .Produces(StatusCodes.Status204NoContent)
        .Produces<Problem>(StatusCodes.Status500InternalServerError, "application/problem+json");

    private static async Task<IResult> Withdraw(
        string code, HttpContext http, ClaimsPrincipal caller, KnownSeminars seminars, IEventLog log, JoinedDelegates joined, IAttachments files, ILogger<Held> logger)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        var who = TakeAwayScheme.DelegateOf(caller);
        await TakeOut(who, seminar, log, http.RequestAborted);
        await joined.Look(seminar.Id, who, CancellationToken.None);
        try
        {
            await Erase(who, seminar, log, files);
            return TypedResults.NoContent();
        }
        catch (Exception broken) // whoever wants everything erased is told that it is not, rather than that "something went wrong"
        {
            LogUnfinished(logger, broken, seminar.Id);
            return Problems.Answer(Refusals.WithdrawalUnfinished);
        }
    }

    private static async Task TakeOut(DelegateId who, Seminar seminar, IEventLog log, CancellationToken cancellation)
    {
        while (true)
        {
            var stream = await log.ReadStream(seminar.Id, who.Value, cancellation);
            if (stream.Any(told => told.Event is DelegateWithdrew)) return;
            var request = new AppendRequest(seminar.Id, who.Value, StreamKind.Delegate, stream[^1].Version, [new DelegateWithdrew()]);
            if (await log.Append(request, CancellationToken.None) is AppendOutcome.Stored) return;
        }
    }

    /// <summary>Once begun it is not cancelled: the phone may hang up.</summary>
    private static async Task Erase(DelegateId who, Seminar seminar, IEventLog log, IAttachments files)
    {
        var held = await Held.By(who, seminar, log, CancellationToken.None);
        foreach (var line in held.Standing) await WithdrawResponse.TakeBack(seminar.Id, line.ResponseId, log);
        await files.EraseAll(seminar.Id, who);
        foreach (var response in held.WithText) await log.Mask(seminar.Id, response.Value, CancellationToken.None);
        if (held.AboutYouHasText) await log.Mask(seminar.Id, who.Value, CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Error, "A delegate of seminar {Seminar} has withdrawn, and not everything could be erased")]
    private static partial void LogUnfinished(ILogger logger, Exception broken, SeminarId seminar);
}
