using MathNet.Numerics;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Fisher's exact test of independence, two-sided: how likely a table with these totals is that is no more likely than this one (R's fisher.test). 2 × 2 by
/// enumeration; larger ones by drawing tables with the same totals (the second answers are shuffled among delegates), p = (b + 1) / (m + 1).
/// Each delegate may be counted once. Domain: at least two rows and two columns with somebody. Enumeration O(n); drawing O(draws × n), with fewer draws, but
/// 999 at least, where the product would pass twenty million.
/// </summary>
/// <param name="Draws">0 where p is by enumeration.</param>
/// <param name="OddsRatio">Of the counts as they are (ad / bc), 2 × 2 only; none where bc = 0.</param>
public sealed record FisherExact(int N, double P, int Draws, double? OddsRatio)
{
    public const int DefaultDraws = 9_999;
    public const int FewestDraws = 999;

    private const int MostWork = 20_000_000;

    /// <param name="chance">Used up; a 2 × 2 table draws nothing.</param>
    public static FisherExact? Of(int[,] counts, Chance chance, int draws = DefaultDraws)
    {
        if (ContingencyTable.Of(counts) is not { } table) return null;
        if (table.RowTotals.Length == 2 && table.ColumnTotals.Length == 2) return Enumerated(table);
        var most = Math.Min(draws, Math.Max(FewestDraws, MostWork / table.N));
        return new FisherExact(table.N, Drawn(table, chance, most), most, null);
    }

    private static FisherExact Enumerated(ContingencyTable table)
    {
        var (row, column, n) = (table.RowTotals[0], table.ColumnTotals[0], table.N);
        var observed = LogWays(table.Counts[0, 0]);
        var (asUnlikely, all) = (0.0, 0.0);
        for (var count = Math.Max(0, row + column - n); count <= Math.Min(row, column); count++)
        {
            var relative = Math.Exp(LogWays(count) - observed);
            all += relative;
            // As R: tables of the same probability may differ by rounding.
            if (relative <= 1 + 1e-7) asUnlikely += relative;
        }
        var (with, against) = ((double)table.Counts[0, 0] * table.Counts[1, 1], (double)table.Counts[0, 1] * table.Counts[1, 0]);
        return new FisherExact(n, Math.Min(1, asUnlikely / all), 0, against == 0 ? null : with / against);

        double LogWays(int count) => -SpecialFunctions.FactorialLn(count) - SpecialFunctions.FactorialLn(row - count)
            - SpecialFunctions.FactorialLn(column - count) - SpecialFunctions.FactorialLn(n - row - column + count);
    }

    private static double Drawn(ContingencyTable table, Chance chance, int draws)
    {
        var logs = new double[table.N + 1];
        for (var count = 2; count <= table.N; count++) logs[count] = logs[count - 1] + Math.Log(count);
        var columns = table.ColumnTotals.SelectMany((total, column) => Enumerable.Repeat(column, total)).ToArray();
        var observed = LogWays(table.Counts, logs);
        var asUnlikely = new int[Blocks.CountFor(draws)];
        Blocks.Run(chance, draws, (block, count, stream) =>
        {
            var (own, drawn) = ((int[])columns.Clone(), new int[table.RowTotals.Length, table.ColumnTotals.Length]);
            for (var draw = 0; draw < count; draw++)
            {
                Shuffle(own, stream);
                Array.Clear(drawn);
                var next = 0;
                for (var row = 0; row < table.RowTotals.Length; row++)
                {
                    for (var delegated = 0; delegated < table.RowTotals[row]; delegated++) drawn[row, own[next++]]++;
                }
                if (LogWays(drawn, logs) <= observed + 1e-7) asUnlikely[block]++;
            }
        });
        return (asUnlikely.Sum() + 1.0) / (draws + 1);
    }

    /// <summary>The log of the table's probability, up to what its totals decide.</summary>
    private static double LogWays(int[,] counts, double[] logs)
    {
        var sum = 0.0;
        foreach (var count in counts) sum -= logs[count];
        return sum;
    }

    private static void Shuffle(int[] values, Chance chance)
    {
        for (var place = values.Length - 1; place > 0; place--)
        {
            var other = chance.Below(place + 1);
            (values[place], values[other]) = (values[other], values[place]);
        }
    }
}
