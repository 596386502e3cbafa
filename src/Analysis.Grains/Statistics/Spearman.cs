namespace Narratives.Analysis.Statistics;

/// <summary>
/// Spearman's rank correlation: Pearson's of midranks, one x and one y for each delegate (their means, where they answered several times); a check on
/// the between-delegate correlation, which one far delegate can rule. Interval by drawing whole delegates, ranked anew in each draw. Sorted first, so
/// the order of delegates cannot show. Domain: at least three delegates, neither x nor y all alike. O(n log n + draws × n): see <see
/// cref="DrawnInterval"/> for what bounds it.
/// </summary>
public sealed record Spearman(int Delegates, double R, DrawnInterval? Interval)
{
    public const int Fewest = 3;

    /// <param name="chance">Used up.</param>
    public static Spearman? Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Chance chance, int draws = DrawnInterval.DefaultDraws)
    {
        if (x.Length != y.Length) throw new ArgumentException("Each delegate has an x and a y.", nameof(y));
        var n = x.Length;
        if (n < Fewest) return null;
        var rows = new (double X, double Y)[n];
        for (var row = 0; row < n; row++) rows[row] = (Sorted.Rounded(x[row]), Sorted.Rounded(y[row]));
        Array.Sort(rows);
        var (byX, byY) = (Places(Array.ConvertAll(rows, row => row.X)), Places(Array.ConvertAll(rows, row => row.Y)));
        var once = new int[n];
        Array.Fill(once, 1);
        var r = Correlated(byX, byY, once, new double[n], new double[n]);
        if (!double.IsFinite(r)) return null;
        var drawn = new double[DrawnInterval.DrawsFor(n, draws)];
        Blocks.Run(chance, drawn.Length, (block, count, stream) =>
        {
            var (times, places, ranksX, ranksY) = (new int[n], new double[n], new double[n], new double[n]);
            for (var draw = block * Blocks.Size; draw < block * Blocks.Size + count; draw++)
            {
                Array.Clear(times);
                stream.Next(places);
                foreach (var place in places) times[(int)(n * place)]++;
                drawn[draw] = Correlated(byX, byY, times, ranksX, ranksY);
            }
        });
        return new Spearman(n, r, DrawnInterval.Of(r, drawn, n));
    }

    /// <summary>Which distinct value each delegate has, counted from the least one.</summary>
    private static (int[] Of, int Distinct) Places(double[] values)
    {
        var distinct = values.Distinct().Order().ToArray();
        return (Array.ConvertAll(values, value => Array.BinarySearch(distinct, value)), distinct.Length);
    }

    /// <summary>Pearson's r of the midranks among the delegates, each counted so many times; NaN where all are alike.</summary>
    private static double Correlated((int[] Of, int Distinct) x, (int[] Of, int Distinct) y, int[] times, double[] ranksX, double[] ranksY)
    {
        Rank(x, times, ranksX);
        Rank(y, times, ranksY);
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        var middle = (times.Length + 1) / 2.0;
        for (var row = 0; row < times.Length; row++)
        {
            var (offX, offY) = (ranksX[x.Of[row]] - middle, ranksY[y.Of[row]] - middle);
            xx += times[row] * offX * offX;
            yy += times[row] * offY * offY;
            xy += times[row] * offX * offY;
        }
        return xx == 0 || yy == 0 ? double.NaN : Math.Clamp(xy / Math.Sqrt(xx * yy), -1, 1);
    }

    /// <summary>Leaves the midrank of each distinct value.</summary>
    private static void Rank((int[] Of, int Distinct) places, int[] times, double[] ranks)
    {
        Array.Clear(ranks, 0, places.Distinct);
        for (var row = 0; row < times.Length; row++) ranks[places.Of[row]] += times[row];
        var below = 0.0;
        for (var value = 0; value < places.Distinct; value++)
        {
            var here = ranks[value];
            ranks[value] = below + (here + 1) / 2;
            below += here;
        }
    }
}
