using MathNet.Numerics.Distributions;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// UNPAIRED. The difference of the means of two groups of different people, second − first, with Welch's interval (Biometrika 34, 1947,
/// 28–35), which lets the groups differ in spread and size: R's <c>t.test(second, first)</c>. Assumes means near normal. Domain: at
/// least two in each group. O(n log n): sorted first, so that the order of delegates cannot show in the last digit.
/// </summary>
/// <param name="Freedom">Satterthwaite's; none, as the interval, where nobody differs from anybody of their group.</param>
public sealed record WelchDifference(int First, int Second, double Difference, double? Freedom, double? Low, double? High, double Level)
{
    /// <summary>What averaging may leave where all are the same.</summary>
    private const double Zero = 1e-24;

    public static WelchDifference? Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double level = 0.95)
    {
        if (first.Length < 2 || second.Length < 2) return null;
        var ((mean, error), (other, otherError)) = (MeanOf(first), MeanOf(second));
        var (difference, variance) = (other - mean, error + otherError);
        if (variance < Zero) return new WelchDifference(first.Length, second.Length, difference, null, null, null, level);
        var freedom = variance * variance / (error * error / (first.Length - 1) + otherError * otherError / (second.Length - 1));
        var half = StudentT.InvCDF(0, 1, freedom, (1 + level) / 2) * Math.Sqrt(variance);
        return new WelchDifference(first.Length, second.Length, difference, freedom, difference - half, difference + half, level);
    }

    /// <summary>The mean, and its squared standard error.</summary>
    private static (double Mean, double SquaredError) MeanOf(ReadOnlySpan<double> values)
    {
        var sorted = Sorted.Of(values);
        var (mean, squares) = (sorted.Sum() / sorted.Length, 0.0);
        foreach (var value in sorted) squares += (value - mean) * (value - mean);
        return (mean, squares / (sorted.Length - 1) / sorted.Length);
    }
}
