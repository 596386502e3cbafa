using System.Collections.Immutable;
using Narratives.Analysis.Patterns;
using Narratives.Analysis.Statistics;
using Narratives.Marks;

namespace Narratives.Analysis.Found;

/// <summary>The distributions of one slider.</summary>
internal static class FindLines
{
    /// <summary>Within so much of an end, or of the middle, placements count as heaped there: a finger's width on a phone's line.</summary>
    private const int Heap = Position.Resolution / 100;

    public static ImmutableArray<LineFound> Of(Considered considered, int signifier) =>
        [.. Groups.Of(considered, response => response.Mark(signifier).Placement is SliderPlacement).Select(group => Of(considered, signifier, group))];

    private static LineFound Of(Considered considered, int signifier, Group group)
    {
        var (placed, delegates) = (group.Responses.Length, group.Delegates);
        if (considered.TooFew(placed) || considered.TooFew(delegates))
        {
            return new LineFound(group.Framing, group.Scenario, placed, delegates, TooFew: true, null, null, null, null, null, null, null, [], [], null, null, HeapingFound.None);
        }
        var positions = PositionCounts.Of(group.Responses.Select(response => ((SliderPlacement)response.Mark(signifier).Placement!).Position));
        var spread = Spread.Of(positions)!;
        var (low, high) = (null as double?, null as double?);
        return new LineFound(group.Framing, group.Scenario, placed, delegates, TooFew: false, spread.Mean, low, high, spread.Sd, spread.Median,
            Quantile.Of(positions, 0.25), Quantile.Of(positions, 0.75), Histogram.Of(positions), [.. Density.Of(positions).Select(Rounded)],
            null, null, HeapingOf(positions));
    }

    /// <summary>A density is drawn, never counted with: six decimals keep the document small.</summary>
    private static double Rounded(double height) => Math.Round(height, 6);

    private static HeapingFound HeapingOf(PositionCounts positions)
    {
        var counts = positions.AtTenThousandths;
        const int middle = Position.Resolution / 2;
        return new HeapingFound(Sum(counts[..(Heap + 1)]), Sum(counts[(middle - Heap)..(middle + Heap + 1)]), Sum(counts[^(Heap + 1)..]));
    }

    private static int Sum(ReadOnlySpan<int> counts)
    {
        var sum = 0;
        foreach (var count in counts) sum += count;
        return sum;
    }
}
