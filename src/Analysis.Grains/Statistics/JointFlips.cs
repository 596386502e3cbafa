using System.Collections.Immutable;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Everything that is compared of the same delegates, tested on one set of flips: a draw turns all that a delegate said, so what the
/// comparisons have in common is kept. A comparison is one column (a slider) or several (the log-ratios of a triad, the two axes of a
/// plane, the options of a choice), whitened by their second moments, which flips leave as they are; its statistic is the squared length of
/// the sums, z² for one column and a growing function of Hotelling's T² for several (Anderson 2003, 5.3). So its own p does not depend on the units,
/// nor on the contrasts that were written. For the declared family the adjusted p is Westfall and Young's step-down max-T (1993, algorithm
/// 4.1); so that comparisons of one column and of several stand on one scale, the maximum is of −ln of the χ² tail beyond the statistic.
/// Exact up to 20 delegates with any difference, else p = (b + 1) / (m + 1). Draws go to the delegates as they are given: the caller has
/// a canonical order. O(draws × delegates × columns / 8).
/// </summary>
/// <param name="Informative">Delegates with a difference in any comparison.</param>
public sealed record JointFlips(int Informative, bool Exact, int Draws, ImmutableArray<FlippedTogether> Comparisons)
{
    public static JointFlips Of(IReadOnlyList<FlippedContrasts> comparisons, Chance chance, int draws = SignFlip.DefaultDraws)
    {
        var members = new List<Member>();
        var columns = new List<double[]>();
        foreach (var comparison in comparisons)
        {
            var whitened = comparison.IsPlain ? Differing(comparison.Columns) : Whitened(comparison.Columns);
            members.Add(new Member(columns.Count, whitened.Count, comparison.InFamily));
            columns.AddRange(whitened);
        }
        var flipped = new FlippedSums(columns);
        var counted = new Counted([.. members], flipped.Observed(), Blocks.CountFor(flipped.PatternsFor(draws)));
        flipped.Visit(chance, draws, counted.Add);
        var (own, adjusted) = (counted.Own(), counted.Adjusted(flipped, draws));
        return new JointFlips(flipped.Informative, flipped.Exact, flipped.Exact ? 0 : draws,
            [.. comparisons.Select((comparison, index) => FlippedTogether.Of(comparison, members[index].Count, counted.Observed[index], flipped.P(own[index], draws), adjusted[index]))]);
    }

    private static IReadOnlyList<double[]> Differing(IReadOnlyList<double[]> columns) => [.. columns.Where(column => Array.Exists(column, FlippedSums.IsInformative))];

    /// <summary>Turned and stretched so that the second moments are the unit matrix; directions in which nobody differs are left out.</summary>
    private static IReadOnlyList<double[]> Whitened(IReadOnlyList<double[]> columns)
    {
        if (columns.Count == 0) return [];
        var values = Matrix<double>.Build.DenseOfColumnArrays(columns.Select(column => Array.ConvertAll(column, value => FlippedSums.IsInformative(value) ? value : 0)).ToArray());
        var moments = values.TransposeThisAndMultiply(values).Evd(Symmetricity.Symmetric);
        var most = moments.EigenValues.Max(value => value.Real);
        return
        [
            .. from direction in Enumerable.Range(0, columns.Count)
               let moment = moments.EigenValues[direction].Real
               where moment > 1e-10 * most && moment > 1e-20
               select (values * moments.EigenVectors.Column(direction) / Math.Sqrt(moment)).ToArray(),
        ];
    }

    /// <summary>Where a comparison's columns stand among all.</summary>
    private readonly record struct Member(int First, int Count, bool InFamily)
    {
        public double SquaredLength(ReadOnlySpan<double> sums)
        {
            var length = 0.0;
            foreach (var sum in sums.Slice(First, Count)) length += sum * sum;
            return length;
        }

        /// <summary>−ln of the tail of χ². Beyond the range of a double nothing that is drawn is ever met.</summary>
        public double Surprise(double squaredLength) => Count switch
        {
            0 => 0,
            2 => Math.Min(MostSurprise, squaredLength / 2),
            _ => Math.Min(MostSurprise, -Math.Log(SpecialFunctions.GammaUpperRegularized(Count / 2.0, squaredLength / 2))),
        };

        private const double MostSurprise = 600;
    }

    /// <summary>How many patterns reach each comparison: by itself, and as the maximum of it and all of the family that are observed lower.</summary>
    private sealed class Counted
    {
        private readonly Member[] members;
        private readonly double[] thresholds, surprises;
        private readonly int[] order;
        private readonly int[] own, stepped;

        public Counted(Member[] members, double[] sums, int blocks)
        {
            this.members = members;
            Observed = [.. members.Select(member => member.SquaredLength(sums))];
            thresholds = [.. Observed.Select(FlippedSums.Threshold)];
            var surprise = members.Select((member, index) => member.Surprise(Observed[index])).ToArray();
            surprises = [.. surprise.Select(FlippedSums.Threshold)];
            order = [.. Enumerable.Range(0, members.Length).Where(index => members[index].InFamily).OrderByDescending(index => surprise[index])];
            own = new int[blocks * members.Length];
            stepped = new int[blocks * members.Length];
        }

        public double[] Observed { get; }

        public void Add(int block, ReadOnlySpan<double> sums)
        {
            var at = block * members.Length;
            for (var member = 0; member < members.Length; member++)
            {
                if (members[member].SquaredLength(sums) >= thresholds[member]) own[at + member]++;
            }
            var most = 0.0;
            for (var place = order.Length - 1; place >= 0; place--)
            {
                var member = order[place];
                most = Math.Max(most, members[member].Surprise(members[member].SquaredLength(sums)));
                if (most >= surprises[member]) stepped[at + member]++;
            }
        }

        public long[] Own() => Over(own);

        public double?[] Adjusted(FlippedSums flipped, int draws)
        {
            var (reached, adjusted, least) = (Over(stepped), new double?[members.Length], 0.0);
            foreach (var member in order) adjusted[member] = least = Math.Max(least, flipped.P(reached[member], draws));
            return adjusted;
        }

        private long[] Over(int[] counts)
        {
            var totals = new long[members.Length];
            for (var index = 0; index < counts.Length; index++) totals[index % members.Length] += counts[index];
            return totals;
        }
    }
}

/// <summary>One comparison: for each of its contrasts one value for each delegate, NaN where missing.</summary>
/// <param name="IsPlain">The columns are an orthonormal basis already, and lengths are to be taken as they are: not whitened, and not comparable with others.</param>
public sealed record FlippedContrasts(IReadOnlyList<double[]> Columns, bool InFamily = false, bool IsPlain = false);

/// <summary>One comparison among those flipped together.</summary>
/// <param name="Statistic">The squared length of the whitened sums: z², or for the options of one choice each Stuart and Maxwell's χ².</param>
/// <param name="TSquared">Hotelling's; none where the delegates are too few or too alike for it, or where lengths are plain.</param>
/// <param name="P">None where nobody differs.</param>
/// <param name="AdjustedP">For the family; none outside it.</param>
public sealed record FlippedTogether(int Delegates, double? Statistic, double? TSquared, double? P, double? AdjustedP)
{
    internal static FlippedTogether Of(FlippedContrasts comparison, int directions, double u, double p, double? adjusted)
    {
        var n = comparison.Columns.Count == 0 ? 0 : comparison.Columns[0].Count(value => !double.IsNaN(value));
        if (n == 0 || directions == 0) return new FlippedTogether(n, null, null, null, null);
        // From u by Sherman and Morrison, as the covariance is the matrix of second moments without its mean.
        var share = u / n;
        var tSquared = comparison.IsPlain || n <= directions || 1 - share < 1e-12 ? (double?)null : (n - 1) * share / (1 - share);
        return new FlippedTogether(n, u, tSquared, p, adjusted);
    }
}
