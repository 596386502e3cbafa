using System.Collections.Immutable;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Pearson's χ² of independence for a table of counts, without continuity correction, and Cramér's V. Each delegate may be counted once: on repeated
/// answers of the same people it is the wrong test. Rows and columns without anybody are left out first. Where an expected
/// count is below five (<see cref="Small"/>) p is Fisher's to give. Domain: at least two rows and two columns with somebody. O(rows × columns).
/// </summary>
/// <param name="Expected">By row and column of the table without its empty ones.</param>
/// <param name="CramersV">√(χ² / (n (min(rows, columns) − 1))), in [0, 1]; not corrected for bias: with few delegates it is never near 0.</param>
public sealed record ChiSquare(
    int N, double Statistic, int DegreesOfFreedom, double P, double CramersV, double LeastExpected, ImmutableArray<ImmutableArray<double>> Expected)
{
    public const double FewestExpected = 5;

    public bool Small => LeastExpected < FewestExpected;

    public static ChiSquare? Of(int[,] counts)
    {
        if (ContingencyTable.Of(counts) is not { } table) return null;
        var expected = table.RowTotals.Select(row => table.ColumnTotals.Select(column => row * (double)column / table.N).ToImmutableArray()).ToImmutableArray();
        var statistic = 0.0;
        for (var row = 0; row < table.RowTotals.Length; row++)
        {
            for (var column = 0; column < table.ColumnTotals.Length; column++)
            {
                var off = table.Counts[row, column] - expected[row][column];
                statistic += off * off / expected[row][column];
            }
        }
        var (rows, columns) = (table.RowTotals.Length, table.ColumnTotals.Length);
        var degrees = (rows - 1) * (columns - 1);
        return new ChiSquare(table.N, statistic, degrees, UpperTail.OfChiSquare(statistic, degrees),
            Math.Sqrt(statistic / (table.N * (Math.Min(rows, columns) - 1.0))), expected.Min(row => row.Min()), expected);
    }
}

/// <summary>Counts without empty rows and columns, and their totals. None with fewer than two of either.</summary>
internal sealed record ContingencyTable(int[,] Counts, int[] RowTotals, int[] ColumnTotals, int N)
{
    public static ContingencyTable? Of(int[,] counts)
    {
        if (counts.Cast<int>().Any(count => count < 0)) throw new ArgumentOutOfRangeException(nameof(counts), "Counts are not negative.");
        var rows = Enumerable.Range(0, counts.GetLength(0)).Where(row => Enumerable.Range(0, counts.GetLength(1)).Any(column => counts[row, column] > 0)).ToArray();
        var columns = Enumerable.Range(0, counts.GetLength(1)).Where(column => rows.Any(row => counts[row, column] > 0)).ToArray();
        if (rows.Length < 2 || columns.Length < 2) return null;
        var kept = new int[rows.Length, columns.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < columns.Length; column++) kept[row, column] = counts[rows[row], columns[column]];
        }
        return new ContingencyTable(kept, [.. rows.Select(row => columns.Sum(column => counts[row, column]))],
            [.. columns.Select(column => rows.Sum(row => counts[row, column]))], counts.Cast<int>().Sum());
    }
}

internal static class UpperTail
{
    /// <summary>Without the cancellation of 1 − CDF, so that a small p keeps its digits.</summary>
    public static double OfChiSquare(double statistic, int degrees) =>
        statistic <= 0 ? 1 : MathNet.Numerics.SpecialFunctions.GammaUpperRegularized(degrees / 2.0, statistic / 2);
}
