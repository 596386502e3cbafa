namespace Narratives.Analysis.Statistics;

/// <summary>Ranks from 1, with equal values sharing the mean of theirs; doubled, so that they are integers. O(n log n).</summary>
internal static class Midranks
{
    /// <summary>In the order of the values, and how many share each rank, by rank.</summary>
    public static (int[] Doubled, int[] Ties) Of(double[] values)
    {
        var rows = Enumerable.Range(0, values.Length).ToArray();
        var sorted = Array.ConvertAll(values, Sorted.Rounded);
        Array.Sort(sorted, rows);
        var doubled = new int[values.Length];
        var ties = new List<int>();
        for (var from = 0; from < rows.Length;)
        {
            var to = from;
            while (to < rows.Length && sorted[to] == sorted[from]) to++;
            for (var place = from; place < to; place++) doubled[rows[place]] = from + to + 1;
            ties.Add(to - from);
            from = to;
        }
        return (doubled, [.. ties]);
    }
}
