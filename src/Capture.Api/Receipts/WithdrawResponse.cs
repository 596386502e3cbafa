using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Words;

namespace Narratives.Capture.Receipts;

/// <summary>A delegate takes an answer back: it counts no longer and its text is erased for good. Asking again is harmless.</summary>
public static class WithdrawResponse
{
    public static void MapWithdrawResponse(this RouteGroupBuilder seminar) => seminar
        .MapDelete("/responses/{id:guid}", Withdraw)
        .RequireAuthorization(MayCall.Delegate)
        .WithSummary("Take an answer back")
        .Produces(StatusCodes.Status204NoContent)
        .Produces<Problem>(StatusCodes.Status404NotFound, "application/problem+json");

    private static async Task<IResult> Withdraw(string code, Guid id, HttpContext http, ClaimsPrincipal caller, KnownSeminars seminars, IEventLog log)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        var stream = await log.ReadStream(seminar.Id, id, http.RequestAborted);
        if (stream is not [{ Event: ResponseCaptured captured }, ..] || captured.Delegate != TakeAwayScheme.DelegateOf(caller))
        {
            return Problems.Answer(Refusals.UnknownResponse);
        }
        if (stream.Count == 1)
        {
            // A conflict can only mean that the same delegate has just withdrawn it elsewhere.
            await log.Append(new AppendRequest(seminar.Id, id, StreamKind.Response, ExpectedVersion: 1, [new ResponseWithdrawn()]), http.RequestAborted);
        }
        await log.Mask(seminar.Id, id, http.RequestAborted);
        return TypedResults.NoContent();
    }
}
