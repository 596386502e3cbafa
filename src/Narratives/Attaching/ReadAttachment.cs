using Narratives.Words;

namespace Narratives.Attaching;

/// <summary>A file that may be kept: of a known kind, whole, and without what a camera or a telephone writes about place, time and device.</summary>
/// <param name="MediaType">Such as <c>image/jpeg</c>; told by the content, never by who sent it.</param>
public sealed record CleanFile(AttachmentKind Kind, string MediaType, byte[] Content);

/// <summary>
/// From whatever was sent to a file that may be kept, or the reason why it is none. Three formats, those that browsers make themselves: JPEG from a
/// canvas, WebM or MP4 from a recorder. Whatever else a file holds, its metadata are taken out here, also for a phone that did so already.
/// </summary>
public static class ReadAttachment
{
    /// <summary>The largest file that is taken, in bytes: a minute of voice at 128 kbit/s, or a photo of some 2,000 × 1,500 pixels.</summary>
    public const int MostBytes = 1_500_000;

    /// <summary>The longest side of a photo, in pixels; more would fill the memory of whoever looks at it.</summary>
    public const int LongestSide = 4_096;

    public static Outcome<CleanFile> Decide(ReadOnlySpan<byte> sent)
    {
        if (sent.Length > MostBytes) return Refusals.AttachmentTooLarge;
        if (StripJpeg.Begins(sent)) return Clean(AttachmentKind.Photo, "image/jpeg", StripJpeg.From(sent));
        if (StripWebM.Begins(sent)) return Clean(AttachmentKind.Voice, "audio/webm", StripWebM.From(sent));
        if (StripMp4.Begins(sent)) return Clean(AttachmentKind.Voice, "audio/mp4", StripMp4.From(sent));
        return Refusals.UnreadableAttachment;
    }

    private static Outcome<CleanFile> Clean(AttachmentKind kind, string mediaType, byte[]? content) =>
        content is null ? Refusals.UnreadableAttachment : new CleanFile(kind, mediaType, content);
}
