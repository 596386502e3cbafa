using System.Buffers.Binary;
using System.Text;
using Narratives.Attaching;
using Narratives.Capturing;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.Tests.Fast.TheLanguage;

/// <summary>A photo or a recording with a story: what is taken, and what is taken out of it.</summary>
public sealed class Attaching_a_file
{
    private const string Secret = "52.4862N 3.5283W";
    private static readonly byte[] Hidden = Encoding.ASCII.GetBytes(Secret);
    private static readonly byte[] Scan = [0x11, 0xFF, 0x00, 0x22, 0xFF, 0xD3, 0x33];

    public static TheoryData<string, byte[], AttachmentKind, string> Taken => new()
    {
        { "a photo", Jpeg(), AttachmentKind.Photo, "image/jpeg" },
        { "a recording as Chromium and Firefox make it", WebM(), AttachmentKind.Voice, "audio/webm" },
        { "a recording as Safari makes it", Mp4(), AttachmentKind.Voice, "audio/mp4" },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public void says_what_it_is_by_its_content_and_keeps_no_word_of_place_or_time(string what, byte[] file, AttachmentKind kind, string mediaType)
    {
        Assert.Contains(Secret, Encoding.Latin1.GetString(file), StringComparison.Ordinal);

        var clean = Assert.IsType<Outcome<CleanFile>.Accepted>(ReadAttachment.Decide(file)).Result;

        Assert.Equal((kind, mediaType), (clean.Kind, clean.MediaType));
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(clean.Content), StringComparison.Ordinal);
        Assert.True(clean.Content.AsSpan().IndexOf(Scan) > 0, $"{what} lost what is to be seen or heard");
        Assert.Equal(clean.Content, Assert.IsType<Outcome<CleanFile>.Accepted>(ReadAttachment.Decide(clean.Content)).Result.Content);
    }

    /// <summary>In place: what a table in the file points at still lies where it did.</summary>
    [Fact]
    public void keeps_every_byte_of_a_recording_where_it_was()
    {
        foreach (var file in new[] { WebM(), Mp4() })
        {
            var clean = Assert.IsType<Outcome<CleanFile>.Accepted>(ReadAttachment.Decide(file)).Result.Content;
            Assert.Equal((file.Length, file.AsSpan().IndexOf(Scan)), (clean.Length, clean.AsSpan().IndexOf(Scan)));
        }
    }

    [Fact]
    public void that_is_cut_off_or_damaged_anywhere_is_refused_or_read_and_never_breaks_the_reader()
    {
        var chance = new Random(2017);
        foreach (var file in new[] { Jpeg(), WebM(), Mp4() })
        {
            for (var length = 0; length < file.Length; length++) _ = ReadAttachment.Decide(file.AsSpan(0, length));
            for (var time = 0; time < 5_000; time++)
            {
                var damaged = (byte[])file.Clone();
                for (var at = 0; at < 3; at++) damaged[chance.Next(damaged.Length)] = (byte)chance.Next(256);
                _ = ReadAttachment.Decide(damaged);
            }
        }
        Assert.Equal("unreadable-attachment", Refused(Jpeg()[..^(Secret.Length + 2)]));
    }

    public static TheoryData<string, byte[]> Refusable => new()
    {
        { "unreadable-attachment", [] },
        { "unreadable-attachment", Encoding.ASCII.GetBytes("<script>alert(1)</script>") },
        { "unreadable-attachment", Encoding.ASCII.GetBytes("\u0089PNG\r\n\u001a\n") },
        { "unreadable-attachment", Jpeg(width: 4_097) },
        { "unreadable-attachment", Jpeg(height: 0) },
        { "unreadable-attachment", WebM(trackType: 1) },
        { "unreadable-attachment", Mp4("vide") },
        { "attachment-too-large", new byte[ReadAttachment.MostBytes + 1] },
    };

    [Theory]
    [MemberData(nameof(Refusable))]
    public void that_is_none_of_these_is_refused_with_a_reason(string code, byte[] file) => Assert.Equal(code, Refused(file));

    [Fact]
    public void goes_with_a_story_where_the_instrument_asks_for_it_and_the_file_is_here()
    {
        Assert.Equal(new Attachment(Id, AttachmentKind.Photo), Placed(Attachable.Photo, AttachmentKind.Photo).Attachment);
        Assert.Equal(new Attachment(Id, AttachmentKind.Voice), Placed(Attachable.Either, AttachmentKind.Voice).Attachment);
        Assert.Equal("attachment-not-asked", Said(null, AttachmentKind.Photo));
        Assert.Equal("attachment-not-asked", Said(Attachable.Voice, AttachmentKind.Photo));
        Assert.Equal("unknown-attachment", Said(Attachable.Photo, null));
    }

    [Fact]
    public void is_told_in_the_log_until_the_story_is_masked()
    {
        var mark = new Mark(new("story"), MarkState.Placed, Placed(Attachable.Photo, AttachmentKind.Photo));
        var captured = new ResponseCaptured(new(Guid.Empty), Given.FirstCell, Words.Language.Welsh, [mark]);

        var read = (ResponseCaptured)EventJson.Read("response_captured", EventJson.Write(captured));
        Assert.Equal(mark, read.Marks.Single());
        Assert.Null(((StoryPlacement)((ResponseCaptured)EventJson.Read("response_captured", EventJson.Write(captured.Masked()))).Marks.Single().Placement!).Attachment);
        Assert.Null(((StoryPlacement)((ResponseCaptured)EventJson.ReadWithoutText("response_captured", EventJson.Write(captured))).Marks.Single().Placement!).Attachment);
        Assert.Equal(new AttachmentTold(Id, "photo"), ReadMark.Tell(mark).Attachment);
    }

    private static readonly Guid Id = new("01920000-0000-7000-8000-0000000000aa");

    private static StoryPlacement Placed(Attachable? asked, AttachmentKind? here) =>
        (StoryPlacement)Assert.IsType<Outcome<System.Collections.Immutable.ImmutableArray<Mark>>.Accepted>(Decide(asked, here)).Result.Single().Placement!;

    private static string Said(Attachable? asked, AttachmentKind? here) =>
        Assert.IsType<Outcome<System.Collections.Immutable.ImmutableArray<Mark>>.Refused>(Decide(asked, here)).Refusal.Code;

    private static Outcome<System.Collections.Immutable.ImmutableArray<Mark>> Decide(Attachable? asked, AttachmentKind? here)
    {
        var story = new Story(new("story"), Text.Of("What happened?", "Beth ddigwyddodd?"), Required: true, NotApplicable: false, Titled: false) { Attach = asked };
        var told = new MarkTold("story", "placed", Text: "A story.", Attachment: new(Id, "voice"));
        return ReadMarks.Decide([story], [told], "marks", here is { } kind ? new Dictionary<Guid, AttachmentKind> { [Id] = kind } : null);
    }

    private static string Refused(byte[] file) => Assert.IsType<Outcome<CleanFile>.Refused>(ReadAttachment.Decide(file)).Refusal.Code;

    // ── Files as cameras and recorders make them, in small ──

    private static byte[] Jpeg(int width = 8, int height = 8)
    {
        byte[] frame = [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0];
        return [0xFF, 0xD8, .. Segment(0xE1, Hidden), .. Segment(0xDB, new byte[65]), .. Segment(0xFE, Hidden), 0xFF, .. Segment(0xC0, frame), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. Scan,
            .. Segment(0xED, Hidden), 0xFF, 0xD9, .. Hidden];
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] WebM(byte trackType = 2) =>
    [
        .. Element([0x1A, 0x45, 0xDF, 0xA3], Element([0x42, 0x82], "webm"u8.ToArray())),
        0x18, 0x53, 0x80, 0x67, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, // a segment of unknown length
        .. Element([0x15, 0x49, 0xA9, 0x66], [.. Element([0x4D, 0x80], "Chrome"u8.ToArray()), .. Element([0x7B, 0xA9], Hidden), .. Element([0x44, 0x61], Hidden[..8])]),
        .. Element([0x16, 0x54, 0xAE, 0x6B], Element([0xAE], [.. Element([0x83], [trackType]), .. Element([0x53, 0x6E], Hidden)])),
        .. Element([0x12, 0x54, 0xC3, 0x67], [.. new byte[150], .. Hidden]),
        0x1F, 0x43, 0xB6, 0x75, 0xFF, // a cluster of unknown length
        .. Element([0xE7], [0]), .. Element([0xA3], [0x81, 0, 0, 0x80, .. Scan]),
        .. Element([0x12, 0x54, 0xC3, 0x67], Hidden),
    ];

    private static byte[] Element(byte[] id, byte[] content) =>
        [.. id, .. content.Length < 0x7F ? (byte[])[(byte)(0x80 | content.Length)] : [(byte)(0x40 | (content.Length >> 8)), (byte)content.Length], .. content];

    private static byte[] Mp4(string handler = "soun")
    {
        byte[] dates = [0, 0, 0, 0, .. Hidden[..8], .. new byte[20]];
        var media = Box("mdia", [.. Box("mdhd", dates), .. Box("hdlr", [.. new byte[8], .. Encoding.ASCII.GetBytes(handler), .. new byte[13]])]);
        return
        [
            .. Box("ftyp", "iso5\0\0\0\0iso5"u8.ToArray()), .. Box("free", Hidden),
            .. Box("moov", [.. Box("mvhd", dates), .. Box("trak", [.. Box("tkhd", dates), .. media]), .. Box("udta", Box("name", Hidden)), .. Box("meta", Hidden)]),
            .. Box("uuid", Hidden), .. Box("mdat", Scan),
        ];
    }

    private static byte[] Box(string type, byte[] content)
    {
        var box = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.ASCII.GetBytes(type).CopyTo(box, 4);
        content.CopyTo(box, 8);
        return box;
    }
}
