using MathNet.Numerics.Distributions;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// The mean of answers of which one delegate may have given several, with an interval that knows it: the ratio of the delegates' sums to
/// their numbers of answers, linearised (Cochran 1977, 2.10 and 9A; with one answer of each it is the interval of a plain mean), t on the delegates less one.
/// Domain: at least two delegates. Assumes a mean near normal: with few delegates at an end the interval may reach over it. O(n log n).
/// </summary>
public sealed record ClusteredMean(int Delegates, int Answers, double Mean, double Low, double High)
{
    /// <param name="delegates">Of each answer, whose it is.</param>
    public static ClusteredMean? Of(ReadOnlySpan<double> values, ReadOnlySpan<int> delegates, double level = 0.95)
    {
        if (values.Length != delegates.Length) throw new ArgumentException("Each answer is of one delegate.", nameof(delegates));
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var mean = sorted.Sum() / sorted.Length;
        var sums = new Dictionary<int, double>();
        for (var answer = 0; answer < values.Length; answer++) sums[delegates[answer]] = sums.GetValueOrDefault(delegates[answer]) + values[answer] - mean;
        var n = sums.Count;
        if (n < 2) return null;
        // Sorted: the order of delegates cannot show in the last digit.
        var squares = sums.Values.Select(sum => sum * sum).Order().Sum();
        var error = Math.Sqrt(n / (n - 1.0) * squares) / values.Length;
        var half = StudentT.InvCDF(0, 1, n - 1, (1 + level) / 2) * error;
        return new ClusteredMean(n, values.Length, mean, mean - half, mean + half);
    }
}
