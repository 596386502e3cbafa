using System.Collections.Immutable;
using Narratives.Analysis.Patterns;
using Narratives.Analysis.Statistics;
using Narratives.Marks;

namespace Narratives.Analysis.Found;

/// <summary>The distributions of one slider.</summary>
internal static class FindLines
{
    public static ImmutableArray<LineFound> Of(Considered considered, int signifier) =>
        [.. Groups.Of(considered, response => response.Mark(signifier).Placement is SliderPlacement).Select(group => Of(considered, signifier, group))];

    private static LineFound Of(Considered considered, int signifier, Group group)
    {
        var (placed, delegates) = (group.Responses.Length, group.Delegates);
        if (considered.TooFew(placed) || considered.TooFew(delegates))
        {
            return new LineFound(group.Framing, group.Scenario, placed, delegates, TooFew: true, null, null, null, null, null, null, null, [], [], null, null, HeapingFound.None);
        }
        var values = group.Responses.Select(response => ((SliderPlacement)response.Mark(signifier).Placement!).Position.Fraction).ToArray();
        var positions = PositionCounts.OfFractions(values);
        var (spread, heaping) = (Spread.Of(positions)!, Heaping.Of(positions)!);
        var interval = ClusteredMean.Of(values, [.. group.Responses.Select(response => response.Given.Delegate)], MakeFindings.Level);
        // The tests take answers for independent: so they are made where each delegate gave one, or a reader would be misled.
        var (normal, dip) = placed == delegates ? (Normality.Of(values), Dip.Of(values)) : (null, null);
        return new LineFound(group.Framing, group.Scenario, placed, delegates, TooFew: false, spread.Mean, interval?.Low, interval?.High, spread.Sd, spread.Median,
            Quantile.Of(positions, 0.25), Quantile.Of(positions, 0.75), Histogram.Of(positions), [.. Density.Of(positions).Select(Rounded)],
            normal is null ? null : new NormalFound("Anderson–Darling", normal.AndersonDarling, normal.P),
            dip is null ? null : new DipFound(dip.Statistic, dip.P),
            new HeapingFound(heaping.Left, heaping.Middle, heaping.Right));
    }

    /// <summary>A density is drawn, never counted with: six decimals keep the document small.</summary>
    private static double Rounded(double height) => Math.Round(height, 6);
}
