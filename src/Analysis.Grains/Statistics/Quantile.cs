using Narratives.Analysis.Patterns;
using Narratives.Marks;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Quantiles of positions by definition 7 of Hyndman and Fan (1996), the default of R and NumPy: linear between the order statistics
/// around (n − 1)p. Domain: at least one placement, p in [0, 1]. One pass over the positions, O(10,001).
/// </summary>
public static class Quantile
{
    public static double? Of(PositionCounts positions, double p)
    {
        if (positions.Total == 0) return null;
        var rank = (positions.Total - 1) * p;
        var below = (int)rank;
        var (low, high) = OrderStatistics(positions, below);
        return (low + (rank - below) * (high - low)) / Position.Resolution;
    }

    /// <summary>The placement of this rank, counted from 0, and the one after it (itself, where it is the last).</summary>
    private static (int Low, int High) OrderStatistics(PositionCounts positions, int rank)
    {
        var counts = positions.AtTenThousandths;
        var seen = 0;
        var low = -1;
        for (var position = positions.Placed(0); position < counts.Length; position = positions.Placed(position + 1))
        {
            seen += counts[position];
            if (low < 0 && seen > rank) low = position;
            if (low >= 0 && seen > rank + 1) return (low, position);
        }
        return (low, low);
    }
}
