using System.Numerics;
using System.Runtime.InteropServices;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Means of columns when delegates are drawn with replacement: the engine of <see cref="Bootstrap.OfMeans"/>. How often each delegate was
/// drawn, for four draws at once, is multiplied with panels of columns that lie together in memory: each value read serves four draws. Columns
/// with missing values are divided by how often somebody with a value was drawn, which is one more column for each pattern of missing values. A
/// column is summed in the order of the rows whatever the length of vectors, without fused operations: the same bits on each machine.
/// </summary>
internal sealed class ResampledMeans
{
    private const int DrawsAtOnce = 4, Everybody = -1;

    private static readonly int Lanes = Vector<double>.Count;
    private static readonly int Panel = 2 * Lanes;

    private readonly int delegates, columns, width;

    /// <summary>By panel, then by delegate, then by column of the panel.</summary>
    private readonly double[] panels;

    /// <summary>For each column, the column that counts who has a value in it.</summary>
    private readonly int[] counted;

    public ResampledMeans(IReadOnlyList<double[]> values)
    {
        (columns, delegates) = (values.Count, values[0].Length);
        var (all, patterns) = (new List<double[]>(values.Select(WithoutMissing)), new Dictionary<string, int>());
        counted = new int[columns];
        for (var column = 0; column < columns; column++)
        {
            if (!values[column].Any(double.IsNaN))
            {
                counted[column] = Everybody;
                continue;
            }
            var known = Array.ConvertAll(values[column], value => double.IsNaN(value) ? 0.0 : 1.0);
            var pattern = string.Concat(known.Select(one => one > 0 ? '1' : '0'));
            if (!patterns.TryGetValue(pattern, out counted[column]))
            {
                counted[column] = patterns[pattern] = all.Count;
                all.Add(known);
            }
        }
        width = (all.Count + Panel - 1) / Panel * Panel;
        panels = new double[delegates * width];
        for (var column = 0; column < all.Count; column++)
        {
            var first = column / Panel * Panel * delegates + column % Panel;
            for (var row = 0; row < delegates; row++) panels[first + row * Panel] = all[column][row];
        }
    }

    /// <summary>For each column the mean of each draw; NaN where nobody drawn has a value.</summary>
    public double[][] Draw(Chance chance, int draws)
    {
        var means = Enumerable.Range(0, columns).Select(_ => new double[draws]).ToArray();
        Blocks.Run(chance, draws, (block, count, stream) =>
        {
            var times = new double[delegates * DrawsAtOnce];
            var (drawn, sums) = (new double[delegates], new double[DrawsAtOnce * width]);
            for (var done = 0; done < count; done += DrawsAtOnce)
            {
                var now = Math.Min(DrawsAtOnce, count - done);
                Resample(times, drawn, now, stream);
                for (var panel = 0; panel < width / Panel; panel++) Sum(panel, times, sums);
                for (var draw = 0; draw < now; draw++) Divide(sums.AsSpan(draw * width, width), means, block * Blocks.Size + done + draw);
            }
        });
        return means;
    }

    private static double[] WithoutMissing(double[] column) => Array.ConvertAll(column, value => double.IsNaN(value) ? 0 : value);

    private void Resample(double[] times, double[] drawn, int draws, Chance stream)
    {
        Array.Clear(times);
        for (var draw = 0; draw < draws; draw++)
        {
            stream.Next(drawn);
            foreach (var one in drawn) times[(int)(delegates * one) * DrawsAtOnce + draw]++;
        }
    }

    private void Sum(int panel, double[] times, double[] sums)
    {
        var rows = panels.AsSpan(panel * Panel * delegates, Panel * delegates);
        ref var row = ref MemoryMarshal.GetReference(rows);
        var (a0, a1, b0, b1) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero);
        var (c0, c1, d0, d1) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero);
        for (int at = 0, value = 0; at + 3 < times.Length; at += DrawsAtOnce, value += Panel)
        {
            var first = Vector.LoadUnsafe(ref row, (nuint)value);
            var second = Vector.LoadUnsafe(ref row, (nuint)(value + Lanes));
            var (a, b) = (new Vector<double>(times[at]), new Vector<double>(times[at + 1]));
            var (c, d) = (new Vector<double>(times[at + 2]), new Vector<double>(times[at + 3]));
            (a0, a1, b0, b1) = (a0 + a * first, a1 + a * second, b0 + b * first, b1 + b * second);
            (c0, c1, d0, d1) = (c0 + c * first, c1 + c * second, d0 + d * first, d1 + d * second);
        }
        Store(a0, a1, 0);
        Store(b0, b1, 1);
        Store(c0, c1, 2);
        Store(d0, d1, 3);

        void Store(Vector<double> first, Vector<double> second, int draw)
        {
            first.CopyTo(sums, draw * width + panel * Panel);
            second.CopyTo(sums, draw * width + panel * Panel + Lanes);
        }
    }

    private void Divide(ReadOnlySpan<double> sums, double[][] means, int draw)
    {
        for (var column = 0; column < columns; column++)
        {
            var known = counted[column] == Everybody ? delegates : sums[counted[column]];
            means[column][draw] = known > 0 ? sums[column] / known : double.NaN;
        }
    }
}
