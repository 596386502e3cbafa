using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Narratives.Instruments;
using Narratives.Marks;

namespace Narratives.Analysis.Figures;

/// <summary>
/// What a board may draw, in the shape of its JSON. A closed family. The kind is a member of its own, so that it is written also
/// where a case is serialised by its own type.
/// </summary>
[JsonDerivedType(typeof(SliderFigure))]
[JsonDerivedType(typeof(DotsFigure))]
[JsonDerivedType(typeof(ChoiceFigure))]
public abstract record Figure
{
    private protected Figure() { }

    public abstract string Kind { get; }

    public required SignifierId Signifier { get; init; }

    public required Units Units { get; init; }
}

/// <summary>Printed with every figure, of the revealed rounds.</summary>
/// <param name="Pairs">Delegate × scenario placed under both framings with this signifier.</param>
/// <param name="AfterReveal">Responses given late or after their round was revealed: in none of the other numbers.</param>
public sealed record Units(int Delegates, int Responses, int Pairs, States States, int AfterReveal);

public sealed record States(int Placed, int NotApplicable, int Skipped, int Cleared, int NeverReached)
{
    /// <summary>Totals over cells.</summary>
    public static States Of(Func<MarkState, int> inState) => new(inState(MarkState.Placed), inState(MarkState.NotApplicable),
        inState(MarkState.Skipped), inState(MarkState.Cleared), inState(MarkState.NeverReached));
}

public sealed record SliderFigure : Figure
{
    public override string Kind => "slider";

    public Series? Pooled { get; init; }

    public ImmutableArray<FramingSeries> Framings { get; init; } = [];

    public Shift? Shift { get; init; }
}

/// <summary>One distribution. Where there are too few placements, it holds no number but theirs.</summary>
public record Series(int Placed, bool TooFew, double? Mean, double? Median, double? Sd,
    ImmutableArray<int> Histogram, ImmutableArray<int> AfterReveal, ImmutableArray<double> Density);

public sealed record FramingSeries : Series
{
    public FramingSeries(FramingId framing, Series series) : base(series) => Framing = framing;

    public FramingId Framing { get; }
}

/// <summary>The paired comparison; see <see cref="Statistics.PairedShift"/>. Where there are too few delegates, it holds no number but theirs.</summary>
public sealed record Shift(int Delegates, int Pairs, bool TooFew, double? Mean, double? Low, double? High, double Level,
    double? MovedLeft, double? Same, double? MovedRight, double Tolerance, ImmutableArray<int> Histogram, bool Confounded);

/// <summary>A triad or a plane with stones.</summary>
public sealed record DotsFigure(string Kind) : Figure
{
    public override string Kind { get; } = Kind;

    public DotSeries? Pooled { get; init; }

    public ImmutableArray<FramingDots> Framings { get; init; } = [];
}

/// <summary>The dots of those who agreed to be seen as one. Placed counts the others too, so the dots may be fewer.</summary>
public record DotSeries(int Placed, bool TooFew, ImmutableArray<Dot> Dots);

public sealed record FramingDots(FramingId Framing, int Placed, bool TooFew, ImmutableArray<Dot> Dots) : DotSeries(Placed, TooFew, Dots);

/// <summary>So many placements on one node of the lattice. Left and top of a triad, x and y of a stone, as fractions. Written as [first, second, count].</summary>
[JsonConverter(typeof(DotJson))]
public readonly record struct Dot(double First, double Second, int Count);

public sealed record ChoiceFigure : Figure
{
    public override string Kind => "choice";

    public ImmutableArray<FramingChoices> Framings { get; init; } = [];
}

public sealed record FramingChoices(FramingId Framing, int Placed, bool TooFew, ImmutableArray<OptionCount> Options);

public sealed record OptionCount(string Option, int Count);

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
