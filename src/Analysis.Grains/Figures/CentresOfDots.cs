using Narratives.Analysis.Found;
using Narratives.Analysis.Patterns;
using Narratives.Analysis.Statistics;

namespace Narratives.Analysis.Figures;

/// <summary>The middle of a triad's placements in log-ratios, and where it may lie; the same as in the findings. O(n log n).</summary>
internal static class CentresOfDots
{
    /// <summary>None with too few delegates to say.</summary>
    public static Centre? Of(Asked asked, IEnumerable<CellPattern> cells)
    {
        var points = new List<PlanePoint>();
        foreach (var cell in cells)
        {
            asked.Seminar.ReadPlaced(asked.Signifier, cell.Cell, (who, _, slots) =>
            {
                var (first, second) = LogRatio.Of(slots[1], slots[2]);
                points.Add(new PlanePoint(who, first, second));
            });
        }
        var delegates = points.Select(point => point.Delegate).Distinct().Count();
        if (SmallCells.TooFew(delegates) || Ellipses.Of(points, Estimates.Level) is not { } found) return null;
        return new Centre(delegates, Estimates.Level, Points.Rounded(LogRatio.Back(found.X, found.Y)), [.. found.Region.Select(point => Points.Rounded(LogRatio.Back(point.X, point.Y)))]);
    }
}
