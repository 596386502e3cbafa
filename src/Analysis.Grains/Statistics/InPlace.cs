namespace Narratives.Analysis.Statistics;

/// <summary>
/// Puts the values of some ranks where sorting would put them, and no others: quickselect of several ranks at once (Hoare 1961; Chambers 1971). The pivot
/// is the median of three by their places, so the same values always end in the same places; should pivots keep failing, the part is sorted
/// (Musser 1997). No NaN. O(n log ranks), at worst O(n log n).
/// </summary>
public static class InPlace
{
    /// <summary>So few are sorted.</summary>
    private const int Few = 24;

    /// <param name="ranks">Counted from 0, ascending.</param>
    public static void Put(Span<double> values, ReadOnlySpan<int> ranks) => Put(values, ranks, 0, 2 * int.Log2(values.Length + 1));

    /// <param name="first">The rank of the first of these values.</param>
    private static void Put(Span<double> values, ReadOnlySpan<int> ranks, int first, int turns)
    {
        while (!ranks.IsEmpty)
        {
            if (values.Length <= Few || turns-- == 0)
            {
                values.Sort();
                return;
            }
            var lower = Divide(values);
            var ranksBelow = 0;
            while (ranksBelow < ranks.Length && ranks[ranksBelow] < first + lower) ranksBelow++;
            Put(values[..lower], ranks[..ranksBelow], first, turns);
            values = values[lower..];
            ranks = ranks[ranksBelow..];
            first += lower;
        }
    }

    /// <summary>So many of them, the first ones now, are not above any of the others. At least one, and not all.</summary>
    private static int Divide(Span<double> values)
    {
        var pivot = Middle(values[0], values[values.Length / 2], values[^1]);
        for (int left = 0, right = values.Length - 1; ; left++, right--)
        {
            while (values[left] < pivot) left++;
            while (values[right] > pivot) right--;
            if (left >= right) return left == 0 ? 1 : left;
            (values[left], values[right]) = (values[right], values[left]);
        }
    }

    private static double Middle(double one, double two, double three) => Math.Max(Math.Min(one, two), Math.Min(Math.Max(one, two), three));
}
