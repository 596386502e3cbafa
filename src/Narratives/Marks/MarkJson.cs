using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Narratives.Instruments;

namespace Narratives.Marks;

/// <summary>
/// A mark as it stands in the log: flat, PascalCase, nothing that is absent. Written by hand because a rebuild reads one for every
/// signifier of every response ever given. Unknown members are passed over: events are additive.
/// </summary>
public sealed class MarkJson : JsonConverter<Mark>
{
    public override Mark Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A mark is an object.");
        SignifierId signifier = default;
        MarkState state = default;
        Placement? placement = null;
        int milliseconds = 0, moves = 0, order = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Is(ref reader, "Signifier"u8)) signifier = new(reader.GetString()!);
            else if (Is(ref reader, "State"u8)) state = ReadState(ref reader);
            else if (Is(ref reader, "Position"u8)) placement = new SliderPlacement(Position.Of(reader.GetDouble()));
            else if (Is(ref reader, "Parts"u8)) placement = ReadParts(ref reader);
            else if (Is(ref reader, "Stones"u8)) placement = ReadStones(ref reader);
            else if (Is(ref reader, "Choice"u8)) placement = ReadChoice(ref reader);
            else if (Is(ref reader, "Story"u8)) placement = ReadStory(ref reader);
            else if (Is(ref reader, "Milliseconds"u8)) milliseconds = reader.GetInt32();
            else if (Is(ref reader, "Moves"u8)) moves = reader.GetInt32();
            else if (Is(ref reader, "Order"u8)) order = reader.GetInt32();
            else Pass(ref reader);
        }
        return new Mark(signifier, state, placement, new Handling(milliseconds, moves, order));
    }

    public override void Write(Utf8JsonWriter writer, Mark value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("Signifier"u8, value.Signifier.Slug);
        writer.WriteString("State"u8, value.State.ToString());
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
            case StoryPlacement(var title, var text, var masked):
                writer.WriteStartObject("Story"u8);
                if (title is not null) writer.WriteString("Title"u8, title);
                writer.WriteString("Text"u8, text);
                if (masked) writer.WriteBoolean("Masked"u8, true);
                writer.WriteEndObject();
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
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

    private static TriadPlacement ReadParts(ref Utf8JsonReader reader)
    {
        double left = 0, top = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Is(ref reader, "Left"u8)) left = reader.GetDouble();
            else if (Is(ref reader, "Top"u8)) top = reader.GetDouble();
            else Pass(ref reader);
        }
        // Two fractions of ten-thousandths may leave a right part of −1e-17.
        return TriadPoint.TryOf(left, top, Math.Max(0, 1 - left - top), out var point) ? new TriadPlacement(point) : throw new JsonException("Parts outside the triad.");
    }

    private static StonesPlacement ReadStones(ref Utf8JsonReader reader)
    {
        var points = ImmutableArray.CreateBuilder<StonePoint>(1);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            string stone = "";
            double x = 0, y = 0;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (Is(ref reader, "Stone"u8)) stone = reader.GetString()!;
                else if (Is(ref reader, "X"u8)) x = reader.GetDouble();
                else if (Is(ref reader, "Y"u8)) y = reader.GetDouble();
                else Pass(ref reader);
            }
            points.Add(new StonePoint(stone, Position.Of(x), Position.Of(y)));
        }
        return new StonesPlacement(points.DrainToImmutable());
    }

    private static ChoicePlacement ReadChoice(ref Utf8JsonReader reader)
    {
        var options = ImmutableArray.CreateBuilder<string>(1);
        string? other = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Is(ref reader, "Options"u8))
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.String) options.Add(reader.GetString()!);
            }
            else if (Is(ref reader, "Other"u8)) other = reader.GetString();
            else Pass(ref reader);
        }
        return new ChoicePlacement(options.DrainToImmutable(), other);
    }

    private static StoryPlacement ReadStory(ref Utf8JsonReader reader)
    {
        string? title = null;
        var text = "";
        var masked = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Is(ref reader, "Title"u8)) title = reader.GetString();
            else if (Is(ref reader, "Text"u8)) text = reader.GetString()!;
            else if (Is(ref reader, "Masked"u8)) masked = reader.GetBoolean();
            else Pass(ref reader);
        }
        return new StoryPlacement(title, text, masked);
    }

    /// <summary>When the reader stands on this member's name: true, and the reader has moved on to its value.</summary>
    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();

    private static void Pass(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }
}
