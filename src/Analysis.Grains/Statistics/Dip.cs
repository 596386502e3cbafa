namespace Narratives.Analysis.Statistics;

/// <summary>
/// Hartigan's dip (Annals of Statistics 13(1), 1985, 70–84): how far the distribution of the values is from the nearest one with a single
/// hump. Domain: at least four finite values. P is that of n uniform values (the least favourable single hump), by simulation: see
/// <see cref="DipTable"/>, interpolated in log p and in 1/√n; never below <see cref="LeastP"/>, which then reads "at most".
/// Answers heaped at both ends, or at an end and elsewhere, are humps too: read it beside <see cref="Heaping"/>. On a grid of
/// 1/10,000 ties by rounding add up to 1/20,000 to the dip, which begins to show (p too small) above some 20,000 values.
/// O(n log n), and O(n) for each narrowing, of which there are few.
/// </summary>
/// <param name="Low">Low and high are the ends of the modal interval.</param>
public sealed record Dip(int N, double Statistic, double Low, double High, double P)
{
    public const int Fewest = 4;

    public const double LeastP = 0.001;

    public static Dip? Of(ReadOnlySpan<double> values)
    {
        if (values.Length < Fewest) return null;
        var sorted = Sorted.Of(values);
        var (dip, low, high) = new Narrowing(sorted).Dip();
        return new Dip(sorted.Length, dip, low, high, PValue(sorted.Length, dip));
    }

    private static double PValue(int n, double dip)
    {
        var reached = Math.Sqrt(n) * dip;
        var quantiles = Quantiles(n);
        // n values always dip by 1 / 2n, up to rounding.
        var (from, fromP) = (0.5 / Math.Sqrt(n), 1.0);
        if (reached <= from * (1 + 1e-9)) return 1;
        for (var column = 0; column < quantiles.Length; column++)
        {
            var (to, toP) = (quantiles[column], DipTable.Exceeded[column]);
            if (reached < to) return fromP * Math.Pow(toP / fromP, (reached - from) / (to - from));
            (from, fromP) = (to, toP);
        }
        return LeastP;
    }

    private static double[] Quantiles(int n)
    {
        var after = Array.FindIndex(DipTable.Sizes, size => size >= n);
        if (after < 0) return DipTable.Reached[^1];
        if (DipTable.Sizes[after] == n) return DipTable.Reached[after];
        var (below, above) = (1 / Math.Sqrt(DipTable.Sizes[after - 1]), 1 / Math.Sqrt(DipTable.Sizes[after]));
        var share = (1 / Math.Sqrt(n) - below) / (above - below);
        return [.. DipTable.Reached[after - 1].Zip(DipTable.Reached[after], (here, there) => here + share * (there - here))];
    }

    /// <summary>
    /// The paper's algorithm, in counts: between two ends that close in on the mode, the greatest convex function under the steps'
    /// lower corners and the least concave one over their upper corners. Distances outside the ends stay; inside, the two are compared.
    /// </summary>
    private sealed class Narrowing
    {
        private readonly double[] at;
        private readonly int[] before;
        private readonly int[] upTo;
        private readonly int n;

        public Narrowing(double[] sorted)
        {
            n = sorted.Length;
            at = [.. sorted.Distinct()];
            (before, upTo) = (new int[at.Length], new int[at.Length]);
            for (int value = 0, seen = 0; value < at.Length; value++)
            {
                before[value] = seen;
                while (seen < n && sorted[seen] == at[value]) seen++;
                upTo[value] = seen;
            }
        }

        public (double Dip, double Low, double High) Dip()
        {
            var (low, high) = (0, at.Length - 1);
            var widest = 1.0;
            while (low < high)
            {
                var convex = Hull(low, high, before, sign: 1);
                var concave = Hull(low, high, upTo, sign: -1);
                var (gap, left, right) = Widest(convex, concave);
                if (gap <= widest) break;
                widest = Math.Max(widest, Math.Max(Departure(convex, low, left - 1, upTo, 1), Departure(concave, right + 1, high, before, -1)));
                (low, high) = (left, right);
            }
            return (widest / (2 * n), at[low], at[high]);
        }

        /// <summary>The corners at which the convex (sign 1) or concave (−1) hull of these heights touches, from low to high.</summary>
        private List<int> Hull(int low, int high, int[] heights, int sign)
        {
            var touching = new List<int>();
            for (var value = low; value <= high; value++)
            {
                while (touching.Count > 1 && !Turns(touching[^2], touching[^1], value, heights, sign)) touching.RemoveAt(touching.Count - 1);
                touching.Add(value);
            }
            return touching;
        }

        private bool Turns(int first, int middle, int last, int[] heights, int sign) =>
            sign * ((heights[last] - heights[middle]) * (at[middle] - at[first]) - (heights[middle] - heights[first]) * (at[last] - at[middle])) > 0;

        /// <summary>Where the two hulls are farthest apart, and the corners of either that enclose it: the next ends.</summary>
        private (double Gap, int Left, int Right) Widest(List<int> convex, List<int> concave)
        {
            var (gap, left, right) = (0.0, convex[0], convex[^1]);
            for (int lower = 0, upper = 0; upper < concave.Count;)
            {
                var atLower = lower < convex.Count && convex[lower] <= concave[upper];
                var value = atLower ? convex[lower] : concave[upper];
                var apart = atLower
                    ? On(concave, upper, value, upTo) - before[value]
                    : upTo[value] - On(convex, Math.Min(lower, convex.Count - 1), value, before);
                if (apart > gap) (gap, left, right) = atLower ? (apart, value, concave[upper]) : (apart, convex[lower - 1], value);
                if (atLower) lower++;
                else upper++;
            }
            return (gap, left, right);
        }

        /// <summary>The hull's height at this value, which lies at or before the hull's corner number <paramref name="corner"/>.</summary>
        private double On(List<int> hull, int corner, int value, int[] heights)
        {
            var to = hull[corner];
            if (to == value || corner == 0) return heights[to];
            var from = hull[corner - 1];
            return heights[from] + (heights[to] - heights[from]) * (at[value] - at[from]) / (at[to] - at[from]);
        }

        /// <summary>
        /// How far the opposite corners of the steps are from the hull, from one value to another. Not at the new ends: the mode may be there,
        /// and there the single hump may have a heap of its own.
        /// </summary>
        private double Departure(List<int> hull, int from, int to, int[] opposite, int sign)
        {
            var heights = sign > 0 ? before : upTo;
            var (farthest, corner) = (1.0, 0);
            for (var value = hull[0]; value <= to; value++)
            {
                if (hull[corner] < value) corner++;
                if (value >= from) farthest = Math.Max(farthest, sign * (opposite[value] - On(hull, corner, value, heights)));
            }
            return farthest;
        }
    }
}
