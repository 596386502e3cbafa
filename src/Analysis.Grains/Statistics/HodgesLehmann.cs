using MathNet.Numerics.Distributions;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// The shift that the signed-rank test finds most plausible: the median of the Walsh averages, the means of all pairs of differences, each with
/// itself included (Hodges and Lehmann 1963); positions pile up at the ends, and it tolerates that. Its interval lies between two of those
/// averages, chosen by the signed-rank distribution (Hollander and Wolfe 1999, 3.4; R's wilcox.test(conf.int = TRUE) where that is exact):
/// exact up to 100 delegates, normal with corrections above. Zeros and ties are kept, where R leaves zeros out and solves an approximate
/// equation: with them the closed interval covers at least as often as it says (Randles and Wolfe 1979, 6.1). Assumes symmetry about the shift.
/// Below six delegates no interval of 95 % exists. Domain: at least one delegate. A rank is found by bisecting the doubles and counting pairs:
/// O(n log n + 64 n).
/// </summary>
/// <param name="Low">Low and high: none where so few delegates allow no interval of that level.</param>
/// <param name="Achieved">The level that the interval has, at least the one asked for up to 100 delegates: the distribution has steps.</param>
public sealed record HodgesLehmann(int Delegates, double Shift, double? Low, double? High, double Level, double? Achieved)
{
    public static HodgesLehmann? Of(ReadOnlySpan<double> differences, double level = 0.95)
    {
        var n = differences.Length;
        if (n == 0) return null;
        var sorted = differences.ToArray();
        Array.Sort(sorted);
        var averages = (long)n * (n + 1) / 2;
        var lower = WalshAverage(sorted, (averages + 1) / 2);
        var shift = averages % 2 == 1 ? lower : (lower + WalshAverage(sorted, averages / 2 + 1)) / 2;
        var (rank, achieved) = n <= SignedRanks.MostExact ? ExactRank(n, level) : NormalRank(n, level);
        return rank == 0
            ? new HodgesLehmann(n, shift, null, null, level, null)
            : new HodgesLehmann(n, shift, WalshAverage(sorted, rank), WalshAverage(sorted, averages + 1 - rank), level, achieved);
    }

    /// <summary>R's qsignrank((1 − level) / 2, n), and the level of the interval that ends there.</summary>
    private static (long Rank, double Achieved) ExactRank(int n, double level)
    {
        var probabilities = SignedRanks.Probabilities([.. Enumerable.Range(1, n)]);
        var (below, rank) = (0.0, 0);
        while (below + probabilities[rank] < (1 - level) / 2) below += probabilities[rank++];
        return (rank, 1 - 2 * below);
    }

    /// <summary>
    /// The normal quantile with Cornish and Fisher's term for kurtosis (the distribution is symmetric) and continuity correction: for 101 to
    /// 1,000 delegates the rank is R's exact one at 95 % but for two sizes in a thousand, where it is the next.
    /// </summary>
    private static (long Rank, double Achieved) NormalRank(int n, double level)
    {
        var squares = n * (n + 1.0) * (2 * n + 1.0) / 6;
        var fourths = squares * (3.0 * n * n + 3.0 * n - 1) / 5;
        var (mean, sd, kurtosis) = (n * (n + 1.0) / 4, Math.Sqrt(squares) / 2, -2 * fourths / (squares * squares));
        var z = Normal.InvCDF(0, 1, (1 - level) / 2);
        var rank = Math.Ceiling(mean + sd * (z + Correction(z)) - 0.5);
        var end = (rank - 0.5 - mean) / sd;
        return rank < 1 ? (0, 0) : ((long)rank, 1 - 2 * Normal.CDF(0, 1, end - Correction(end)));

        double Correction(double at) => kurtosis * (at * at * at - 3 * at) / 24;
    }

    /// <summary>The average of this rank, counted from 1: the least double that as many averages do not exceed.</summary>
    private static double WalshAverage(double[] sorted, long rank) =>
        OrderedDoubles.Least(sorted[0], sorted[^1], value => NotAbove(sorted, value) >= rank);

    /// <summary>How many averages do not exceed the value. Rounding keeps their order, so the second index only ever goes down.</summary>
    private static long NotAbove(double[] sorted, double value)
    {
        var (count, last) = (0L, sorted.Length - 1);
        for (var first = 0; first <= last; first++)
        {
            while (last >= first && (sorted[first] + sorted[last]) / 2 > value) last--;
            count += last - first + 1;
        }
        return count;
    }
}
