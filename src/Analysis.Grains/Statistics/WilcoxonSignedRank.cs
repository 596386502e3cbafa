using MathNet.Numerics.Distributions;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Wilcoxon's signed-rank test with Pratt's zeros (1959): zeros are ranked with the others and only then left out, so that many people who did
/// not move do not make the few who did look stronger. Midranks for ties; the variance under the null is the sum of the squared ranks of the
/// others, over four, without continuity correction, as coin's wilcoxsign_test(zero.method = "Pratt"). Two-sided. Differences closer than 1e-12
/// are tied. Assumes symmetry about 0 under the null: a check beside <see cref="SignFlip"/>, not another test to choose from. O(n log n).
/// Domain: at least one delegate.
/// </summary>
/// <param name="Plus">The sum of the ranks of positive differences.</param>
/// <param name="Z">None where nobody differs.</param>
/// <param name="P">Asymptotic; 1 where nobody differs.</param>
/// <param name="ExactP">By counting every pattern of signs, up to 100 informative (non-zero) delegates.</param>
public sealed record WilcoxonSignedRank(int Delegates, int Informative, double Plus, double? Z, double P, double? ExactP)
{
    private const double Tie = 1e-12;

    public static WilcoxonSignedRank? Of(ReadOnlySpan<double> differences)
    {
        if (differences.Length == 0) return null;
        var sorted = differences.ToArray();
        Array.Sort(Array.ConvertAll(sorted, Math.Abs), sorted);
        var doubled = DoubledRanks(sorted);
        var informative = Enumerable.Range(0, sorted.Length).Where(place => Math.Abs(sorted[place]) > Tie).ToArray();
        if (informative.Length == 0) return new WilcoxonSignedRank(sorted.Length, 0, 0, null, 1, 1);
        var plus = informative.Where(place => sorted[place] > 0).Sum(place => (long)doubled[place]);
        var all = informative.Sum(place => (long)doubled[place]);
        var squares = informative.Sum(place => (double)doubled[place] * doubled[place]);
        var z = (plus - all / 2.0) / (Math.Sqrt(squares) / 2);
        return new WilcoxonSignedRank(sorted.Length, informative.Length, plus / 2.0, z, 2 * Normal.CDF(0, 1, -Math.Abs(z)),
            informative.Length > SignedRanks.MostExact ? null : ExactOf([.. informative.Select(place => doubled[place])], plus));
    }

    /// <summary>Twice the midranks, which are whole numbers.</summary>
    private static int[] DoubledRanks(double[] bySize)
    {
        var doubled = new int[bySize.Length];
        for (int first = 0, end; first < bySize.Length; first = end)
        {
            end = first + 1;
            while (end < bySize.Length && Math.Abs(bySize[end]) - Math.Abs(bySize[end - 1]) <= Tie) end++;
            Array.Fill(doubled, first + 1 + end, first, end - first);
        }
        return doubled;
    }

    private static double ExactOf(int[] doubled, long plus)
    {
        var probabilities = SignedRanks.Probabilities(doubled);
        var all = probabilities.Length - 1;
        var distance = Math.Abs(2 * plus - all);
        var p = 0.0;
        for (var sum = 0; sum <= all; sum++)
        {
            if (Math.Abs(2L * sum - all) >= distance) p += probabilities[sum];
        }
        return Math.Min(1, p);
    }
}
