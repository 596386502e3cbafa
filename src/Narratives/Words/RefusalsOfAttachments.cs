using static Narratives.Words.RefusalKind;

namespace Narratives.Words;

/// <summary>The reasons that only a photo or a recording with a story has.</summary>
public static partial class Refusals
{
    public static Refusal AttachmentTooLarge { get; } = new("attachment-too-large", "attachment", Text.Of(
        "This file is too large. A photo or a recording may have one and a half million bytes.",
        "Mae’r ffeil hon yn rhy fawr. Caiff llun neu recordiad fod yn filiwn a hanner o feitiau."), TooLarge);

    public static Refusal UnreadableAttachment { get; } = new("unreadable-attachment", "attachment", Text.Of(
        "This is no photo or recording that can be kept. A photo is a JPEG of at most 4,096 pixels a side; a recording is sound only, WebM or MP4.",
        "Nid yw hwn yn llun nac yn recordiad y gellir ei gadw. Llun JPEG yw llun, o 4,096 picsel yr ochr ar y mwyaf; sain yn unig yw recordiad, WebM neu MP4."));

    public static Refusal AttachmentNotAsked(string field) => new("attachment-not-asked", field, Text.Of(
        "This seminar does not ask for such a file with this story.",
        "Nid yw’r seminar hwn yn gofyn am ffeil o’r fath gyda’r stori hon."));

    public static Refusal UnknownAttachment(string field) => new("unknown-attachment", field, Text.Of(
        "The photo or recording of this story is not here. Please add it again, or send the story without it.",
        "Nid yw llun na recordiad y stori hon yma. Ychwanegwch ef eto, neu anfonwch y stori hebddo."));

    public static Refusal TooManyAttachments(int most) => new("too-many-attachments", "attachment", Text.Of(
        $"You have sent {most} photos and recordings, and no more can be kept.",
        $"Rydych wedi anfon {most} o luniau a recordiadau, ac ni ellir cadw rhagor."), Conflict);
}
