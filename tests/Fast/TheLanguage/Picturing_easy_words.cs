using System.Buffers.Binary;
using System.Text;
using Narratives.Instruments;
using Narratives.Picturing;
using Narratives.Words;

namespace Narratives.Tests.Fast.TheLanguage;

/// <summary>A picture beside an easy-read wording: where it may stand, what is taken, and what is taken out of it.</summary>
public sealed class Picturing_easy_words
{
    private const string Secret = "52.4862N 3.5283W";
    private const string Beside = "scenarios.the-last-bus.name";

    private static byte[] Png { get; } = PngOf(Chunk("IHDR", [0, 0, 0, 16, 0, 0, 0, 16, 8, 3, 0, 0, 0]), Chunk("tEXt", Encoding.ASCII.GetBytes(Secret)), Chunk("acTL", new byte[8]),
        Chunk("PLTE", [0, 0, 0]), Chunk("IDAT", [1, 2, 3]), Chunk("fdAT", new byte[6]), Chunk("IEND", []), Encoding.ASCII.GetBytes(Secret));

    [Fact]
    public void of_the_reference_seminar_helps_with_its_framings_scenarios_and_consent()
    {
        var pictures = Given.Instrument.Pictures!.Value;

        Assert.Equal(9, pictures.Length);
        Assert.Empty(CheckInstrument.Faults(Given.Instrument));
        Assert.All(pictures, picture => Assert.Equal("image/png", ReadPicture.From(picture.Content)!.MediaType));
        Assert.All(pictures, picture => Assert.Equal([Words.Language.Welsh, Words.Language.English], picture.Says.Languages));
        Assert.True(pictures.Sum(picture => Convert.FromBase64String(picture.Content).Length) < 8_000);
    }

    [Fact]
    public void keeps_what_draws_and_nothing_that_tells_moves_or_follows()
    {
        var clean = ReadPicture.From(Convert.ToBase64String(Png))!;

        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(clean.Content), StringComparison.Ordinal);
        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], Types(clean.Content));
        Assert.Equal(clean.Content, ReadPicture.From(Convert.ToBase64String(clean.Content))!.Content);
    }

    public static TheoryData<string, string> Unreadable => new()
    {
        { "not base64", "<svg onload=alert(1)>" },
        { "an SVG, which could run a script", Convert.ToBase64String("<svg xmlns='http://www.w3.org/2000/svg'/>"u8) },
        { "a page", Convert.ToBase64String("<!doctype html><script>alert(1)</script>"u8) },
        { "nothing", "" },
        { "cut off", Convert.ToBase64String(Png.AsSpan(0, 60)) },
        { "without a picture in it", Convert.ToBase64String(PngOf(Chunk("IHDR", [0, 0, 0, 16, 0, 0, 0, 16, 8, 3, 0, 0, 0]), Chunk("IEND", []))) },
        { "as large as a house", Convert.ToBase64String(PngOf(Chunk("IHDR", [0, 1, 0, 0, 0, 1, 0, 0, 8, 3, 0, 0, 0]), Chunk("IDAT", [1]), Chunk("IEND", []))) },
        { "too heavy", Convert.ToBase64String(PngOf(Chunk("IHDR", [0, 0, 0, 16, 0, 0, 0, 16, 8, 3, 0, 0, 0]), Chunk("IDAT", new byte[ReadPicture.MostBytes]), Chunk("IEND", []))) },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void cannot_be_used_when_it_is(string what, string content) =>
        Assert.True(Faults(new Picture(Beside, Text.Of("A bus.", "Bws."), content)).SequenceEqual(["pictures[0].content"]), what);

    [Theory]
    [InlineData("scenarios.the-first-bus.name")]
    [InlineData("signifiers.helpful-to-decisions.left")]
    [InlineData("name")]
    public void stands_beside_a_text_that_is_there_and_is_no_place_of_a_marker(string beside) =>
        Assert.Equal(["pictures[0].beside"], Faults(Bus with { Beside = beside }));

    [Fact]
    public void stands_alone_beside_its_text() => Assert.Equal(["pictures[1].beside"], Faults(Bus, Bus));

    [Fact]
    public void says_what_there_is_to_see_in_every_language() =>
        Assert.Equal(["pictures[0].says.cy"], Faults(Bus with { Says = new Text([new(Words.Language.English, "A bus.")]) }));

    [Fact]
    public void that_is_damaged_anywhere_is_refused_or_read_and_never_breaks_the_reader()
    {
        var chance = new Random(2017);
        for (var time = 0; time < 20_000; time++)
        {
            var damaged = (byte[])Png.Clone();
            for (var byteAt = 0; byteAt < 3; byteAt++) damaged[chance.Next(damaged.Length)] = (byte)chance.Next(256);
            _ = ReadPicture.From(Convert.ToBase64String(damaged));
        }
    }

    private static Picture Bus { get; } = Given.Instrument.Pictures!.Value.Single(picture => picture.Beside == Beside);

    private static IEnumerable<string> Faults(params Picture[] pictures) => CheckInstrument.Faults(Given.Instrument with { Pictures = [.. pictures] }).Select(fault => fault.Field);

    private static byte[] PngOf(params byte[][] parts) => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. parts.SelectMany(part => part)];

    private static byte[] Chunk(string type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0];
    }

    private static List<string> Types(byte[] png)
    {
        var types = new List<string>();
        for (var at = 8; at < png.Length; at += 12 + BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at))) types.Add(Encoding.ASCII.GetString(png, at + 4, 4));
        return types;
    }
}
