using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Attaching;
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
        .AddEndpointFilter(CaptureMetrics.CountAnswers)
        .WithSummary("Answer the open round, or one that closed while the answer was on its way; sending the same answer again is harmless")
        .Accepts<Submission>("application/json")
        .Produces<Stored>(StatusCodes.Status201Created)
        .Produces<Stored>(StatusCodes.Status200OK)
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
        .Produces<Problem>(StatusCodes.Status409Conflict, "application/problem+json")
        .Produces<Problem>(StatusCodes.Status413PayloadTooLarge, "application/problem+json");

    private static async Task<IResult> Capture(string code, HttpContext http, ClaimsPrincipal caller, KnownSeminars seminars, IEventLog log, JoinedDelegates joined, IAttachments files, TimeProvider clock)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        return await Problems.WithBody<Submission>(http, CaptureApi.MostBytes, async told =>
        {
            var who = TakeAwayScheme.DelegateOf(caller);
            var attached = await Attached(files, seminar, who, told, http.RequestAborted);
            var decided = Decide(seminar);
            // Before saying no: another node may have been told that the round is open.
            if (decided is not Outcome<Answer>.Accepted { Result.MayBeStored: true }) decided = Decide(await seminars.Latest(seminar.Id, http.RequestAborted));
            return decided switch
            {
                Outcome<Answer>.Refused(var refusal) => Problems.Answer(refusal),
                Outcome<Answer>.Accepted(var answer) => await Store(seminar, answer, log, joined, http.RequestAborted),
                _ => throw new System.Diagnostics.UnreachableException(),
            };

            Outcome<Answer> Decide(Seminar known) => CaptureResponse.Decide(known, who, told, clock.GetUtcNow(), attached);
        });
    }

    private static async Task<IReadOnlyDictionary<Guid, AttachmentKind>?> Attached(IAttachments files, Seminar seminar, DelegateId who, Submission told, CancellationToken cancellation)
    {
        var ids = told.Marks?.Select(mark => mark?.Attachment?.Id).OfType<Guid>().ToList();
        return ids is { Count: > 0 } ? await files.Claim(seminar.Id, who, ids, cancellation) : null;
    }

    /// <summary>Provided that the delegate's stream is as it was seen: whoever has taken everything back meanwhile, at whichever node, meant this answer too.</summary>
    private static async Task<IResult> Store(Seminar seminar, Answer answer, IEventLog log, JoinedDelegates joined, CancellationToken cancellation)
    {
        var who = answer.Captured.Delegate;
        var (attendance, version) = await joined.Of(seminar.Id, who, cancellation);
        while (attendance != Attendance.Withdrew && answer.MayBeStored)
        {
            var request = new AppendRequest(seminar.Id, answer.Id.Value, StreamKind.Response, ExpectedVersion: 0, [answer.Captured]) { Provided = new(who.Value, version) };
            var outcome = await log.Append(request, cancellation);
            if (outcome is AppendOutcome.Stored) return TypedResults.Created((string?)null, new Stored(answer.Id));
            if (outcome is AppendOutcome.Conflict) break;
            (attendance, version) = await joined.Look(seminar.Id, who, cancellation);
        }
        if (attendance == Attendance.Withdrew) return Problems.Answer(Refusals.DelegateWithdrew);
        var stream = await log.ReadStream(seminar.Id, answer.Id.Value, cancellation);
        if (stream is []) return Problems.Answer(answer.WhyNot);
        return answer.IsTheSameAs(stream[0].Event) ? TypedResults.Ok(new Stored(answer.Id)) : Problems.Answer(Refusals.ResponseIdTaken);
    }
}
