using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// A normal curve fitted (mean, sd with n − 1) and tested: Anderson–Darling with both estimated, A² adjusted for n, and p by D'Agostino and
/// Stephens (Goodness-of-Fit Techniques, 1986, table 4.9). Chosen over Shapiro–Wilk since it holds for every n from 8 up, so that a
/// cell of 30 and one of 30,000 are asked the same; Royston's Shapiro–Wilk ends at 5,000. Positions end at 0 and 1, so no cell is exactly normal and
/// with many delegates every p is small: <see cref="LargestGap"/> says how far the curve is off, whatever n. Domain: at least eight values, not all alike.
/// O(n log n).
/// </summary>
/// <param name="Skewness">Third central moment over the 3/2 power of the second (with n).</param>
/// <param name="ExcessKurtosis">Fourth central moment over the square of the second (with n), minus 3.</param>
/// <param name="LargestGap">Between the distribution of the values and the normal one, as a fraction of the values (Lilliefors' D).</param>
/// <param name="Outside">How much of the fitted curve lies outside [0, 1], where nobody can answer.</param>
public sealed record Normality(
    int N, double Mean, double Sd, double Skewness, double ExcessKurtosis, double AndersonDarling, double P, double LargestGap, double Outside)
{
    public const int Fewest = 8;

    public static Normality? Of(ReadOnlySpan<double> values)
    {
        var n = values.Length;
        if (n < Fewest) return null;
        var sorted = Sorted.Of(values);
        if (sorted[^1] == sorted[0]) return null;
        var mean = sorted.Average();
        var (second, third, fourth) = (Moment(sorted, mean, 2), Moment(sorted, mean, 3), Moment(sorted, mean, 4));
        var sd = Math.Sqrt(second * n / (n - 1));
        var (sum, gap) = (0.0, 0.0);
        for (var rank = 0; rank < n; rank++)
        {
            var z = (sorted[rank] - mean) / sd;
            sum += (2 * rank + 1) * (LogBelow(z) + LogBelow(-(sorted[n - 1 - rank] - mean) / sd));
            var below = Normal.CDF(0, 1, z);
            gap = Math.Max(gap, Math.Max(below - rank / (double)n, (rank + 1) / (double)n - below));
        }
        var statistic = -n - sum / n;
        return new Normality(n, mean, sd, third / Math.Pow(second, 1.5), fourth / (second * second) - 3, statistic, PValue(statistic, n), gap,
            Normal.CDF(mean, sd, 0) + Normal.CDF(1 - mean, sd, 0));
    }

    private static double Moment(double[] sorted, double mean, int order)
    {
        var sum = 0.0;
        foreach (var value in sorted) sum += Math.Pow(value - mean, order);
        return sum / sorted.Length;
    }

    /// <summary>Below −10 by the first terms of Mills' ratio, where Φ itself would lose its digits and then vanish.</summary>
    private static double LogBelow(double z)
    {
        if (z > -10) return Math.Log(0.5 * SpecialFunctions.Erfc(-z / Constants.Sqrt2));
        var inverse = 1 / (z * z);
        var series = 1 - inverse * (1 - 3 * inverse * (1 - 5 * inverse * (1 - 7 * inverse * (1 - 9 * inverse * (1 - 11 * inverse)))));
        return -z * z / 2 - Math.Log(-z * Math.Sqrt(2 * Math.PI)) + Math.Log(series);
    }

    private static double PValue(double statistic, int n)
    {
        var a = statistic * (1 + 0.75 / n + 2.25 / ((double)n * n));
        return a switch
        {
            < 0.2 => 1 - Math.Exp(-13.436 + 101.14 * a - 223.73 * a * a),
            < 0.34 => 1 - Math.Exp(-8.318 + 42.796 * a - 59.938 * a * a),
            < 0.6 => Math.Exp(0.9177 - 4.279 * a - 1.38 * a * a),
            // Where the published curve ends; beyond, it would turn up again.
            _ => Math.Exp(1.2937 - 5.709 * Math.Min(a, 10) + 0.0186 * Math.Min(a, 10) * Math.Min(a, 10)),
        };
    }
}
