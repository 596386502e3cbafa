using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Attaching;
using Narratives.Capture.Receipts;
using Narratives.Door;
using Narratives.EventLog.Attachments;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Capture.Attaching;

/// <param name="Kind">"photo" or "voice", as the content tells.</param>
public sealed record Kept(Guid Id, string Kind);

/// <summary>
/// A phone brings a photo or a recording before the story that speaks of it, so that no answer ever speaks of a file that is not here. The file is
/// read, and cleaned of what cameras write, before anything of it touches the disk.
/// </summary>
public static class KeepAttachment
{
    public static void MapKeepAttachment(this RouteGroupBuilder seminar)
    {
        seminar.MapPut("/attachments/{id:guid}", Keep)
            .RequireAuthorization(MayCall.Delegate)
            .WithMetadata(new Weighs(8)) // it is held in memory whole
            .WithSummary("Bring a photo or a recording that an answer will speak of; bringing it again is harmless")
            .Accepts<byte[]>("image/jpeg", "audio/webm", "audio/mp4")
            .Produces<Kept>()
            .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
            .Produces<Problem>(StatusCodes.Status409Conflict, "application/problem+json")
            .Produces<Problem>(StatusCodes.Status413PayloadTooLarge, "application/problem+json");
        seminar.MapGet("/attachments/{id:guid}", Show)
            .RequireAuthorization(MayCall.Author)
            .WithSummary("A photo or a recording of one's own")
            .Produces(StatusCodes.Status200OK)
            .Produces<Problem>(StatusCodes.Status404NotFound, "application/problem+json");
    }

    private static async Task<IResult> Keep(string code, Guid id, HttpContext http, ClaimsPrincipal caller, KnownSeminars seminars, JoinedDelegates joined, IAttachments files)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        if (await Problems.ReadBytes(http, ReadAttachment.MostBytes) is not { } sent) return Problems.Answer(Refusals.AttachmentTooLarge);
        return ReadAttachment.Decide(sent.Span) switch
        {
            Outcome<CleanFile>.Refused(var refusal) => Problems.Answer(refusal),
            Outcome<CleanFile>.Accepted(var file) when !Asks(seminar.Instrument, file.Kind) => Problems.Answer(Refusals.AttachmentNotAsked("attachment")),
            Outcome<CleanFile>.Accepted(var file) => await Store(seminar, TakeAwayScheme.DelegateOf(caller), id, file, joined, files, http.RequestAborted),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static bool Asks(Instrument instrument, AttachmentKind kind) => instrument.Signifiers.OfType<Story>().Any(story => story.Attach?.Takes(kind) == true);

    private static async Task<IResult> Store(
        Seminar seminar, DelegateId who, Guid id, CleanFile file, JoinedDelegates joined, IAttachments files, CancellationToken cancellation)
    {
        if (!await files.Keep(seminar.Id, who, id, file, cancellation)) return Problems.Answer(Refusals.TooManyAttachments(IAttachments.MostPerDelegate));
        // Whoever took everything back while this was on its way, at whichever node, meant this file too.
        if ((await joined.Look(seminar.Id, who, CancellationToken.None)).Attendance != Attendance.Withdrew) return TypedResults.Ok(new Kept(id, file.Kind == AttachmentKind.Photo ? "photo" : "voice"));
        await files.EraseAll(seminar.Id, who);
        return Problems.Answer(Refusals.DelegateWithdrew);
    }

    private static async Task<IResult> Show(string code, Guid id, HttpContext http, ClaimsPrincipal caller, KnownSeminars seminars, IAttachments files) =>
        seminars.ByCode(code) is not { } seminar ? Problems.Answer(Refusals.UnknownCode)
            : AttachmentAnswer.Of(http, await files.Find(seminar.Id, TakeAwayScheme.DelegateOf(caller), id, http.RequestAborted));
}
