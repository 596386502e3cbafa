using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Does the framing difference depend on the scenario? For delegates complete in all scenarios: their differences less their own mean, as
/// vectors that change sign together. The statistic is Hotelling's T² of these contrasts (Anderson 2003, 5.3), which does not depend on which
/// contrasts one writes; flips leave the matrix of second moments as it is, so T² is compared through u = sᵀM⁻¹s, which it grows with and which
/// stays finite. Where, is told by <see cref="Pairs"/>: each two scenarios' difference of differences, step-down max-T on flips of the same
/// delegates. Two separate findings, "there yes, here no", would not show it. Assumes contrasts symmetric about 0 under the null. Exact up to
/// 20 delegates that differ, else p = (b + 1) / (m + 1). Domain: two scenarios or more, at least two complete delegates. O(draws × delegates).
/// </summary>
/// <param name="TSquared">None where the complete delegates are too few (or too alike) to estimate it; p then is 1.</param>
/// <param name="Pairs">Columns (1, 2), (1, 3), …, (2, 3), …: the later scenario's framing difference minus the earlier one's.</param>
public sealed record FramingByScenario(int Delegates, int Scenarios, double? TSquared, double P, bool Exact, int Draws, SignFlips Pairs)
{
    /// <param name="scenarios">For each one framing difference for each delegate, in a canonical order, NaN where missing.</param>
    public static FramingByScenario? Of(IReadOnlyList<double[]> scenarios, Chance chance, int draws = SignFlip.DefaultDraws) =>
        OfEach([scenarios], chance, draws)[0];

    /// <summary>
    /// Several signifiers of the same delegates, on the same flips: it takes hardly longer than one. Exact where at most 20 delegates differ in
    /// any.
    /// </summary>
    public static ImmutableArray<FramingByScenario?> OfEach(
        IReadOnlyList<IReadOnlyList<double[]>> signifiers, Chance chance, int draws = SignFlip.DefaultDraws)
    {
        var columns = new List<double[]>();
        var contrasts = signifiers.Select(scenarios => Contrasts.Of(scenarios, columns)).ToArray();
        var flipped = new FlippedSums(columns);
        var (observed, blocks) = (flipped.Observed(), Blocks.CountFor(flipped.PatternsFor(draws)));
        var tests = contrasts.Select(one => one is null ? null : new Test(one, observed, blocks)).ToArray();
        flipped.Visit(chance, draws, (block, sums) =>
        {
            foreach (var test in tests) test?.Count(block, sums);
        });
        return [.. tests.Select(test => test?.Result(flipped, draws))];
    }

    /// <summary>The columns of one signifier among all that are flipped: its pairs of scenarios, then its whitened contrasts.</summary>
    private sealed record Contrasts(int Delegates, int Scenarios, int First, double[][] Pairs, int Directions)
    {
        public static Contrasts? Of(IReadOnlyList<double[]> scenarios, List<double[]> columns)
        {
            if (scenarios.Count < 2) return null;
            var complete = Enumerable.Range(0, scenarios[0].Length).Where(who => scenarios.All(scenario => !double.IsNaN(scenario[who]))).ToArray();
            if (complete.Length < 2) return null;
            var pairs = PairsOf(scenarios, complete);
            var whitened = Whitened(pairs[..(scenarios.Count - 1)], complete);
            var first = columns.Count;
            columns.AddRange([.. pairs, .. whitened]);
            return new Contrasts(complete.Length, scenarios.Count, first, pairs, whitened.Length);
        }
    }

    /// <summary>Counts the patterns that reach what was observed.</summary>
    private sealed class Test(Contrasts contrasts, double[] observed, int blocks)
    {
        private readonly MaxT pairs = new(contrasts.Pairs, observed.AsSpan(contrasts.First, contrasts.Pairs.Length), blocks);
        private readonly double u = SquaredLength(Whitened(contrasts, observed));
        private readonly double threshold = FlippedSums.Threshold(SquaredLength(Whitened(contrasts, observed)));
        private readonly int[] asExtreme = new int[blocks];

        public void Count(int block, ReadOnlySpan<double> sums)
        {
            pairs.Count(block, sums.Slice(contrasts.First, contrasts.Pairs.Length));
            if (SquaredLength(Whitened(contrasts, sums)) >= threshold) asExtreme[block]++;
        }

        public FramingByScenario Result(FlippedSums flipped, int draws) =>
            new(contrasts.Delegates, contrasts.Scenarios, TSquaredOf(u, contrasts.Delegates, contrasts.Directions),
                flipped.P(asExtreme.Sum(), draws), flipped.Exact, flipped.Exact ? 0 : draws, SignFlips.Of(flipped, pairs, draws));

        private static ReadOnlySpan<double> Whitened(Contrasts contrasts, ReadOnlySpan<double> sums) =>
            sums.Slice(contrasts.First + contrasts.Pairs.Length, contrasts.Directions);
    }

    /// <summary>Missing where a delegate is not complete.</summary>
    private static double[][] PairsOf(IReadOnlyList<double[]> scenarios, int[] complete) =>
    [
        .. from one in Enumerable.Range(0, scenarios.Count)
           from other in Enumerable.Range(one + 1, scenarios.Count - one - 1)
           select Only(complete, scenarios[0].Length, who => scenarios[other][who] - scenarios[one][who]),
    ];

    private static double[] Only(int[] delegates, int all, Func<int, double> value)
    {
        var column = new double[all];
        Array.Fill(column, double.NaN);
        foreach (var who in delegates) column[who] = value(who);
        return column;
    }

    /// <summary>
    /// Contrasts turned and stretched so that their second moments are the unit matrix; directions in which nobody differs are left out.
    /// </summary>
    private static double[][] Whitened(double[][] contrasts, int[] complete)
    {
        var values = Matrix<double>.Build.Dense(complete.Length, contrasts.Length, (who, contrast) => contrasts[contrast][complete[who]]);
        var moments = values.TransposeThisAndMultiply(values).Evd(Symmetricity.Symmetric);
        var most = moments.EigenValues.Max(value => value.Real);
        var whitened = from direction in Enumerable.Range(0, contrasts.Length)
                       let moment = moments.EigenValues[direction].Real
                       where moment > 1e-12 * Math.Max(1e-12, most)
                       select values * moments.EigenVectors.Column(direction) / Math.Sqrt(moment);
        return [.. whitened.Select(direction => Spread(direction.ToArray()))];

        double[] Spread(double[] values)
        {
            var column = new double[contrasts[0].Length];
            for (var place = 0; place < complete.Length; place++) column[complete[place]] = values[place];
            return column;
        }
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
