using System.Text.Json;
using System.Text.Json.Serialization;

namespace Narratives.Analysis.Found;

/// <summary>Two numbers that belong together: left and top of a triad, x and y of a stone, framework 1 and framework 2. Written as an array.</summary>
[JsonConverter(typeof(PartJson))]
public readonly record struct Part(double First, double Second);

/// <summary>From one point to another. Written as four numbers.</summary>
[JsonConverter(typeof(PlaneMoveJson))]
public readonly record struct PlaneMove(Part From, Part To);

public sealed class PartJson : JsonConverter<Part>
{
    public override Part Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var part = new Part(Numbers.Next(ref reader), Numbers.Next(ref reader));
        Numbers.End(ref reader);
        return part;
    }

    public override void Write(Utf8JsonWriter writer, Part value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.First);
        writer.WriteNumberValue(value.Second);
        writer.WriteEndArray();
    }
}

public sealed class PlaneMoveJson : JsonConverter<PlaneMove>
{
    public override PlaneMove Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var from = new Part(Numbers.Next(ref reader), Numbers.Next(ref reader));
        var to = new Part(Numbers.Next(ref reader), Numbers.Next(ref reader));
        Numbers.End(ref reader);
        return new PlaneMove(from, to);
    }

    public override void Write(Utf8JsonWriter writer, PlaneMove value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var number in (ReadOnlySpan<double>)[value.From.First, value.From.Second, value.To.First, value.To.Second]) writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }
}

internal static class Numbers
{
    public static double Next(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.Number ? reader.GetDouble() : throw new JsonException("A number is missing.");

    public static void End(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndArray) throw new JsonException("There is a number too many.");
    }
}
