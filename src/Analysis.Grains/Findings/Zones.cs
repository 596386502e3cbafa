using System.Collections.Immutable;
using Narratives.Marks;

namespace Narratives.Analysis.Found;

/// <summary>
/// The seven zones of a triad, as the method has them and chosen before any data: a corner begins where its part is 0.6, an edge lies
/// where the third part is below 0.2. Told in ten-thousandths, so a point on a border is always on the same side of it.
/// </summary>
internal static class Zones
{
    public static readonly ImmutableArray<ZoneName> All = [.. Enum.GetValues<ZoneName>()];

    private const int Corner = 6 * Position.Resolution / 10, Edge = 2 * Position.Resolution / 10;

    public static ZoneName Of(TriadPoint point) => Of(point.Left.TenThousandths, point.Top.TenThousandths);

    /// <param name="left">In ten-thousandths, as is <paramref name="top"/>.</param>
    public static ZoneName Of(int left, int top)
    {
        var right = Position.Resolution - left - top;
        if (left >= Corner) return ZoneName.Left;
        if (top >= Corner) return ZoneName.Top;
        if (right >= Corner) return ZoneName.Right;
        if (right < Edge) return ZoneName.LeftTop;
        if (left < Edge) return ZoneName.TopRight;
        return top < Edge ? ZoneName.LeftRight : ZoneName.Centre;
    }

    /// <summary>One number for each zone: 1 where it lies.</summary>
    public static bool Read(Mark mark, Span<double> into)
    {
        if (mark.Placement is not TriadPlacement(var point)) return false;
        into.Clear();
        into[(int)Of(point)] = 1;
        return true;
    }

    /// <summary>
    /// Pairs by zone under framework 1 (rows) and framework 2 (columns). A delegate with several answers to one cell is counted where most
    /// of them lie, the first zone where as many lie elsewhere.
    /// </summary>
    public static ImmutableArray<ImmutableArray<int>> Moves(Pairs pairs)
    {
        var counts = new int[All.Length, All.Length];
        foreach (var row in pairs.Rows)
        {
            for (var pair = 0; pair < row.Scenarios.Length; pair++) counts[Most(row.First, pair), Most(row.Second, pair)]++;
        }
        return [.. Enumerable.Range(0, All.Length).Select(from => Enumerable.Range(0, All.Length).Select(to => counts[from, to]).ToImmutableArray())];
    }

    private static int Most(double[] numbers, int pair)
    {
        var own = numbers.AsSpan(pair * All.Length, All.Length);
        var most = 0;
        for (var zone = 1; zone < own.Length; zone++)
        {
            if (own[zone] > own[most]) most = zone;
        }
        return most;
    }
}
