using System.Collections.Immutable;
using Narratives.Analysis.Figures;

namespace Narratives.Analysis.Found;

/// <summary>
/// Placements on a triangle counted in hexagons with a corner on top, in the plane of an equilateral triangle of side 1: no smooth map, which would
/// show hills where there are a few answers (Carr et al. 1987).
/// </summary>
internal static class Hexagons
{
    /// <summary>From the middle to a corner, in sides of the triangle: some 120 hexagons cover it.</summary>
    public const double Size = 0.06;

    private static readonly double Across = Math.Sqrt(3) * Size, Down = 1.5 * Size;

    public static ImmutableArray<Dot> Of(IEnumerable<Part> points) => Of(points.Select(point => (point, 1)));

    public static ImmutableArray<Dot> Of(IEnumerable<(Part Point, int Count)> points) =>
    [
        .. points.AggregateBy(point => Cell(point.Point), 0, (sum, point) => sum + point.Count).OrderBy(cell => cell.Key.Row).ThenBy(cell => cell.Key.Column)
            .Select(cell => new Dot(Math.Round((cell.Key.Column + (cell.Key.Row & 1) / 2.0) * Across, 6), Math.Round(cell.Key.Row * Down, 6), cell.Value)),
    ];

    private static (int Column, int Row) Cell(Part point)
    {
        var row = (int)Math.Floor(point.Second / Down);
        // Two rows are candidates; the nearer middle has the point, the lower one where both are as near.
        var (lower, upper) = (InRow(point, row), InRow(point, row + 1));
        return lower.Distance <= upper.Distance ? (lower.Column, row) : (upper.Column, row + 1);
    }

    private static (int Column, double Distance) InRow(Part point, int row)
    {
        var shift = (row & 1) / 2.0;
        var column = (int)Math.Round(point.First / Across - shift, MidpointRounding.AwayFromZero);
        var (dx, dy) = (point.First - (column + shift) * Across, point.Second - row * Down);
        return (column, dx * dx + dy * dy);
    }
}
