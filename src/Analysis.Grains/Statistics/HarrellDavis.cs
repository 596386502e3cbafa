using System.Numerics;
using MathNet.Numerics;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Harrell and Davis' quantile (Biometrika 69(3), 1982, 635–640): every order statistic, weighted by the Beta((n + 1)p, (n + 1)(1 − p))
/// distribution over its n-th part. Heaps of equal answers make a single order statistic jump from heap to heap when delegates are
/// drawn anew; this one does not. Weights farther than ten standard deviations from p (below 1e-20) are left out: O(√n) for each quantile.
/// </summary>
internal sealed class HarrellDavis
{
    private readonly int from;
    private readonly double[] weights;

    public HarrellDavis(int n, double p)
    {
        var reach = 10 * Math.Sqrt(p * (1 - p) / (n + 2));
        from = Math.Max(0, (int)Math.Floor((p - reach) * n));
        weights = new double[Math.Min(n, (int)Math.Ceiling((p + reach) * n)) - from];
        var below = Below(from);
        for (var rank = 0; rank < weights.Length; rank++)
        {
            var upTo = Below(from + rank + 1);
            (weights[rank], below) = (upTo - below, upTo);
        }

        double Below(int rank) => rank <= 0 ? 0 : rank >= n ? 1 : SpecialFunctions.BetaRegularized((n + 1) * p, (n + 1) * (1 - p), rank / (double)n);
    }

    public double Of(ReadOnlySpan<double> sorted)
    {
        var values = sorted.Slice(from, weights.Length);
        var (sum, rank) = (Vector<double>.Zero, 0);
        for (; rank <= weights.Length - Vector<double>.Count; rank += Vector<double>.Count)
        {
            sum += new Vector<double>(weights, rank) * new Vector<double>(values[rank..]);
        }
        var total = Vector.Sum(sum);
        for (; rank < weights.Length; rank++) total += weights[rank] * values[rank];
        return total;
    }
}
