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

    /// <summary>Framework × scenario, of the revealed cells.</summary>
    public ImmutableArray<CellSeries> Cells { get; init; } = [];

    public Shift? Shift { get; init; }
}

/// <summary>One distribution. Where there are too few placements, it holds no number but theirs.</summary>
public record Series(int Placed, bool TooFew, double? Mean, double? Median, double? Sd,
    ImmutableArray<int> Histogram, ImmutableArray<int> AfterReveal, ImmutableArray<double> Density)
{
    /// <summary>None where fewer delegates than the threshold placed it.</summary>
    public Estimate? Estimate { get; init; }
}

/// <summary>How well mean and median are known: intervals of the estimate, not the spread of the answers. The delegates are drawn, not the answers.</summary>
public sealed record Estimate(int Delegates, double Level, double MeanLow, double MeanHigh, double MedianLow, double MedianHigh);

public sealed record FramingSeries : Series
{
    public FramingSeries(FramingId framing, Series series) : base(series) => Framing = framing;

    public FramingId Framing { get; }
}

public sealed record CellSeries : Series
{
    public CellSeries(FramingId framing, ScenarioId scenario, Series series) : base(series) => (Framing, Scenario) = (framing, scenario);

    public FramingId Framing { get; }

    public ScenarioId Scenario { get; }
}

/// <summary>The paired comparison; see <see cref="Statistics.PairedShift"/>. Where there are too few delegates, it holds no number but theirs.</summary>
public sealed record Shift(int Delegates, int Pairs, bool TooFew, double? Mean, double? Low, double? High, double Level,
    double? MovedLeft, double? Same, double? MovedRight, double Tolerance, ImmutableArray<int> Histogram, bool Confounded)
{
    /// <summary>Of delegates who agreed to be seen as a dot, where the lines were asked for; empty where fewer than five are drawn.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<SliderMove>? Lines { get; init; }

    /// <summary>With the lines: the mean of all these delegates under framework 1, and under framework 2.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SliderMove? Means { get; init; }
}

/// <summary>From under framework 1 to under framework 2. Written as an array of three.</summary>
/// <param name="Way">−1 for moved left, 0 for about the same, 1 for moved right: counted as the shares are, before anything is rounded.</param>
[JsonConverter(typeof(SliderMoveJson))]
public readonly record struct SliderMove(double From, double To, int Way);

public sealed class SliderMoveJson : JsonConverter<SliderMove>
{
    public override SliderMove Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var move = new SliderMove(Number(ref reader), Number(ref reader), (int)Number(ref reader));
        reader.Read();
        return move;
    }

    public override void Write(Utf8JsonWriter writer, SliderMove value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.From);
        writer.WriteNumberValue(value.To);
        writer.WriteNumberValue(value.Way);
        writer.WriteEndArray();
    }

    private static double Number(ref Utf8JsonReader reader) => reader.Read() ? reader.GetDouble() : throw new JsonException("A line is three numbers.");
}

public sealed record ChoiceFigure : Figure
{
    public override string Kind => "choice";

    public ImmutableArray<FramingChoices> Framings { get; init; } = [];
}

public sealed record FramingChoices(FramingId Framing, int Placed, bool TooFew, ImmutableArray<OptionCount> Options);

public sealed record OptionCount(string Option, int Count);
