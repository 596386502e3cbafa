using Narratives.Analysis.Statistics;

namespace Narratives.Analysis.Found;

/// <summary>
/// The comparison of different people, only where nothing can be paired: where the source does not say who answered (each response then
/// stands for a person, as far as is known), or where nobody answered under both frameworks (each delegate then has their mean).
/// </summary>
internal static class FindUnpaired
{
    /// <summary>One value for each person under each of the two framings; none where people can be paired.</summary>
    public static (double[] First, double[] Second)? Sides(Asked asked, int signifier, ReadNumbers read)
    {
        var considered = asked.Primary;
        if (considered.Chosen.Compared is null || considered.Chosen.HidesAll) return null;
        if (considered.Answers.KnowsDelegates && asked.Units.CompletePairs > 0) return null;
        var sides = (First: new List<double>(), Second: new List<double>());
        Span<double> value = stackalloc double[1];
        foreach (var own in considered.ByDelegate())
        {
            var (sums, counts) = (new double[2], new int[2]);
            foreach (var response in own)
            {
                if (response.Framing > 1 || !read(response.Mark(signifier), value)) continue;
                sums[response.Framing] += value[0];
                counts[response.Framing]++;
            }
            // Whoever answered under both, though never the same scenario, would stand on both sides: two sides of different people have no room for them.
            if (counts[0] > 0 && counts[1] > 0) continue;
            if (counts[0] > 0) sides.First.Add(sums[0] / counts[0]);
            if (counts[1] > 0) sides.Second.Add(sums[1] / counts[1]);
        }
        return considered.TooFew(sides.First.Count) || considered.TooFew(sides.Second.Count) ? null : ([.. sides.First], [.. sides.Second]);
    }

    public static UnpairedFound? Of(Asked asked, int signifier) => null;
}
