using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Narratives.Attaching;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Marks;

/// <summary>
/// A mark as it stands in the log: flat, PascalCase, nothing that is absent. Written by hand because a rebuild reads one for every
/// signifier of every response ever given. Unknown members are passed over: events are additive.
/// </summary>
public sealed class MarkJson : JsonConverter<Mark>
{
    public override Mark Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, withoutText: false);

    public override void Write(Utf8JsonWriter writer, Mark value, JsonSerializerOptions options) => Write(writer, value);

    internal static Mark Read(ref Utf8JsonReader reader, bool withoutText)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A mark is an object.");
        SignifierId signifier = default;
        MarkState state = default;
        Placement? placement = null;
        int milliseconds = 0, moves = 0, order = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.Is("Signifier"u8)) signifier = new(KnownWords.Read(ref reader));
            else if (reader.Is("State"u8)) state = ReadState(ref reader);
            else if (reader.Is("Position"u8)) placement = SliderPlacement.At(ReadPosition(ref reader));
            else if (reader.Is("Parts"u8)) placement = ReadParts(ref reader);
            else if (reader.Is("Stones"u8)) placement = ReadStones(ref reader);
            else if (reader.Is("Choice"u8)) placement = ReadChoice(ref reader, withoutText);
            else if (reader.Is("Story"u8)) placement = ReadStory(ref reader, withoutText);
            else if (reader.Is("Milliseconds"u8)) milliseconds = reader.GetInt32();
            else if (reader.Is("Moves"u8)) moves = reader.GetInt32();
            else if (reader.Is("Order"u8)) order = reader.GetInt32();
            else reader.Pass();
        }
        return new Mark(signifier, state, placement, new Handling(milliseconds, moves, order));
    }

    internal static void Write(Utf8JsonWriter writer, Mark value)
    {
        writer.WriteStartObject();
        writer.WriteString("Signifier"u8, value.Signifier.Slug);
        writer.WriteString("State"u8, Name(value.State));
        WritePlacement(writer, value.Placement);
        if (value.Handling.Milliseconds != 0) writer.WriteNumber("Milliseconds"u8, value.Handling.Milliseconds);
        if (value.Handling.Moves != 0) writer.WriteNumber("Moves"u8, value.Handling.Moves);
        if (value.Handling.Order != 0) writer.WriteNumber("Order"u8, value.Handling.Order);
        writer.WriteEndObject();
    }

    private static void WritePlacement(Utf8JsonWriter writer, Placement? placement)
    {
        switch (placement)
        {
            case null:
                break;
            case SliderPlacement(var position):
                writer.WriteNumber("Position"u8, position.Fraction);
                break;
            case TriadPlacement(var point):
                writer.WriteStartObject("Parts"u8);
                writer.WriteNumber("Left"u8, point.Left.Fraction);
                writer.WriteNumber("Top"u8, point.Top.Fraction);
                writer.WriteEndObject();
                break;
            case StonesPlacement(var points):
                WriteStones(writer, points);
                break;
            case ChoicePlacement(var chosen, var other):
                writer.WriteStartObject("Choice"u8);
                writer.WriteStartArray("Options"u8);
                foreach (var option in chosen) writer.WriteStringValue(option);
                writer.WriteEndArray();
                if (other is not null) writer.WriteString("Other"u8, other);
                writer.WriteEndObject();
                break;
            case StoryPlacement story:
                WriteStory(writer, story);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void WriteStory(Utf8JsonWriter writer, StoryPlacement story)
    {
        writer.WriteStartObject("Story"u8);
        if (story.Title is not null) writer.WriteString("Title"u8, story.Title);
        if (!story.Masked) writer.WriteString("Text"u8, story.Text);
        if (story.Attachment is { } attachment)
        {
            writer.WriteStartObject("Attachment"u8);
            writer.WriteString("Id"u8, attachment.Id);
            writer.WriteString("Kind"u8, attachment.Kind == AttachmentKind.Photo ? "Photo"u8 : "Voice"u8);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    private static void WriteStones(Utf8JsonWriter writer, ImmutableArray<StonePoint> points)
    {
        writer.WriteStartArray("Stones"u8);
        foreach (var point in points)
        {
            writer.WriteStartObject();
            writer.WriteString("Stone"u8, point.Stone);
            writer.WriteNumber("X"u8, point.X.Fraction);
            writer.WriteNumber("Y"u8, point.Y.Fraction);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static MarkState ReadState(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("Placed"u8) ? MarkState.Placed
        : reader.ValueTextEquals("NotApplicable"u8) ? MarkState.NotApplicable
        : reader.ValueTextEquals("Skipped"u8) ? MarkState.Skipped
        : reader.ValueTextEquals("Cleared"u8) ? MarkState.Cleared
        : reader.ValueTextEquals("NeverReached"u8) ? MarkState.NeverReached
        : throw new JsonException("An answer state that nobody knows.");

    private static ReadOnlySpan<byte> Name(MarkState state) => state switch
    {
        MarkState.Placed => "Placed"u8,
        MarkState.NotApplicable => "NotApplicable"u8,
        MarkState.Skipped => "Skipped"u8,
        MarkState.Cleared => "Cleared"u8,
        MarkState.NeverReached => "NeverReached"u8,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What was written, "0.1234" at the longest, is taken digit by digit; any other number the general way.</summary>
    private static Position ReadPosition(ref Utf8JsonReader reader)
    {
        var digits = reader.HasValueSequence ? default : reader.ValueSpan;
        if (digits is not [(byte)'0', (byte)'.', ..] || digits.Length is < 3 or > 6) return Position.Of(reader.GetDouble());
        var tenThousandths = 0;
        for (var place = 2; place < 6; place++)
        {
            var digit = place < digits.Length ? digits[place] - '0' : 0;
            if (digit is < 0 or > 9) return Position.Of(reader.GetDouble());
            tenThousandths = (tenThousandths * 10) + digit;
        }
        return Position.OfTenThousandths(tenThousandths);
    }

    private static TriadPlacement ReadParts(ref Utf8JsonReader reader)
    {
        Position left = default, top = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.Is("Left"u8)) left = ReadPosition(ref reader);
            else if (reader.Is("Top"u8)) top = ReadPosition(ref reader);
            else reader.Pass();
        }
        return TriadPoint.TryOf(left, top, out var point) ? new TriadPlacement(point) : throw new JsonException("Parts outside the triad.");
    }

    private static StonesPlacement ReadStones(ref Utf8JsonReader reader)
    {
        var points = ImmutableArray.CreateBuilder<StonePoint>(1);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            string stone = "";
            Position x = default, y = default;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.Is("Stone"u8)) stone = KnownWords.Read(ref reader);
                else if (reader.Is("X"u8)) x = ReadPosition(ref reader);
                else if (reader.Is("Y"u8)) y = ReadPosition(ref reader);
                else reader.Pass();
            }
            points.Add(new StonePoint(stone, x, y));
        }
        return new StonesPlacement(points.DrainToImmutable());
    }

    private static ChoicePlacement ReadChoice(ref Utf8JsonReader reader, bool withoutText)
    {
        var options = ImmutableArray.CreateBuilder<string>(1);
        string? other = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.Is("Options"u8))
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.String) options.Add(KnownWords.Read(ref reader));
            }
            else if (!withoutText && reader.Is("Other"u8)) other = reader.GetString();
            else reader.Pass();
        }
        return new ChoicePlacement(options.DrainToImmutable(), other);
    }

    /// <summary>
    /// A story without a text is one whose text was erased. So a masked event is never longer than it was, and a table can put it in the
    /// place of the old one without moving its neighbours, and copies of them, about.
    /// </summary>
    private static StoryPlacement ReadStory(ref Utf8JsonReader reader, bool withoutText)
    {
        if (withoutText)
        {
            reader.Skip();
            return StoryPlacement.MaskedStory;
        }
        string? title = null, text = null;
        Attachment? attachment = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.Is("Title"u8)) title = reader.GetString();
            else if (reader.Is("Text"u8)) text = reader.GetString();
            else if (reader.Is("Attachment"u8)) attachment = ReadAttached(ref reader);
            else reader.Pass();
        }
        return text is null ? StoryPlacement.MaskedStory : new StoryPlacement(title, text) { Attachment = attachment };
    }

    private static Attachment ReadAttached(ref Utf8JsonReader reader)
    {
        var (id, kind) = (Guid.Empty, AttachmentKind.Photo);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.Is("Id"u8)) id = reader.GetGuid();
            else if (reader.Is("Kind"u8)) kind = reader.ValueTextEquals("Voice"u8) ? AttachmentKind.Voice : AttachmentKind.Photo;
            else reader.Pass();
        }
        return new Attachment(id, kind);
    }
}
