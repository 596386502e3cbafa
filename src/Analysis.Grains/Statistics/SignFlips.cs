using System.Collections.Immutable;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Several contrasts of the same delegates, tested together: each draw flips whole delegates, so what the contrasts have in common is
/// kept. Each column has its own two-sided p; the adjusted p is Westfall and Young's step-down max-T (1993, algorithm 4.1; Ge, Dudoit
/// and Speed 2003, box 2), which keeps the family-wise error. The statistic is |z|, z = sum / √(sum of squares): the sum over its own
/// standard deviation under flips, as in coin; for one column it orders the patterns as Student's t does, and it stays finite where t would not.
/// A missing value is left out of its column. Exact up to 20 delegates with any difference, else p = (b + 1) / (m + 1). Draws go
/// to the rows as they are given: the caller has a canonical order. O(draws × delegates × columns / 8).
/// </summary>
/// <param name="Informative">Delegates with a difference in any column.</param>
/// <param name="Draws">Patterns drawn; where exact, none.</param>
public sealed record SignFlips(int Informative, bool Exact, int Draws, ImmutableArray<FlippedColumn> Columns)
{
    /// <param name="columns">For each contrast one value for each delegate, NaN where missing.</param>
    public static SignFlips Of(IReadOnlyList<double[]> columns, Chance chance, int draws = SignFlip.DefaultDraws)
    {
        var flipped = new FlippedSums(columns);
        var family = new MaxT(columns, flipped.Observed(), Blocks.CountFor(flipped.PatternsFor(draws)));
        flipped.Visit(chance, draws, family.Count);
        return Of(flipped, family, draws);
    }

    internal static SignFlips Of(FlippedSums flipped, MaxT family, int draws) =>
        new(flipped.Informative, flipped.Exact, flipped.Exact ? 0 : draws, family.Columns(asExtreme => flipped.P(asExtreme, draws)));
}

/// <summary>One contrast among those flipped together.</summary>
/// <param name="Delegates">Who have a value; none: there is no mean and no p.</param>
/// <param name="Z">Sum over its standard deviation under flips; none where nobody differs.</param>
/// <param name="AdjustedP">For the family of all columns.</param>
public sealed record FlippedColumn(int Delegates, int Informative, double? Mean, double? Z, double? P, double? AdjustedP)
{
    internal static FlippedColumn Of(double[] column, double scale, double p, double adjusted)
    {
        var known = column.Where(value => !double.IsNaN(value)).Order().ToArray();
        if (known.Length == 0) return new FlippedColumn(0, 0, null, null, null, null);
        var sum = known.Sum();
        return new FlippedColumn(known.Length, known.Count(FlippedSums.IsInformative), sum / known.Length,
            double.IsInfinity(scale) ? null : sum / scale, p, adjusted);
    }
}
