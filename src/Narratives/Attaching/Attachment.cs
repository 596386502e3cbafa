using System.Text.Json.Serialization;

namespace Narratives.Attaching;

/// <summary>One photo or one short voice recording that goes with a story. What it shows or says lies in a file beside the log; this is the fact.</summary>
/// <param name="Id">Made by the phone, as the id of a response is.</param>
public sealed record Attachment(Guid Id, AttachmentKind Kind);

public enum AttachmentKind
{
    Photo,
    Voice,
}

/// <summary>What a story may have with it, where an instrument asks for it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Attachable>))]
public enum Attachable
{
    [JsonStringEnumMemberName("photo")]
    Photo,

    [JsonStringEnumMemberName("voice")]
    Voice,

    /// <summary>A photo or a recording, as the delegate likes; not both.</summary>
    [JsonStringEnumMemberName("either")]
    Either,
}

public static class Attachables
{
    public static bool Takes(this Attachable attachable, AttachmentKind kind) => attachable switch
    {
        Attachable.Photo => kind == AttachmentKind.Photo,
        Attachable.Voice => kind == AttachmentKind.Voice,
        _ => true,
    };
}
