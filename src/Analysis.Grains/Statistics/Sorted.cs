namespace Narratives.Analysis.Statistics;

/// <summary>
/// Values from left to right, so that the order of delegates cannot show; rounded to twelve decimals, since averages over scenarios that are equal may differ in
/// their last digit, and then would be no ties.
/// </summary>
internal static class Sorted
{
    public static double[] Of(ReadOnlySpan<double> values)
    {
        var sorted = new double[values.Length];
        for (var place = 0; place < sorted.Length; place++) sorted[place] = Rounded(values[place]);
        Array.Sort(sorted);
        return sorted;
    }

    public static double Rounded(double value) => Math.Round(value, 12);
}
