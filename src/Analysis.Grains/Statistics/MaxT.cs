using System.Collections.Immutable;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Counts, for one family of columns that are flipped together, how many patterns reach each column: by itself, and (step-down max-T)
/// as the maximum of it and all columns that are observed lower. See <see cref="SignFlips"/>.
/// </summary>
internal sealed class MaxT
{
    private readonly IReadOnlyList<double[]> columns;
    private readonly double[] scales, thresholds;
    private readonly int[] descending, own, stepped;

    /// <param name="observed">The sums of these columns without a flip.</param>
    /// <param name="blocks">Counted apart, as they are visited side by side.</param>
    public MaxT(IReadOnlyList<double[]> columns, ReadOnlySpan<double> observed, int blocks)
    {
        this.columns = columns;
        scales = [.. columns.Select(ScaleOf)];
        var statistics = new double[columns.Count];
        for (var column = 0; column < columns.Count; column++) statistics[column] = Math.Abs(observed[column]) / scales[column];
        thresholds = [.. statistics.Select(FlippedSums.Threshold)];
        descending = [.. Enumerable.Range(0, columns.Count).OrderByDescending(column => statistics[column])];
        own = new int[blocks * columns.Count];
        stepped = new int[blocks * columns.Count];
    }

    public void Count(int block, ReadOnlySpan<double> sums)
    {
        var at = block * descending.Length;
        var most = 0.0;
        for (var place = descending.Length - 1; place >= 0; place--)
        {
            var column = descending[place];
            var statistic = Math.Abs(sums[column]) / scales[column];
            most = Math.Max(most, statistic);
            if (statistic >= thresholds[column]) own[at + column]++;
            if (most >= thresholds[column]) stepped[at + column]++;
        }
    }

    /// <param name="p">From how many patterns were as extreme.</param>
    public ImmutableArray<FlippedColumn> Columns(Func<long, double> p)
    {
        var (adjusted, least) = (new double[descending.Length], 0.0);
        foreach (var column in descending) adjusted[column] = least = Math.Max(least, p(Total(stepped, column)));
        return [.. columns.Select((column, index) => FlippedColumn.Of(column, scales[index], p(Total(own, index)), adjusted[index]))];
    }

    /// <summary>The standard deviation of the column's sum under flips; infinite where it is 0, so that z is 0.</summary>
    private static double ScaleOf(double[] column)
    {
        var squares = column.Where(FlippedSums.IsInformative).Sum(value => value * value);
        return squares > 0 ? Math.Sqrt(squares) : double.PositiveInfinity;
    }

    private long Total(int[] counts, int column)
    {
        var total = 0L;
        for (var at = column; at < counts.Length; at += descending.Length) total += counts[at];
        return total;
    }
}
