using MathNet.Numerics.Distributions;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// UNPAIRED. Hodges and Lehmann's shift of two sides: the median of all differences second − first (Annals of Mathematical Statistics
/// 34, 1963, 598–611). Its interval of 95 % lies between two of those differences, chosen by the distribution of Mann–Whitney's U (Hollander
/// and Wolfe 1999, 4.3): exact up to 50 people together, normal above (with the ties' variance, and ½ for continuity). Ties are kept:
/// the closed interval covers at least as often then. It assumes that the two sides differ in place only. Domain: both sides have values. A rank is
/// found by bisecting the doubles and counting pairs: O(n log n + 64 n), and no difference is stored.
/// </summary>
/// <param name="Low">Low and high: none where so few people allow no interval of that level.</param>
public sealed record UnpairedShift(int First, int Second, double Shift, double? Low, double? High)
{
    public const double Confidence = 0.95;

    public static UnpairedShift? Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.IsEmpty || second.IsEmpty) return null;
        var (x, y) = (Sorted.Of(first), Sorted.Of(second));
        var pairs = (long)x.Length * y.Length;
        var lower = Difference(x, y, (pairs + 1) / 2);
        var shift = pairs % 2 == 1 ? lower : (lower + Difference(x, y, pairs / 2 + 1)) / 2;
        var rank = x.Length + y.Length <= MannWhitney.MostExact ? ExactRank(x.Length, y.Length) : NormalRank(x, y);
        return rank < 1
            ? new UnpairedShift(x.Length, y.Length, shift, null, null)
            : new UnpairedShift(x.Length, y.Length, shift, Difference(x, y, rank), Difference(x, y, pairs + 1 - rank));
    }

    /// <summary>R's qwilcox(0.025, m, n).</summary>
    private static long ExactRank(int m, int n)
    {
        var ways = RankSums.Of([.. Enumerable.Range(1, m + n)], n);
        var least = n * (n + 1) / 2;
        var (below, rank, all) = (0.0, 0, ways.Sum());
        while (below + ways[least + rank] < (1 - Confidence) / 2 * all) below += ways[least + rank++];
        return rank;
    }

    private static long NormalRank(double[] x, double[] y)
    {
        var sd = Math.Sqrt(MannWhitney.Variance(x.Length, y.Length, Midranks.Of([.. x, .. y]).Ties));
        return sd == 0 ? 1 : (long)Math.Ceiling(Normal.InvCDF(x.Length * (double)y.Length / 2, sd, (1 - Confidence) / 2) - 0.5);
    }

    /// <summary>The difference of this rank, counted from 1: the least double that as many differences do not exceed.</summary>
    private static double Difference(double[] x, double[] y, long rank) =>
        OrderedDoubles.Least(y[0] - x[^1], y[^1] - x[0], value => NotAbove(x, y, value) >= rank);

    /// <summary>Rounding keeps the differences' order, so for larger x the count of y only ever grows.</summary>
    private static long NotAbove(double[] x, double[] y, double value)
    {
        var (count, upTo) = (0L, 0);
        foreach (var from in x)
        {
            while (upTo < y.Length && y[upTo] - from <= value) upTo++;
            count += upTo;
        }
        return count;
    }
}
