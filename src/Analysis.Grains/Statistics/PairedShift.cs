using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using Narratives.Marks;

namespace Narratives.Analysis.Statistics;

/// <summary>How far delegates moved from framework 1 to framework 2, and who moved. It speaks of these delegates, and never of a cause.</summary>
/// <param name="Low">Low and high are the ends of an interval of the mean, not of the delegates.</param>
/// <param name="Seed">Of the draws: the same differences and seed give the same bits, in whatever order the delegates come.</param>
/// <param name="MovedLeft">A fraction of delegates, as same and moved right: same is within ± the tolerance, its edges included.</param>
public sealed record PairedShift(
    int Delegates, int Pairs, double Mean, double Low, double High, double Level, IntervalMethod Method, int Draws, int Seed,
    double MovedLeft, double Same, double MovedRight, double Tolerance, ImmutableArray<int> Histogram)
{
    public const double Confidence = 0.95;
    public const int ToleranceInTenThousandths = 500;
    public const int LiveDraws = 2_000;

    /// <summary>
    /// Up to so many delegates are resampled; above, the interval is mean ± 1.96 standard errors, to which the bootstrap of a mean
    /// tends (Efron and Tibshirani 1993, 13.3). It bounds the work of one figure to two million draws, some 20 ms.
    /// </summary>
    public const int MostResampled = 1_000;

    /// <summary>
    /// Bootstrap over whole delegates, each draw as many as there are, with replacement; its ends are the expanded ones of
    /// <see cref="BootstrapInterval"/>, as in the findings, because plain percentiles cover too seldom for the delegates of one room. Domain: at least two delegates, else none.
    /// O(draws × delegates).
    /// </summary>
    public static PairedShift? Of(IReadOnlyList<PairedDifference> differences, int seed, int draws = LiveDraws)
    {
        var n = differences.Count;
        if (n < 2) return null;
        var means = differences.Select(difference => difference.Mean).Order().ToArray();
        var resampled = n <= MostResampled;
        var (low, high) = resampled ? Bootstrap(means, seed, draws) : Normal(means);
        var left = differences.Count(difference => WayOf(difference.Sum, difference.Pairs) < 0);
        var right = differences.Count(difference => WayOf(difference.Sum, difference.Pairs) > 0);
        return new PairedShift(n, differences.Sum(difference => difference.Pairs), means.Average(), low, high, Confidence,
            resampled ? IntervalMethod.ExpandedBootstrap : IntervalMethod.Normal, resampled ? draws : 0, seed,
            left / (double)n, (n - left - right) / (double)n, right / (double)n,
            ToleranceInTenThousandths / (double)Position.Resolution, Statistics.Histogram.Of(differences));
    }

    /// <summary>−1 for moved left, 0 for about the same, 1 for moved right: in whole numbers, so that an edge lies on one side everywhere.</summary>
    /// <param name="sum">Of the differences of a delegate's pairs, in ten-thousandths.</param>
    public static int WayOf(long sum, int pairs) => sum < -ToleranceInTenThousandths * pairs ? -1 : sum > ToleranceInTenThousandths * pairs ? 1 : 0;

    private static (double Low, double High) Bootstrap(double[] sorted, int seed, int draws)
    {
        var interval = Statistics.Bootstrap.OfMeans([sorted], Chance.Of(seed), draws, Confidence)[0]!;
        return (interval.ExpandedLow, interval.ExpandedHigh);
    }

    private static (double Low, double High) Normal(double[] sorted)
    {
        var (mean, sd) = sorted.MeanStandardDeviation();
        var half = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + Confidence) / 2) * sd / Math.Sqrt(sorted.Length);
        return (mean - half, mean + half);
    }
}

public enum IntervalMethod
{
    ExpandedBootstrap,
    PercentileBootstrap,
    Normal,
}
