using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.EventLog.Attachments;
using Narratives.Events;
using Narratives.Words;

namespace Narratives.Capture.Receipts;

/// <summary>A delegate takes an answer back: it counts no longer, and its text, with that of any answer it had replaced, is erased for good. Asking again is harmless.</summary>
public static class WithdrawResponse
{
    public static void MapWithdrawResponse(this RouteGroupBuilder seminar) => seminar
        .MapDelete("/responses/{id:guid}", Withdraw)
        .RequireAuthorization(MayCall.Author)
        .WithSummary("Take an answer back")
        .Produces(StatusCodes.Status204NoContent)
        .Produces<Problem>(StatusCodes.Status404NotFound, "application/problem+json");

    private static async Task<IResult> Withdraw(string code, Guid id, HttpContext http, ClaimsPrincipal caller, KnownSeminars seminars, IEventLog log, IAttachments files)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        var who = TakeAwayScheme.DelegateOf(caller);
        var held = await Held.By(who, seminar, log, http.RequestAborted);
        var response = new ResponseId(id);
        if (!held.Gave(response)) return Problems.Answer(Refusals.UnknownResponse);
        await TakeBack(seminar.Id, response, log);
        var gone = held.WithTextUpTo(response).ToList();
        await files.Erase(seminar.Id, who, held.AttachmentsOnlyOf(gone)); // before the texts, which say which files they are
        foreach (var replaced in gone) await log.Mask(seminar.Id, replaced.Value, CancellationToken.None);
        return TypedResults.NoContent();
    }

    /// <summary>Once begun it is finished, also when the phone has hung up. A conflict can only mean that the same delegate took it back before.</summary>
    public static Task TakeBack(SeminarId seminar, ResponseId response, IEventLog log) =>
        log.Append(new AppendRequest(seminar, response.Value, StreamKind.Response, ExpectedVersion: 1, [new ResponseWithdrawn()]), CancellationToken.None);
}
