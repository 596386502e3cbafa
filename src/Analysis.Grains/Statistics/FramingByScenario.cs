using MathNet.Numerics.LinearAlgebra;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Does the framing difference depend on the scenario? For delegates complete in all scenarios: their differences less their own mean, as vectors that change sign together.
/// The statistic is Hotelling's T² of these contrasts (Anderson 2003, 5.3), which does not depend on which contrasts one writes; flips leave the matrix of
/// second moments as it is, so T² is compared through u = sᵀM⁻¹s, which it grows with and which stays finite. Where, is told by
/// <see cref="Pairs"/>: each two scenarios' difference of differences, step-down max-T on flips of the same delegates. Two separate findings,
/// "there yes, here no", would not show it. Assumes contrasts symmetric about 0 under the null. Exact up to 20 delegates that differ, else p = (b + 1) / (m + 1).
/// Domain: two scenarios or more, at least two complete delegates. O(draws × delegates).
/// </summary>
/// <param name="TSquared">None where the complete delegates are too few (or too alike) to estimate it; p then is 1.</param>
/// <param name="Pairs">Columns (1, 2), (1, 3), …, (2, 3), …: the later scenario's framing difference minus the earlier one's.</param>
public sealed record FramingByScenario(int Delegates, int Scenarios, double? TSquared, double P, bool Exact, int Draws, SignFlips Pairs)
{
    /// <param name="scenarios">For each one framing difference for each delegate, in a canonical order, NaN where missing.</param>
    public static FramingByScenario? Of(IReadOnlyList<double[]> scenarios, Chance chance, int draws = SignFlip.DefaultDraws)
    {
        if (scenarios.Count < 2) return null;
        var complete = Enumerable.Range(0, scenarios[0].Length).Where(who => scenarios.All(scenario => !double.IsNaN(scenario[who]))).ToArray();
        if (complete.Length < 2) return null;
        var pairs = PairsOf([.. scenarios.Select(scenario => Array.ConvertAll(complete, who => scenario[who]))]);
        var flipped = new FlippedSums(Whitened(pairs, scenarios.Count - 1));
        var observed = SquaredLength(flipped.Observed());
        var threshold = FlippedSums.Threshold(observed);
        var asExtreme = new long[Blocks.CountFor(flipped.PatternsFor(draws))];
        flipped.Visit(chance, draws, (block, sums) =>
        {
            if (SquaredLength(sums) >= threshold) asExtreme[block]++;
        });
        // The pairs are drawn from where each stream now stands, so no flip is used twice.
        return new FramingByScenario(complete.Length, scenarios.Count, TSquaredOf(observed, complete.Length, flipped.Columns),
            flipped.P(asExtreme.Sum(), draws), flipped.Exact, flipped.Exact ? 0 : draws, SignFlips.Of(pairs, chance, draws));
    }

    private static double[][] PairsOf(double[][] scenarios) =>
    [
        .. from one in Enumerable.Range(0, scenarios.Length)
           from other in Enumerable.Range(one + 1, scenarios.Length - one - 1)
           select scenarios[other].Zip(scenarios[one], (later, earlier) => later - earlier).ToArray(),
    ];

    /// <summary>
    /// The differences from the first scenario, turned and stretched so that their second moments are the unit matrix; directions in which nobody differs are left out.
    /// </summary>
    private static double[][] Whitened(double[][] pairs, int contrasts)
    {
        var values = Matrix<double>.Build.DenseOfColumnArrays(pairs[..contrasts]);
        var moments = values.TransposeThisAndMultiply(values).Evd(Symmetricity.Symmetric);
        var most = moments.EigenValues.Max(value => value.Real);
        return
        [
            .. from direction in Enumerable.Range(0, contrasts)
               let moment = moments.EigenValues[direction].Real
               where moment > 1e-12 * Math.Max(1e-12, most)
               select (values * moments.EigenVectors.Column(direction) / Math.Sqrt(moment)).ToArray(),
        ];
    }

    private static double SquaredLength(ReadOnlySpan<double> sums)
    {
        var length = 0.0;
        foreach (var sum in sums) length += sum * sum;
        return length;
    }

    /// <summary>From u by Sherman and Morrison, as the covariance is M without its mean.</summary>
    private static double? TSquaredOf(double u, int n, int directions)
    {
        var share = u / n;
        return directions == 0 || n <= directions || 1 - share < 1e-12 ? null : (n - 1) * share / (1 - share);
    }
}
