namespace Narratives.Analysis.Statistics;

/// <summary>
/// Where the median of answers may lie of which one delegate may have given several: Woodruff's interval (JASA 47, 1952, 635–646). The share of answers
/// below the median has the interval of <see cref="ClusteredMean"/>, that knows whose answers they are; its ends are read back as quantiles. On a heap
/// of equal answers the wider of the shares below it and up to it is taken. Domain: at least two delegates. O(n log n).
/// </summary>
public static class ClusteredMedian
{
    /// <param name="delegates">Of each answer, whose it is.</param>
    public static (double Low, double High)? Of(ReadOnlySpan<double> values, ReadOnlySpan<int> delegates, double level = 0.95)
    {
        if (values.IsEmpty) return null;
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var median = At(sorted, 0.5);
        var (below, upTo) = (new double[values.Length], new double[values.Length]);
        for (var answer = 0; answer < values.Length; answer++)
        {
            below[answer] = values[answer] < median ? 1 : 0;
            upTo[answer] = values[answer] <= median ? 1 : 0;
        }
        if (ClusteredMean.Of(below, delegates, level) is not { } under || ClusteredMean.Of(upTo, delegates, level) is not { } over) return null;
        var half = Math.Max(under.High - under.Mean, over.High - over.Mean);
        return (At(sorted, Math.Max(0, 0.5 - half)), At(sorted, Math.Min(1, 0.5 + half)));
    }

    /// <summary>Definition 7 of Hyndman and Fan, as <see cref="Quantile"/>.</summary>
    private static double At(double[] sorted, double p)
    {
        var rank = (sorted.Length - 1) * p;
        var low = (int)rank;
        var high = Math.Min(low + 1, sorted.Length - 1);
        return sorted[low] + (rank - low) * (sorted[high] - sorted[low]);
    }
}
