namespace Narratives.Analysis.Statistics;

/// <summary>
/// UNPAIRED. Do two groups of different people have the same centre? Their labels are exchanged at random, and the statistic is Welch's squared t
/// taken over distances (Alekseyenko, Bioinformatics 32, 2016, 3552–3558): the squared distance of the two means, over the sum of the two
/// squared standard errors. With one column it is t² itself; studentised, so the test also holds, for larger groups, where spreads
/// and sizes differ (Janssen 1997). Columns are to be measured alike: two coordinates of one plane, or log-ratios. Two-sided; p = (b + 1) / (draws + 1).
/// Domain: at least two in each group. O(draws × people × columns); blocks of draws side by side.
/// </summary>
/// <param name="P">None where everybody is in one place.</param>
public sealed record ExchangedLabels(int First, int Second, double Statistic, double? P, int Draws)
{
    /// <summary>A squared length that rounding leaves.</summary>
    private const double Zero = 1e-24;

    /// <param name="first">One row of numbers for each person.</param>
    public static ExchangedLabels? Of(IReadOnlyList<double[]> first, IReadOnlyList<double[]> second, Chance chance, int draws)
    {
        if (first.Count < 2 || second.Count < 2) return null;
        var rows = Centred([.. first, .. second]);
        var width = rows[0].Length;
        var people = Enumerable.Range(0, rows.Length).ToArray();
        var observed = StatisticOf(rows, width, people, first.Count);
        if (rows.All(row => Squared(row) < Zero)) return new ExchangedLabels(first.Count, second.Count, 0, null, draws);
        var (threshold, reached) = (FlippedSums.Threshold(observed), new int[Blocks.CountFor(draws)]);
        Blocks.Run(chance, draws, (block, count, stream) =>
        {
            var order = (int[])people.Clone();
            for (var draw = 0; draw < count; draw++)
            {
                Exchange(order, first.Count, stream);
                if (StatisticOf(rows, width, order, first.Count) >= threshold) reached[block]++;
            }
        });
        return new ExchangedLabels(first.Count, second.Count, observed, (reached.Sum() + 1) / (draws + 1.0), draws);
    }

    /// <summary>The first places of the order are the first group: chosen without replacement (Fisher and Yates, as far as it is needed).</summary>
    private static void Exchange(int[] order, int first, Chance stream)
    {
        for (var place = 0; place < first; place++)
        {
            var other = place + stream.Below(order.Length - place);
            (order[place], order[other]) = (order[other], order[place]);
        }
    }

    private static double StatisticOf(double[][] rows, int width, int[] order, int first)
    {
        Span<double> sums = stackalloc double[2 * width];
        var (squares, otherSquares) = (0.0, 0.0);
        for (var place = 0; place < order.Length; place++)
        {
            var row = rows[order[place]];
            var own = sums.Slice(place < first ? 0 : width, width);
            for (var column = 0; column < width; column++) own[column] += row[column];
            if (place < first) squares += Squared(row);
            else otherSquares += Squared(row);
        }
        var (one, other, distance, second) = (0.0, 0.0, 0.0, order.Length - first);
        for (var column = 0; column < width; column++)
        {
            var (mean, otherMean) = (sums[column] / first, sums[width + column] / second);
            (one, other) = (one + mean * mean, other + otherMean * otherMean);
            distance += (mean - otherMean) * (mean - otherMean);
        }
        var error = (squares - first * one) / (first - 1) / first + (otherSquares - second * other) / (second - 1) / second;
        return distance < Zero ? 0 : error < Zero ? double.PositiveInfinity : distance / error;
    }

    /// <summary>About the mean of all: sums of squares then lose no digits.</summary>
    private static double[][] Centred(double[][] rows)
    {
        var mean = new double[rows[0].Length];
        foreach (var row in rows)
        {
            for (var column = 0; column < mean.Length; column++) mean[column] += row[column] / rows.Length;
        }
        return [.. rows.Select(row => row.Select((value, column) => value - mean[column]).ToArray())];
    }

    private static double Squared(double[] row)
    {
        var sum = 0.0;
        foreach (var value in row) sum += value * value;
        return sum;
    }
}
