using System.Collections.Immutable;
using Narratives.Analysis.Patterns;
using Narratives.Marks;

namespace Narratives.Analysis.Statistics;

/// <summary>The fraction of placements at or left of 0, 0.01, …, 1: what a figure draws. Empty without placements. O(10,001).</summary>
public static class EmpiricalCdf
{
    public const int Points = 101;

    public static ImmutableArray<double> Of(ReadOnlySpan<double> values) => Of(PositionCounts.OfFractions(values));

    public static ImmutableArray<double> Of(PositionCounts positions)
    {
        if (positions.Total == 0) return [];
        const int step = Position.Resolution / (Points - 1);
        var heights = new double[Points];
        var counts = positions.AtTenThousandths;
        var seen = 0;
        for (var position = 0; position < counts.Length; position++)
        {
            seen += counts[position];
            if (position % step == 0) heights[position / step] = seen / (double)positions.Total;
        }
        return ImmutableArray.Create(heights);
    }
}
