using Narratives.Analysis.Patterns;
using Narratives.Analysis.Statistics;
using Narratives.Marks;

namespace Narratives.Analysis.Figures;

/// <summary>Intervals of the mean and the median of a slider, for a board: without resampling, so that they can follow every push. O(n log n).</summary>
internal static class Estimates
{
    public const double Level = 0.95;

    /// <summary>The same series, with its estimate where enough delegates placed it.</summary>
    public static Series With(Series series, Asked asked, IEnumerable<CellPattern> cells) => series.TooFew ? series : series with { Estimate = Of(asked, cells) };

    private static Estimate? Of(Asked asked, IEnumerable<CellPattern> cells)
    {
        var (values, delegates) = (new List<double>(), new List<int>());
        foreach (var cell in cells)
        {
            asked.Seminar.ReadPlaced(asked.Signifier, cell.Cell, (who, _, slots) =>
            {
                values.Add((double)slots[0] / Position.Resolution);
                delegates.Add(who);
            });
        }
        var (placed, whose) = (values.ToArray(), delegates.ToArray());
        if (ClusteredMean.Of(placed, whose, Level) is not { } mean || SmallCells.TooFew(mean.Delegates)) return null;
        var (low, high) = ClusteredMedian.Of(placed, whose, Level)!.Value;
        // With few delegates at an end the interval of a mean may reach over it, where no mean can lie.
        return new Estimate(mean.Delegates, Level, Math.Max(0, mean.Low), Math.Min(1, mean.High), low, high);
    }
}
