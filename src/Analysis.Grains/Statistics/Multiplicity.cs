using System.Collections.Immutable;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Adjusted p-values of one family, in the order given; of an empty family, none. <see cref="Holm"/> (1979) keeps the chance of any false
/// claim, whatever the dependence; <see cref="BenjaminiHochberg"/> (1995) the expected share of false ones among the claims, for exploring
/// (independent or positively dependent tests). As R's p.adjust. O(n log n).
/// </summary>
public static class Multiplicity
{
    public static ImmutableArray<double> Holm(ReadOnlySpan<double> ps)
    {
        var (order, adjusted, most) = (Ascending(ps), new double[ps.Length], 0.0);
        for (var rank = 0; rank < order.Length; rank++)
        {
            most = Math.Max(most, Math.Min(1, (ps.Length - rank) * ps[order[rank]]));
            adjusted[order[rank]] = most;
        }
        return [.. adjusted];
    }

    public static ImmutableArray<double> BenjaminiHochberg(ReadOnlySpan<double> ps)
    {
        var (order, adjusted, least) = (Ascending(ps), new double[ps.Length], 1.0);
        for (var rank = order.Length - 1; rank >= 0; rank--)
        {
            least = Math.Min(least, ps.Length / (rank + 1.0) * ps[order[rank]]);
            adjusted[order[rank]] = least;
        }
        return [.. adjusted];
    }

    private static int[] Ascending(ReadOnlySpan<double> ps)
    {
        var order = Enumerable.Range(0, ps.Length).ToArray();
        Array.Sort(ps.ToArray(), order);
        return order;
    }
}
