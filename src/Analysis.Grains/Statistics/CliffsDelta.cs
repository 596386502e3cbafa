using MathNet.Numerics.Distributions;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// UNPAIRED. Cliff's delta (Psychological Bulletin 114, 1993, 494–509): the share of pairs (one of each side) whose second lies further right minus the share
/// whose second lies further left, in [−1, 1]. Interval of 95 % by Feng and Cliff (2004, eq. 8): asymmetric, so it stays in [−1, 1], from the
/// variance of both sides' dominance without assuming equal shapes; t on the smaller of the two counts less one. None where the two do not overlap at all
/// (|delta| = 1): the values then hold nothing about how far. Domain: at least two on each side. O(n log n).
/// </summary>
public sealed record CliffsDelta(int First, int Second, double Delta, double? Low, double? High)
{
    public const double Confidence = 0.95;

    public static CliffsDelta? Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var (m, n) = ((double)first.Length, (double)second.Length);
        if (m < 2 || n < 2) return null;
        var (x, y) = (Sorted.Of(first), Sorted.Of(second));
        var (ofFirst, untied) = Dominated(x, y);
        var (ofSecond, _) = Dominated(y, x);
        var delta = ofFirst.Sum() / (m * n);
        var rows = ofFirst.Sum(dominance => Square(dominance / n - delta));
        var columns = ofSecond.Sum(dominance => Square(-dominance / m - delta));
        var cells = untied - m * n * delta * delta;
        var variance = Math.Max((n * n * rows + m * m * columns - cells) / (m * n * (m - 1) * (n - 1)), (1 - delta * delta) / (m * n - 1));
        if (1 - Math.Abs(delta) < 1e-12) return new CliffsDelta(first.Length, second.Length, delta, null, null);
        var t = StudentT.InvCDF(0, 1, Math.Min(m, n) - 1, (1 + Confidence) / 2);
        var half = t * Math.Sqrt(variance) * Math.Sqrt(Square(1 - delta * delta) + t * t * variance);
        var (middle, scale) = (delta - delta * delta * delta, 1 - delta * delta + t * t * variance);
        return new CliffsDelta(first.Length, second.Length, delta, Math.Max(-1, (middle - half) / scale), Math.Min(1, (middle + half) / scale));
    }

    /// <summary>For each of these: how many of the others lie right of it minus how many left; and how many pairs are not tied.</summary>
    private static (double[] Dominance, double Untied) Dominated(double[] these, double[] others)
    {
        var dominance = new double[these.Length];
        var (left, upTo, untied) = (0, 0, 0.0);
        for (var place = 0; place < these.Length; place++)
        {
            while (left < others.Length && others[left] < these[place]) left++;
            while (upTo < others.Length && others[upTo] <= these[place]) upTo++;
            dominance[place] = others.Length - upTo - left;
            untied += others.Length - upTo + left;
        }
        return (dominance, untied);
    }

    private static double Square(double value) => value * value;
}
