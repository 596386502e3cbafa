using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Narratives.Analysis.Statistics;

/// <summary>One decile under each framing; the interval is pointwise.</summary>
public sealed record DecileShift(double P, double First, double Second, double Difference, DrawnInterval? Interval);

/// <summary>
/// By how much each decile lies further right under framing 2 (Doksum 1974; Wilcox and Erceg-Hurn 2012 for paired values): deciles of the two
/// marginal distributions by Harrell–Davis, which so differ a little from the quartiles of type 7 printed elsewhere; heaps are the reason (see
/// <see cref="HarrellDavis"/>). Each draw takes whole delegates, both their values, so the pairing is in the band. The band is
/// pointwise at 95 %: that all nine deciles lie in it is less certain. Rows are sorted first, so the order of delegates cannot
/// show. Domain: at least two delegates with both values. O(draws × n): see <see cref="DrawnInterval"/> for what bounds it.
/// </summary>
public sealed record ShiftFunction(int Delegates, ImmutableArray<DecileShift> Deciles)
{
    private const int Count = 9;

    /// <summary>Values written at once.</summary>
    private const int Together = 4;

    /// <param name="first">Of each delegate under framing 1; <paramref name="second"/> has the same delegates in the same order.</param>
    /// <param name="chance">Used up.</param>
    public static ShiftFunction? Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Chance chance, int draws = DrawnInterval.DefaultDraws)
    {
        if (first.Length != second.Length) throw new ArgumentException("Paired values have one second for each first.", nameof(second));
        var n = first.Length;
        if (n < 2) return null;
        var (one, other) = Canonical(first, second);
        var quantiles = Enumerable.Range(1, Count).Select(decile => new HarrellDavis(n, decile / 10.0)).ToArray();
        var (byFirst, bySecond) = (RankedBy(one), RankedBy(other));
        var drawn = Draw(one, other, byFirst, bySecond, quantiles, chance, DrawnInterval.DrawsFor(n, draws));
        var (sortedOne, sortedOther) = (Array.ConvertAll(byFirst, row => one[row]), Array.ConvertAll(bySecond, row => other[row]));
        return new ShiftFunction(n, [.. quantiles.Select((quantile, decile) =>
        {
            var (here, there) = (quantile.Of(sortedOne), quantile.Of(sortedOther));
            return new DecileShift((decile + 1) / 10.0, here, there, there - here, DrawnInterval.Of(there - here, drawn[decile], n));
        })]);
    }

    private static double[][] Draw(
        double[] one, double[] other, int[] byFirst, int[] bySecond, HarrellDavis[] quantiles, Chance chance, int draws)
    {
        var n = one.Length;
        var drawn = Array.ConvertAll(quantiles, _ => new double[draws]);
        Blocks.Run(chance, draws, (block, count, stream) =>
        {
            var (times, places) = (new int[n], new double[n]);
            var (sortedOne, sortedOther) = (new double[n + Together], new double[n + Together]);
            for (var draw = block * Blocks.Size; draw < block * Blocks.Size + count; draw++)
            {
                Array.Clear(times);
                stream.Next(places);
                foreach (var place in places) times[(int)(n * place)]++;
                Expand(one, byFirst, times, sortedOne);
                Expand(other, bySecond, times, sortedOther);
                for (var decile = 0; decile < Count; decile++) drawn[decile][draw] = quantiles[decile].Of(sortedOther) - quantiles[decile].Of(sortedOne);
            }
        });
        return drawn;
    }

    /// <summary>The drawn values in their order: no draw is sorted.</summary>
    /// <param name="sorted">Has room for <see cref="Together"/> more.</param>
    private static void Expand(double[] values, int[] ranked, int[] times, double[] sorted)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(sorted);
        var next = 0;
        foreach (var row in ranked)
        {
            // So many are written whatever the times are, which no processor foretells; the next row writes over what is too many.
            var value = Vector256.Create(values[row]);
            value.StoreUnsafe(ref first, (nuint)next);
            for (var written = Together; written < times[row]; written += Together) value.StoreUnsafe(ref first, (nuint)(next + written));
            next += times[row];
        }
    }

    private static (double[] One, double[] Other) Canonical(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var rows = new (double One, double Other)[first.Length];
        for (var row = 0; row < rows.Length; row++) rows[row] = (first[row], second[row]);
        Array.Sort(rows);
        return (Array.ConvertAll(rows, row => row.One), Array.ConvertAll(rows, row => row.Other));
    }

    private static int[] RankedBy(double[] values)
    {
        var rows = Enumerable.Range(0, values.Length).ToArray();
        Array.Sort((double[])values.Clone(), rows);
        return rows;
    }
}
