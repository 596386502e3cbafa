using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Narratives.Analysis.Found;
using Narratives.Instruments;

namespace Narratives.Analysis.Figures;

/// <summary>A triad or a plane with stones.</summary>
public sealed record DotsFigure(string Kind) : Figure
{
    public override string Kind { get; } = Kind;

    public DotSeries? Pooled { get; init; }

    public ImmutableArray<FramingDots> Framings { get; init; } = [];

    /// <summary>For the zones of a triad: the seven of <see cref="ZoneName"/>, under each framing.</summary>
    public ImmutableArray<FramingZones> Zones { get; init; } = [];

    /// <summary>For the step "who moved".</summary>
    public DotMoves? Moves { get; init; }
}

/// <summary>The dots of those who agreed to be seen as one. Placed counts the others too, so the dots may be fewer.</summary>
public record DotSeries(int Placed, bool TooFew, ImmutableArray<Dot> Dots)
{
    /// <summary>
    /// In place of the dots of a triad from a hundred of them on: [x, y, count] in the plane of a triangle of side 1, each hexagon
    /// <see cref="Hexagons.Size"/> from its middle to a corner.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<Dot>? Hexagons { get; init; }

    /// <summary>Of all placements of a triad under one framing; none with too few delegates.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Centre? Centre { get; init; }
}

/// <summary>The middle of a triad's placements, left and top, and the outline of where it may lie, delegates being drawn: empty where they lie on one line.</summary>
public sealed record Centre(int Delegates, double Level, Part Middle, ImmutableArray<Part> Region);

public sealed record FramingDots : DotSeries
{
    public FramingDots(FramingId framing, DotSeries series) : base(series) => Framing = framing;

    public FramingId Framing { get; }
}

/// <summary>How many placements lie in each zone; empty where there are too few.</summary>
public sealed record FramingZones(FramingId Framing, int Placed, bool TooFew, ImmutableArray<int> Counts);

/// <summary>What the same delegates placed under the first two framings. With too few of them, it holds no number but theirs.</summary>
/// <param name="Zones">Of a triad: pairs by zone under framework 1 (rows) and framework 2 (columns).</param>
/// <param name="Lines">Of a plane: for each stone of delegates who agreed to be seen as a dot, from their mean under framework 1 to their mean under framework 2, ordered by where it begins.</param>
/// <param name="Drawn">Of a plane: delegates with lines.</param>
public sealed record DotMoves(int Delegates, int Pairs, bool TooFew, ImmutableArray<ImmutableArray<int>> Zones, ImmutableArray<PlaneMove> Lines, int Drawn, bool Confounded);

/// <summary>So many placements on one node of the lattice. Left and top of a triad, x and y of a stone, as fractions. Written as [first, second, count].</summary>
[JsonConverter(typeof(DotJson))]
public readonly record struct Dot(double First, double Second, int Count);

public sealed class DotJson : JsonConverter<Dot>
{
    public override Dot Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var (first, second, count) = (Number(ref reader), Number(ref reader), Number(ref reader));
        reader.Read();
        return new Dot(first, second, (int)count);
    }

    public override void Write(Utf8JsonWriter writer, Dot value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.First);
        writer.WriteNumberValue(value.Second);
        writer.WriteNumberValue(value.Count);
        writer.WriteEndArray();
    }

    private static double Number(ref Utf8JsonReader reader) => reader.Read() ? reader.GetDouble() : throw new JsonException("A dot is three numbers.");
}
