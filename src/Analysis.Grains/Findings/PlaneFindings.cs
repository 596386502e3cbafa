using System.Collections.Immutable;
using Narratives.Analysis.Figures;
using Narratives.Instruments;

namespace Narratives.Analysis.Found;

public sealed record TriadFinding : SignifierFinding
{
    public required ImmutableArray<TriadFound> Groups { get; init; }

    public ImmutableArray<TriadPaired> Paired { get; init; } = [];
}

/// <summary>Points are [left, top]; right is what is left of 1. The region is of the centre, the spreads are of the answers.</summary>
/// <param name="Dots">On a lattice of hundredths, of those who agreed to be shown.</param>
/// <param name="Hexagons">Of all placements, in the plane of an equilateral triangle with corners (0,0), (0.5, √3/2), (1,0).</param>
/// <param name="Centre">Closed geometric mean.</param>
public sealed record TriadFound(
    FramingId? Framing, ScenarioId? Scenario, int Placed, int Delegates, bool TooFew, ImmutableArray<Dot> Dots, ImmutableArray<Dot> Hexagons, double HexagonSize,
    Part? Centre, ImmutableArray<Part> Region, ImmutableArray<Part> Spread50, ImmutableArray<Part> Spread95, ImmutableArray<ZoneCount> Zones);

public sealed record ZoneCount(ZoneName Zone, int Count);

public enum ZoneName
{
    Left,
    Top,
    Right,
    LeftTop,
    TopRight,
    LeftRight,
    Centre,
}

public sealed record TriadPaired(ScenarioId? Scenario, int Delegates, int Pairs, bool TooFew)
{
    public Part? First { get; init; }

    public Part? Second { get; init; }

    public double? T2 { get; init; }

    public double? P { get; init; }

    public bool Exact { get; init; }

    /// <summary>A second opinion, in barycentric distance.</summary>
    public PermanovaFound? Permanova { get; init; }

    public ZoneMoves? ZoneMoves { get; init; }

    public ImmutableArray<PlaneMove> Moves { get; init; } = [];
}

public sealed record PermanovaFound(double F, double P);

/// <param name="Counts">Pairs by zone under framework 1 (rows) and framework 2 (columns).</param>
public sealed record ZoneMoves(ImmutableArray<ZoneName> Zones, ImmutableArray<ImmutableArray<int>> Counts, double Statistic, double P);

public sealed record StonesFinding : SignifierFinding
{
    public required ImmutableArray<StoneFound> Stones { get; init; }
}

/// <summary>Association within and between delegates is kept apart: never one ellipse over pooled responses.</summary>
public sealed record StoneFound(
    string Stone, ImmutableArray<PlaneFound> Groups, ImmutableArray<PlanePaired> Paired, Association? Within, Association? Between, double? Spearman);

public sealed record Association(double R, double Low, double High, int Delegates);

public sealed record PlaneFound(
    FramingId? Framing, ScenarioId? Scenario, int Placed, int Delegates, bool TooFew, ImmutableArray<Dot> Dots,
    Part? Mean, ImmutableArray<Part> Region, ImmutableArray<Part> Spread50, ImmutableArray<Part> Spread95);

public sealed record PlanePaired(ScenarioId? Scenario, int Delegates, int Pairs, bool TooFew)
{
    public Part? First { get; init; }

    public Part? Second { get; init; }

    public double? T2 { get; init; }

    public double? P { get; init; }

    public bool Exact { get; init; }

    public ImmutableArray<PlaneMove> Moves { get; init; } = [];
}
