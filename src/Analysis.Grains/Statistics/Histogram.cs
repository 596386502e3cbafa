using System.Collections.Immutable;
using Narratives.Analysis.Patterns;
using Narratives.Marks;

namespace Narratives.Analysis.Statistics;

/// <summary>Twenty equal bins, each closed on the left; the last is closed on both sides. Counted in integers: an edge is never a matter of rounding.</summary>
public static class Histogram
{
    public const int Bins = 20;

    /// <summary>Positions over [0, 1].</summary>
    public static ImmutableArray<int> Of(PositionCounts positions)
    {
        var bins = new int[Bins];
        var counts = positions.AtTenThousandths;
        for (var position = positions.Placed(0); position < counts.Length; position = positions.Placed(position + 1)) bins[Math.Min(Bins - 1, position * Bins / Position.Resolution)] += counts[position];
        return ImmutableArray.Create(bins);
    }

    /// <summary>Differences over [−1, 1].</summary>
    public static ImmutableArray<int> Of(IReadOnlyList<PairedDifference> differences)
    {
        var bins = new int[Bins];
        foreach (var (sum, pairs) in differences)
        {
            long one = (long)Position.Resolution * pairs;
            bins[Math.Min(Bins - 1, (sum + one) * Bins / (2 * one))]++;
        }
        return ImmutableArray.Create(bins);
    }
}
