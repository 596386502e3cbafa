using Narratives.Marks;

namespace Narratives.Analysis.Patterns;

/// <summary>
/// How many placements lie at each position of a line, at the resolution in which positions are kept (ten-thousandths). So mean,
/// spread, median and density computed from it are those of the answers themselves, not of bins, and a pattern has the same size
/// for a thousand answers and for a million: 40 KB, taken when the first placement comes.
/// </summary>
public sealed class PositionCounts
{
    private static readonly int[] Nothing = new int[Position.Resolution + 1];

    private int[] counts = Nothing;

    public int Total { get; private set; }

    /// <summary>Index = ten-thousandths.</summary>
    public ReadOnlySpan<int> AtTenThousandths => counts;

    /// <summary>The first position from this one on where anything was placed; beyond the last, where nothing is. So few answers are not sought one by one among all positions.</summary>
    public int Placed(int from)
    {
        var ahead = counts.AsSpan(from).IndexOfAnyExcept(0);
        return ahead < 0 ? counts.Length : from + ahead;
    }

    public static PositionCounts Of(IEnumerable<Position> positions)
    {
        var result = new PositionCounts();
        foreach (var position in positions) result.Count(position.TenThousandths, 1);
        return result;
    }

    /// <summary>Of fractions of the line, one for each delegate; each is rounded to the resolution of a position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is outside [0, 1] or NaN.</exception>
    public static PositionCounts OfFractions(ReadOnlySpan<double> fractions)
    {
        var result = new PositionCounts();
        foreach (var fraction in fractions) result.Count(Position.Of(fraction).TenThousandths, 1);
        return result;
    }

    public void Add(PositionCounts other)
    {
        if (other.Total == 0) return;
        Own();
        for (var position = 0; position < counts.Length; position++) counts[position] += other.counts[position];
        Total += other.Total;
    }

    internal void Count(int tenThousandths, int by)
    {
        Own();
        counts[tenThousandths] += by;
        Total += by;
    }

    private void Own()
    {
        if (counts == Nothing) counts = new int[Position.Resolution + 1];
    }
}
