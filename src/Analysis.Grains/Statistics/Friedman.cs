using MathNet.Numerics;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Do scenarios differ, whatever the framing? Friedman's rank test (1937) of delegates by scenarios, corrected for ties within a delegate
/// (Hollander and Wolfe 1999, 7.1), as R's friedman.test. Delegates who are not complete in all scenarios are left out. P is asymptotic (χ²), a
/// little too large below some ten delegates. Values closer than 1e-12 are tied. Domain: two scenarios or more, at least two complete
/// delegates. O(delegates × scenarios²).
/// </summary>
/// <param name="Statistic">None where every delegate ties all scenarios; p then is 1.</param>
public sealed record Friedman(int Delegates, int Scenarios, double? Statistic, int Freedom, double P)
{
    /// <param name="scenarios">For each one value for each delegate, NaN where missing.</param>
    public static Friedman? Of(IReadOnlyList<double[]> scenarios)
    {
        if (scenarios.Count < 2) return null;
        var (k, n, ties) = (scenarios.Count, 0, 0L);
        var doubled = new long[k];
        for (var who = 0; who < scenarios[0].Length; who++)
        {
            var row = scenarios.Select(scenario => scenario[who]).ToArray();
            if (row.Any(double.IsNaN)) continue;
            n++;
            for (var one = 0; one < k; one++)
            {
                var below = row.Count(other => other < row[one] - 1e-12);
                var tied = row.Count(other => Math.Abs(other - row[one]) <= 1e-12);
                doubled[one] += 2 * below + tied + 1;
                ties += tied * tied - 1; // over the members of a tie this sums to t³ − t
            }
        }
        if (n < 2) return null;
        var spread = n * (double)k * (k + 1) - ties / (k - 1.0);
        if (spread < 1e-9) return new Friedman(n, k, null, k - 1, 1);
        var squares = doubled.Sum(sum => Math.Pow((sum - n * (k + 1.0)) / 2, 2));
        var statistic = 12 * squares / spread;
        return new Friedman(n, k, statistic, k - 1, SpecialFunctions.GammaUpperRegularized((k - 1) / 2.0, statistic / 2));
    }
}
