using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Is the mean difference shown to be smaller than one that matters? Two one-sided t tests of the delegates' differences (Schuirmann
/// 1987): against −bound from above and against +bound from below; the larger p counts. Not rejecting "no difference" shows no
/// equivalence; this does. The interval is the one that belongs to it: of level 1 − 2α (90 % at 5 %), inside the bounds just where p
/// is below α. Assumes a mean near normal. Domain: at least two delegates and a bound above 0. O(n log n).
/// </summary>
/// <param name="PLower">That the mean is not above −bound.</param>
/// <param name="PUpper">That the mean is not below +bound.</param>
/// <param name="P">The larger of the two. None, as they, where all differences are the same: there is no spread to test against.</param>
public sealed record Equivalence(
    int Delegates, double Mean, double Bound, double? PLower, double? PUpper, double? P, double Low, double High, double Alpha)
{
    /// <param name="bound">The smallest difference that matters, declared beforehand.</param>
    public static Equivalence? Of(ReadOnlySpan<double> differences, double bound, double alpha = 0.05)
    {
        var n = differences.Length;
        if (n < 2 || !(bound > 0)) return null;
        var sorted = differences.ToArray();
        Array.Sort(sorted);
        var (mean, sd) = sorted.MeanStandardDeviation();
        var error = sd / Math.Sqrt(n);
        if (sd < 1e-12) return new Equivalence(n, mean, bound, null, null, null, mean, mean, alpha);
        var lower = StudentT.CDF(0, 1, n - 1, -(mean + bound) / error);
        var upper = StudentT.CDF(0, 1, n - 1, (mean - bound) / error);
        var half = StudentT.InvCDF(0, 1, n - 1, 1 - alpha) * error;
        return new Equivalence(n, mean, bound, lower, upper, Math.Max(lower, upper), mean - half, mean + half, alpha);
    }
}
