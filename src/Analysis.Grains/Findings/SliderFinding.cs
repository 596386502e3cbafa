using System.Collections.Immutable;
using Narratives.Instruments;

namespace Narratives.Analysis.Found;

public sealed record SliderFinding : SignifierFinding
{
    /// <summary>All together; each framing; each framing × scenario.</summary>
    public required ImmutableArray<LineFound> Lines { get; init; }

    /// <summary>Averaged within each delegate over scenarios; then each scenario.</summary>
    public ImmutableArray<PairedFound> Paired { get; init; } = [];

    public Interplay? Interplay { get; init; }

    public CrossoverFound? Crossover { get; init; }

    public ShapeFound? Shape { get; init; }

    public EquivalenceFound? Equivalence { get; init; }

    /// <summary>Only where nothing can be paired.</summary>
    public UnpairedFound? Unpaired { get; init; }
}

/// <summary>One distribution. Framing and scenario are none where all of them are together.</summary>
public sealed record LineFound(
    FramingId? Framing, ScenarioId? Scenario, int Placed, int Delegates, bool TooFew, double? Mean, double? MeanLow, double? MeanHigh, double? Sd, double? Median,
    double? LowerQuartile, double? UpperQuartile, ImmutableArray<int> Histogram, ImmutableArray<double> Density, NormalFound? Normal, DipFound? Dip, HeapingFound Heaping);

public sealed record NormalFound(string Test, double Statistic, double P);

public sealed record DipFound(double Statistic, double P);

/// <summary>Placements at the ends and in the middle.</summary>
public sealed record HeapingFound(int Left, int Middle, int Right)
{
    public static readonly HeapingFound None = new(0, 0, 0);
}

/// <summary>Framework 2 − framework 1 of the same delegates. Moved left, same and moved right are fractions of delegates.</summary>
public sealed record PairedFound(ScenarioId? Scenario, int Delegates, int Pairs, bool TooFew, double Tolerance)
{
    public double? Mean { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    public FoundInterval Interval { get; init; } = FoundInterval.Expanded;

    public double? HodgesLehmann { get; init; }

    public double? HodgesLehmannLow { get; init; }

    public double? HodgesLehmannHigh { get; init; }

    public double? P { get; init; }

    public bool Exact { get; init; }

    public double? WilcoxonP { get; init; }

    public double? MovedLeft { get; init; }

    public double? Same { get; init; }

    public double? MovedRight { get; init; }

    /// <summary>That framework 2 lies further right within a person, ties half.</summary>
    public double? Superiority { get; init; }

    public double? SuperiorityLow { get; init; }

    public double? SuperiorityHigh { get; init; }

    public ImmutableArray<int> Histogram { get; init; } = [];

    /// <summary>Framework 1 and framework 2 of each delegate who agreed to be shown, sorted by difference.</summary>
    public ImmutableArray<Part> Moves { get; init; } = [];
}

/// <summary>How an interval was made, in the words of <see cref="Statistics.BootstrapInterval"/>: so far in one way.</summary>
public enum FoundInterval
{
    Expanded,
}

/// <summary>Framing × scenario: does the difference differ between scenarios. Contrasts are flipped jointly.</summary>
public sealed record Interplay(int Delegates, double P, ImmutableArray<FriedmanFound> Friedman);

public sealed record FriedmanFound(FramingId Framing, double Statistic, double P);

/// <summary>The two orders (AB/BA) told apart.</summary>
public sealed record CrossoverFound(double Framing, double FramingLow, double FramingHigh, double P, double Order, double OrderP);

public sealed record ShapeFound(double KolmogorovSmirnov, double Energy, ImmutableArray<DecileFound> Deciles);

public sealed record DecileFound(double At, double First, double Second, double Difference, double Low, double High);

public sealed record EquivalenceFound(double Smallest, double P, bool Equivalent);

/// <summary>How many stand on each side: delegates, or responses where nothing says who gave them. Low and high are of Cliff's delta.</summary>
public sealed record UnpairedFound(int First, int Second, double Shift, double P, double CliffsDelta, double Low, double High);
