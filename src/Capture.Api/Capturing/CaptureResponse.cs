using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Attaching;
using Narratives.Capture.Receipts;
using Narratives.Capturing;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.EventLog.Attachments;
using Narratives.Events;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Capture.Capturing;

/// <summary>The answer is durable: the phone may forget its draft.</summary>
public sealed record Stored(ResponseId ResponseId);

public static class CaptureEndpoint
{
    public static void MapCaptureResponse(this RouteGroupBuilder seminar) => seminar
        .MapPost("/responses", Capture)
        .RequireAuthorization(MayCall.Delegate)
        .WithSummary("Answer the open round, or one that closed while the answer was on its way; sending the same answer again is harmless")
        .Accepts<Submission>("application/json")
        .Produces<Stored>(StatusCodes.Status201Created)
        .Produces<Stored>(StatusCodes.Status200OK)
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
        .Produces<Problem>(StatusCodes.Status409Conflict, "application/problem+json")
        .Produces<Problem>(StatusCodes.Status413PayloadTooLarge, "application/problem+json");

    private static async Task<IResult> Capture(string code, HttpContext http, ClaimsPrincipal caller, KnownSeminars seminars, IEventLog log, JoinedDelegates joined, AttachmentFolder files, TimeProvider clock)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        return await Problems.ReadBody<Submission>(http, CaptureApi.MostBytes) switch
        {
            Outcome<Submission>.Refused(var refusal) => Problems.Answer(refusal),
            Outcome<Submission>.Accepted(var told) => CaptureResponse.Decide(
                seminar, TakeAwayScheme.DelegateOf(caller), told, clock.GetUtcNow(), Attached(files, seminar, TakeAwayScheme.DelegateOf(caller), told)) switch
            {
                Outcome<Answer>.Refused(var refusal) => Problems.Answer(refusal),
                Outcome<Answer>.Accepted(var answer) => await Store(seminar, answer, log, joined, http.RequestAborted),
                _ => throw new System.Diagnostics.UnreachableException(),
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static IReadOnlyDictionary<Guid, AttachmentKind>? Attached(AttachmentFolder files, Seminar seminar, DelegateId who, Submission told)
    {
        var ids = told.Marks?.Select(mark => mark?.Attachment?.Id).OfType<Guid>().ToList();
        return ids is { Count: > 0 } ? files.Claim(seminar.Id, who, ids) : null;
    }

    private static async Task<IResult> Store(Seminar seminar, Answer answer, IEventLog log, JoinedDelegates joined, CancellationToken cancellation)
    {
        if (answer.MayBeStored)
        {
            var request = new AppendRequest(seminar.Id, answer.Id.Value, StreamKind.Response, ExpectedVersion: 0, [answer.Captured]);
            if (await log.Append(request, cancellation) is AppendOutcome.Stored) return await Keep(seminar, answer, log, joined, cancellation);
        }
        var stream = await log.ReadStream(seminar.Id, answer.Id.Value, cancellation);
        if (stream is []) return Problems.Answer(answer.WhyNot);
        return answer.IsTheSameAs(stream[0].Event) ? TypedResults.Ok(new Stored(answer.Id)) : Problems.Answer(Refusals.ResponseIdTaken);
    }

    /// <summary>Whoever took everything back while this answer was on its way meant this one too: it may have come after the rest was erased.</summary>
    private static async Task<IResult> Keep(Seminar seminar, Answer answer, IEventLog log, JoinedDelegates joined, CancellationToken cancellation)
    {
        if (await joined.Of(seminar, answer.Captured.Delegate, cancellation) != Attendance.Withdrew) return TypedResults.Created((string?)null, new Stored(answer.Id));
        await WithdrawResponse.TakeBack(seminar.Id, answer.Id, log);
        await log.Mask(seminar.Id, answer.Id.Value, CancellationToken.None);
        return Problems.Answer(Refusals.DelegateWithdrew);
    }
}
