using System.Collections.Immutable;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Intervals by resampling whole delegates with replacement (Efron and Tibshirani 1993): what a delegate said stays together, so repeated
/// answers of one person are never taken for several people. A draw takes n times <see cref="Chance.Below"/>(n); it goes to the rows as they
/// are given: the caller has a canonical order. With few delegates percentile and BCa intervals cover too seldom, and the expanded ones nearly
/// as often as they say.
/// </summary>
public static class Bootstrap
{
    public const int DefaultDraws = 9_999;

    /// <summary>
    /// Of the means of columns, all from the same resamples. A missing value is left out of its column. BCa takes its acceleration from the
    /// jackknife, which for a mean is the skewness (14.15). A column where fewer than two delegates have a value has no interval.
    /// O(draws × delegates × columns).
    /// </summary>
    /// <param name="columns">For each one value for each delegate, NaN where missing.</param>
    public static ImmutableArray<BootstrapInterval?> OfMeans(
        IReadOnlyList<double[]> columns, Chance chance, int draws = DefaultDraws, double level = 0.95)
    {
        if (columns.Count == 0) return [];
        var means = new ResampledMeans(columns).Draw(chance, draws);
        var intervals = new BootstrapInterval?[columns.Count];
        Parallel.For(0, columns.Count, column => intervals[column] = Interval(columns[column], means[column], level));
        return ImmutableArray.Create(intervals);
    }

    /// <summary>
    /// Of any statistic of delegates, for up to some 2,000: it is computed for every draw and, for BCa, once without each delegate.
    /// </summary>
    /// <param name="statistic">
    /// Takes the drawn delegates, 0 to n − 1, some several times; none where it is not defined: such a draw is left out. It is called from
    /// several threads, and does not keep the array.
    /// </param>
    public static BootstrapInterval? Of(int delegates, Func<int[], double?> statistic, Chance chance, int draws = DefaultDraws, double level = 0.95)
    {
        if (delegates < 2 || statistic([.. Enumerable.Range(0, delegates)]) is not { } estimate) return null;
        var values = new double?[draws];
        Blocks.Run(chance, draws, (block, count, stream) =>
        {
            var drawn = new int[delegates];
            for (var draw = block * Blocks.Size; draw < block * Blocks.Size + count; draw++)
            {
                for (var place = 0; place < delegates; place++) drawn[place] = stream.Below(delegates);
                values[draw] = statistic(drawn);
            }
        });
        return BootstrapInterval.Of(estimate, [.. values.OfType<double>()], Influences(delegates, statistic), delegates, level);
    }

    private static BootstrapInterval? Interval(double[] column, double[] means, double level)
    {
        var known = column.Where(value => !double.IsNaN(value)).Order().ToArray();
        if (known.Length < 2) return null;
        var mean = known.Sum() / known.Length;
        return BootstrapInterval.Of(mean, Array.Exists(means, double.IsNaN) ? Array.FindAll(means, value => !double.IsNaN(value)) : means, known.Select(value => value - mean), known.Length, level);
    }

    private static IEnumerable<double> Influences(int delegates, Func<int[], double?> statistic)
    {
        var without = Enumerable.Range(0, delegates).AsParallel().AsOrdered()
            .Select(left => statistic([.. Enumerable.Range(0, delegates).Where(who => who != left)])).OfType<double>().ToArray();
        return without.Length == 0 ? [] : without.Select(value => without.Average() - value);
    }
}
