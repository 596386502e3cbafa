using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Narratives.Instruments;

namespace Narratives.Interpreting;

/// <summary>A part of a figure that was brushed, edges included. A closed family of five kinds.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SliderBrush), "slider")]
[JsonDerivedType(typeof(TriadBrush), "triad")]
[JsonDerivedType(typeof(StonesBrush), "stones")]
[JsonDerivedType(typeof(ChoiceBrush), "choice")]
[JsonDerivedType(typeof(ShiftBrush), "shift")]
public abstract record Brush(SignifierId Signifier);

/// <summary>Positions on a slider.</summary>
public sealed record SliderBrush(SignifierId Signifier, double From, double To) : Brush(Signifier);

/// <summary>A polygon of left and top parts.</summary>
public sealed record TriadBrush(SignifierId Signifier, ImmutableArray<OutlinePoint> Outline) : Brush(Signifier);

/// <summary>A polygon on the plane of one stone.</summary>
public sealed record StonesBrush(SignifierId Signifier, string Stone, ImmutableArray<OutlinePoint> Outline) : Brush(Signifier);

/// <summary>Any of these options.</summary>
public sealed record ChoiceBrush(SignifierId Signifier, ImmutableArray<string> Options) : Brush(Signifier);

/// <summary>Delegates whose difference on a slider, framework 2 − framework 1, lies in between.</summary>
public sealed record ShiftBrush(SignifierId Signifier, double From, double To) : Brush(Signifier);

/// <summary>A corner of a brushed polygon: left and top of a triad, x and y of a plane. Written as an array of two.</summary>
[JsonConverter(typeof(OutlinePointJson))]
public readonly record struct OutlinePoint(double X, double Y);

public sealed class OutlinePointJson : JsonConverter<OutlinePoint>
{
    public override OutlinePoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("A point is an array of two numbers.");
        var point = new OutlinePoint(Next(ref reader), Next(ref reader));
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray ? point : throw new JsonException("A point has two numbers.");
    }

    public override void Write(Utf8JsonWriter writer, OutlinePoint value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.X);
        writer.WriteNumberValue(value.Y);
        writer.WriteEndArray();
    }

    private static double Next(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.Number ? reader.GetDouble() : throw new JsonException("A number is missing.");
}
