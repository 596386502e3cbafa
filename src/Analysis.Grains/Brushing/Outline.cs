using System.Collections.Immutable;

namespace Narratives.Analysis.Brushing;

/// <summary>A polygon drawn over a figure, its edges included; where it crosses itself, by the even-odd rule. O(corners) for each point.</summary>
internal static class Outline
{
    /// <summary>A pointer is not so exact, nor is a marker (ten-thousandths); rounding of the sums is far below.</summary>
    private const double Edge = 1e-9;

    public static bool Holds(ImmutableArray<OutlinePoint> outline, double x, double y)
    {
        var inside = false;
        for (var at = 0; at < outline.Length; at++)
        {
            var (from, to) = (outline[at], outline[(at + 1) % outline.Length]);
            if (LiesOn(from, to, x, y)) return true;
            // A ray to the right: an edge counts when it passes from at or below the point to above it, or back.
            if (from.Y > y != to.Y > y && x < ((to.X - from.X) * (y - from.Y) / (to.Y - from.Y)) + from.X) inside = !inside;
        }
        return inside;
    }

    private static bool LiesOn(OutlinePoint from, OutlinePoint to, double x, double y)
    {
        var (acrossEdge, upEdge) = (to.X - from.X, to.Y - from.Y);
        var squared = (acrossEdge * acrossEdge) + (upEdge * upEdge);
        var along = squared == 0 ? 0 : Math.Clamp((((x - from.X) * acrossEdge) + ((y - from.Y) * upEdge)) / squared, 0, 1);
        return Math.Abs(from.X + (along * acrossEdge) - x) <= Edge && Math.Abs(from.Y + (along * upEdge) - y) <= Edge;
    }
}
