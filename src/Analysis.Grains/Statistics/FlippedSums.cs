using System.Numerics;
using System.Runtime.Intrinsics;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Sums of columns whose rows (delegates) change sign together: the engine of the sign-flip tests. Rows without a difference in any column
/// change no sum and are left out. Up to <see cref="MostExact"/> rows every pattern of signs is enumerated — half of them, as a pattern and its
/// opposite give opposite sums; above, patterns are drawn: one <see cref="Chance.Next"/> for each remaining row in the given order, below 0.5
/// flips. Rows are taken eight at a time and their 256 signed sums are tabled once for a block of draws (the method of four Russians), so a
/// draw costs an eighth of its additions: O(draws × rows × columns / 8). The order of the additions is the same for each pattern and on each
/// machine, and opposite patterns give exactly opposite sums.
/// </summary>
internal sealed class FlippedSums
{
    /// <summary>2^19 patterns at most.</summary>
    public const int MostExact = 20;

    private const int RowsOfGroup = 8, SumsOfGroup = 256;

    /// <summary>Columns are padded to a multiple of every vector length there is.</summary>
    private const int Lanes = 8;

    /// <summary>Averaging over scenarios may leave rounding where the difference is none.</summary>
    private const double Zero = 1e-12;

    private readonly double[] rows;
    private readonly int groups, width;

    /// <param name="columns">One value for each delegate, in the same order; NaN is missing, and counts as no difference.</param>
    public FlippedSums(IReadOnlyList<double[]> columns)
    {
        Columns = columns.Count;
        width = (Columns + Lanes - 1) / Lanes * Lanes;
        var delegates = columns.Count == 0 ? 0 : columns[0].Length;
        var informative = Enumerable.Range(0, delegates).Where(row => columns.Any(column => IsInformative(column[row]))).ToArray();
        Informative = informative.Length;
        groups = (Informative + RowsOfGroup - 1) / RowsOfGroup;
        rows = new double[groups * RowsOfGroup * width];
        for (var row = 0; row < informative.Length; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var value = columns[column][informative[row]];
                if (IsInformative(value)) rows[row * width + column] = value;
            }
        }
    }

    /// <param name="sums">One for each column.</param>
    public delegate void Visitor(int block, ReadOnlySpan<double> sums);

    public int Columns { get; }

    public int Informative { get; }

    public bool Exact => Informative <= MostExact;

    public static bool IsInformative(double value) => Math.Abs(value) > Zero;

    /// <summary>How many patterns are visited: all there are (one of each opposite two), or as many as asked for.</summary>
    public int PatternsFor(int draws) => Exact ? 1 << Math.Max(0, Informative - 1) : draws;

    /// <summary>Of those patterns at least as extreme as the observed one, which is itself among the enumerated, and not among the drawn.</summary>
    public double P(long asExtreme, int draws) => Exact ? asExtreme / (double)PatternsFor(draws) : (asExtreme + 1) / (draws + 1.0);

    /// <summary>A draw counts as at least as extreme in spite of rounding.</summary>
    public static double Threshold(double observed) => double.IsInfinity(observed) ? observed : observed - 1e-12 * Math.Max(1, Math.Abs(observed));

    /// <summary>Without a flip, added in the same order as the others.</summary>
    public double[] Observed()
    {
        var sums = new double[width];
        Sum(new byte[groups], 1, sums);
        return sums[..Columns];
    }

    /// <summary>Blocks are visited side by side: what a visitor writes is to be kept by block.</summary>
    public void Visit(Chance chance, int draws, Visitor visit)
    {
        var patterns = PatternsFor(draws);
        if (Exact) Parallel.For(0, Blocks.CountFor(patterns), block => Of(block, Math.Min(Blocks.Size, patterns - block * Blocks.Size), null));
        else Blocks.Run(chance, patterns, Of);

        void Of(int block, int count, Chance? stream)
        {
            var flips = new byte[groups * count];
            if (stream is null) Enumerate(flips, block * Blocks.Size, count);
            else Draw(flips, count, stream);
            var sums = new double[count * width];
            Sum(flips, count, sums);
            for (var pattern = 0; pattern < count; pattern++) visit(block, sums.AsSpan(pattern * width, Columns));
        }
    }

    private void Enumerate(Span<byte> flips, int first, int count)
    {
        for (var group = 0; group < groups; group++)
        {
            for (var pattern = 0; pattern < count; pattern++) flips[group * count + pattern] = (byte)((first + pattern) >> (group * RowsOfGroup));
        }
    }

    private void Draw(Span<byte> flips, int count, Chance stream)
    {
        var drawn = new double[groups * RowsOfGroup]; // beyond the last row it stays 0: a flip of nothing
        for (var pattern = 0; pattern < count; pattern++)
        {
            stream.Next(drawn.AsSpan(0, Informative));
            for (var group = 0; group < groups; group++)
            {
                var eight = drawn.AsSpan(group * RowsOfGroup, RowsOfGroup);
                flips[group * count + pattern] = (byte)(BelowHalf(eight) | BelowHalf(eight[4..]) << 4);
            }
        }
    }

    /// <summary>A bit for each of the first four.</summary>
    private static uint BelowHalf(ReadOnlySpan<double> drawn) =>
        Vector256.LessThan(Vector256.Create(drawn), Vector256.Create(0.5)).ExtractMostSignificantBits();

    /// <param name="flips">By group, then by pattern: a bit for each row.</param>
    /// <param name="sums">By pattern, then by column; zero at the beginning.</param>
    private void Sum(ReadOnlySpan<byte> flips, int count, Span<double> sums)
    {
        var signed = new double[SumsOfGroup * width];
        for (var group = 0; group < groups; group++)
        {
            Table(rows.AsSpan(group * RowsOfGroup * width, RowsOfGroup * width), signed);
            var patterns = flips.Slice(group * count, count);
            for (var pattern = 0; pattern < count; pattern++)
            {
                Add(signed.AsSpan(patterns[pattern] * width, width), sums.Slice(pattern * width, width));
            }
        }
    }

    /// <summary>The signed sums of one row, of two, … of eight: each row doubles what there is.</summary>
    private void Table(ReadOnlySpan<double> group, Span<double> signed)
    {
        signed[..width].Clear();
        for (var row = 0; row < RowsOfGroup; row++)
        {
            var half = 1 << row;
            for (var pattern = 0; pattern < half; pattern++)
            {
                for (var column = 0; column < width; column++)
                {
                    var (sum, value) = (signed[pattern * width + column], group[row * width + column]);
                    signed[(pattern + half) * width + column] = sum - value;
                    signed[pattern * width + column] = sum + value;
                }
            }
        }
    }

    private static void Add(ReadOnlySpan<double> addend, Span<double> sums)
    {
        for (var lane = 0; lane < sums.Length; lane += Vector<double>.Count)
        {
            (new Vector<double>(sums[lane..]) + new Vector<double>(addend[lane..])).CopyTo(sums[lane..]);
        }
    }
}
