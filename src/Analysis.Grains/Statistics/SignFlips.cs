using System.Collections.Immutable;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Several contrasts of the same delegates, tested together: each draw flips whole delegates, so what the contrasts have in common is
/// kept. Each column has its own two-sided p; the adjusted p is Westfall and Young's step-down max-T (1993, algorithm 4.1; Ge, Dudoit
/// and Speed 2003, box 2), which keeps the family-wise error. The statistic is |z|, z = sum / √(sum of squares): the sum over its own
/// standard deviation under flips, as in coin; for one column it orders the patterns as Student's t does, and it stays finite where t would not.
/// A missing value is left out of its column. Exact up to 20 delegates with any difference, else p = (b + 1) / (m + 1). Draws go
/// to the rows as they are given: the caller has a canonical order. O(draws × delegates × columns / 8).
/// </summary>
/// <param name="Informative">Delegates with a difference in any column.</param>
/// <param name="Draws">Patterns drawn; where exact, none.</param>
public sealed record SignFlips(int Informative, bool Exact, int Draws, ImmutableArray<FlippedColumn> Columns)
{
    /// <param name="columns">For each contrast one value for each delegate, NaN where missing.</param>
    public static SignFlips Of(IReadOnlyList<double[]> columns, Chance chance, int draws = SignFlip.DefaultDraws)
    {
        var flipped = new FlippedSums(columns);
        var scales = columns.Select(ScaleOf).ToArray();
        var observed = Standardised(flipped.Observed(), scales);
        var order = Enumerable.Range(0, columns.Count).OrderByDescending(column => observed[column]).ToArray();
        var counted = new Counted(observed, scales, order, Blocks.CountFor(flipped.PatternsFor(draws)));
        flipped.Visit(chance, draws, counted.Add);
        var (own, stepped) = (counted.Own(), counted.Stepped());
        var adjusted = new double[columns.Count];
        var least = 0.0;
        foreach (var column in order) adjusted[column] = least = Math.Max(least, flipped.P(stepped[column], draws));
        return new SignFlips(flipped.Informative, flipped.Exact, flipped.Exact ? 0 : draws,
            [.. columns.Select((column, index) => FlippedColumn.Of(column, scales[index], flipped.P(own[index], draws), adjusted[index]))]);
    }

    /// <summary>The standard deviation of the column's sum under flips; infinite where it is 0, so that z is 0.</summary>
    private static double ScaleOf(double[] column)
    {
        var squares = column.Where(FlippedSums.IsInformative).Sum(value => value * value);
        return squares > 0 ? Math.Sqrt(squares) : double.PositiveInfinity;
    }

    private static double[] Standardised(double[] sums, double[] scales) => [.. sums.Select((sum, column) => Math.Abs(sum) / scales[column])];

    /// <summary>How many patterns reach each column: by itself, and as the maximum of it and all that are observed lower.</summary>
    private sealed class Counted(double[] observed, double[] scales, int[] order, int blocks)
    {
        private readonly double[] thresholds = [.. observed.Select(FlippedSums.Threshold)];
        private readonly int[] own = new int[blocks * observed.Length], stepped = new int[blocks * observed.Length];

        public void Add(int block, ReadOnlySpan<double> sums)
        {
            var at = block * order.Length;
            var most = 0.0;
            for (var place = order.Length - 1; place >= 0; place--)
            {
                var column = order[place];
                var statistic = Math.Abs(sums[column]) / scales[column];
                most = Math.Max(most, statistic);
                if (statistic >= thresholds[column]) own[at + column]++;
                if (most >= thresholds[column]) stepped[at + column]++;
            }
        }

        public long[] Own() => Over(own);

        public long[] Stepped() => Over(stepped);

        private long[] Over(int[] counts)
        {
            var totals = new long[order.Length];
            for (var index = 0; index < counts.Length; index++) totals[index % order.Length] += counts[index];
            return totals;
        }
    }
}

/// <summary>One contrast among those flipped together.</summary>
/// <param name="Delegates">Who have a value; none: there is no mean and no p.</param>
/// <param name="Z">Sum over its standard deviation under flips; none where nobody differs.</param>
/// <param name="AdjustedP">For the family of all columns.</param>
public sealed record FlippedColumn(int Delegates, int Informative, double? Mean, double? Z, double? P, double? AdjustedP)
{
    internal static FlippedColumn Of(double[] column, double scale, double p, double adjusted)
    {
        var known = column.Where(value => !double.IsNaN(value)).Order().ToArray();
        if (known.Length == 0) return new FlippedColumn(0, 0, null, null, null, null);
        var sum = known.Sum();
        return new FlippedColumn(known.Length, known.Count(FlippedSums.IsInformative), sum / known.Length,
            double.IsInfinity(scale) ? null : sum / scale, p, adjusted);
    }
}
