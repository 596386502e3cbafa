using Narratives.Analysis.Patterns;
using Narratives.Marks;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// How many placements lie at the left end, at the exact middle and at the right end: within 0.005 of it, edges included, which is half
/// the least step of a key on the phone's slider. Were all places alike, an end would hold 0.5 % and the middle 1 %. The middle is
/// neither neutral nor "not applicable": that is another answer. Domain: at least one placement. O(10,001).
/// </summary>
public sealed record Heaping(int Placed, int Left, int Middle, int Right)
{
    public const int WithinTenThousandths = 50;

    public const double Within = WithinTenThousandths / (double)Position.Resolution;

    public double LeftFraction => Left / (double)Placed;

    public double MiddleFraction => Middle / (double)Placed;

    public double RightFraction => Right / (double)Placed;

    public static Heaping? Of(ReadOnlySpan<double> values) => Of(PositionCounts.OfFractions(values));

    public static Heaping? Of(PositionCounts positions) => positions.Total == 0
        ? null
        : new Heaping(positions.Total, Near(positions, 0), Near(positions, Position.Resolution / 2), Near(positions, Position.Resolution));

    private static int Near(PositionCounts positions, int place)
    {
        var from = Math.Max(0, place - WithinTenThousandths);
        var to = Math.Min(Position.Resolution, place + WithinTenThousandths);
        var near = 0;
        foreach (var count in positions.AtTenThousandths[from..(to + 1)]) near += count;
        return near;
    }
}
