using Narratives.Analysis.Patterns;
using Narratives.Marks;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Where placements on a line lie and how far apart. Sums are exact integers, so the order of the answers cannot show in the last
/// digit. None without placements. O(10,001).
/// </summary>
/// <param name="Median">Quantile of type 7 at one half.</param>
/// <param name="Sd">With n − 1; none below two placements. The spread of the answers, not the uncertainty of their mean.</param>
public sealed record Spread(int Placed, double Mean, double Median, double? Sd)
{
    public static Spread? Of(PositionCounts positions)
    {
        var n = positions.Total;
        if (n == 0) return null;
        var counts = positions.AtTenThousandths;
        long sum = 0, squares = 0;
        for (var position = positions.Placed(0); position < counts.Length; position = positions.Placed(position + 1))
        {
            sum += (long)counts[position] * position;
            squares += (long)counts[position] * position * position;
        }
        return new Spread(n, sum / ((double)n * Position.Resolution), Quantile.Of(positions, 0.5)!.Value, SdOf(n, sum, squares));
    }

    private static double? SdOf(int n, long sum, long squares)
    {
        if (n < 2) return null;
        // A long would overflow here from some 300,000 placements on.
        var scaled = (Int128)n * squares - (Int128)sum * sum;
        return Math.Sqrt((double)scaled / ((double)n * (n - 1))) / Position.Resolution;
    }
}
