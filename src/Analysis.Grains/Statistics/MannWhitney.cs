using MathNet.Numerics.Distributions;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// UNPAIRED: for people who answered under one framing only; on delegates who answered under both it is the wrong test. Mann–Whitney's U counts the
/// pairs (one of each side) whose second lies further right, ties half. Up to 50 people together p is exact given the ties, by counting rank sums
/// (Streitberg and Röhmel 1986; R's coin, distribution = "exact"): the share of splits at least as far from the expected U, two-sided. Above, normal
/// with the variance corrected for ties and a continuity correction of ½ (R's wilcox.test(correct = TRUE)). Domain: both sides have values. O(n log n), exact O(n⁴) with n ≤ 50.
/// </summary>
/// <param name="Superiority">U as a fraction of all pairs: ½ where neither side lies further right.</param>
/// <param name="Z">Without continuity correction; none where all are alike.</param>
public sealed record MannWhitney(int First, int Second, double U, double Superiority, double? Z, double P, bool Exact)
{
    public const int MostExact = 50;

    public static MannWhitney? Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var (m, n) = (first.Length, second.Length);
        if (m == 0 || n == 0) return null;
        var (doubled, ties) = Midranks.Of([.. first, .. second]);
        long sum = 0;
        foreach (var rank in doubled.AsSpan(m)) sum += rank;
        var u = sum / 2.0 - n * (n + 1.0) / 2;
        var (mean, sd) = (m * (double)n / 2, Math.Sqrt(Variance(m, n, ties)));
        var alike = ties.Length == 1;
        var exact = m + n <= MostExact;
        var p = alike ? 1
            : exact ? ExactP(doubled, n, sum)
            : Math.Min(1, 2 * Normal.CDF(0, 1, -Math.Max(0, Math.Abs(u - mean) - 0.5) / sd));
        return new MannWhitney(m, n, u, u / (m * (double)n), alike ? null : (u - mean) / sd, p, exact);
    }

    internal static double Variance(int m, int n, int[] ties)
    {
        double all = m + n, tied = 0;
        foreach (var tie in ties) tied += (double)tie * tie * tie - tie;
        return m * (double)n / 12 * (all + 1 - tied / Math.Max(1, all * (all - 1)));
    }

    private static double ExactP(int[] doubled, int n, long sum)
    {
        var splits = RankSums.Of(doubled, n);
        var expected = n * (doubled.Length + 1.0);
        var (asFar, all) = (0.0, 0.0);
        for (var possible = 0; possible < splits.Length; possible++)
        {
            all += splits[possible];
            if (Math.Abs(possible - expected) >= Math.Abs(sum - expected)) asFar += splits[possible];
        }
        return Math.Min(1, asFar / all);
    }
}

/// <summary>In how many ways n of the ranks give each sum. Exact in a double up to 56 ranks.</summary>
internal static class RankSums
{
    public static double[] Of(int[] ranks, int n)
    {
        var most = ranks.OrderDescending().Take(n).Sum();
        var ways = new double[n + 1][];
        for (var taken = 0; taken <= n; taken++) ways[taken] = new double[most + 1];
        ways[0][0] = 1;
        foreach (var rank in ranks)
        {
            for (var taken = n; taken > 0; taken--)
            {
                for (var sum = most; sum >= rank; sum--) ways[taken][sum] += ways[taken - 1][sum - rank];
            }
        }
        return ways[n];
    }
}
