using System.Diagnostics;
using Narratives.Analysis.Patterns;
using Narratives.Analysis.Statistics;
using Narratives.Instruments;
using Narratives.Seminars;

namespace Narratives.Analysis.Figures;

/// <summary>A slider: all in one, coloured or in rows by framing, or who moved.</summary>
internal static class SliderFigures
{
    /// <summary>Of the bootstrap on the board. Always the same, so that the interval does not tremble from beat to beat while nobody answers.</summary>
    public const int Seed = 2017;

    public static SliderFigure Of(Asked asked)
    {
        var paired = asked.Paired();
        var figure = new SliderFigure { Signifier = asked.Signifier, Units = asked.Units(paired) };
        var framings = asked.Framings.Select(under => Placements.Of(under, asked.Signifier)).ToArray();
        return asked.Figure switch
        {
            FigureName.Pooled => figure with { Pooled = Pooled(framings) },
            FigureName.Coloured or FigureName.Rows => figure with { Framings = [.. framings.Select(under => new FramingSeries(under.Framing, Alone(under)))] },
            FigureName.Shift => figure with { Shift = ShiftOf(paired) },
            _ => throw new UnreachableException(),
        };
    }

    private static Series Pooled(Placements[] framings)
    {
        var covered = SmallCells.Pooled(framings, under => under.Positions.Total);
        var late = SmallCells.Pooled(covered, under => under.Late.Total);
        return SeriesOf(Sum(covered.Select(under => under.Positions)), Sum(late.Select(under => under.Late)));
    }

    private static Series Alone(Placements under) => SeriesOf(under.Positions, under.Late);

    private static Series SeriesOf(PositionCounts positions, PositionCounts late)
    {
        if (SmallCells.TooFew(positions.Total)) return new Series(positions.Total, TooFew: true, null, null, null, [], [], []);
        var spread = Spread.Of(positions)!;
        return new Series(positions.Total, TooFew: false, spread.Mean, spread.Median, spread.Sd,
            Histogram.Of(positions), SmallCells.TooFew(late.Total) ? [] : Histogram.Of(late), Density.Of(positions));
    }

    private static Shift ShiftOf(PairedAnswers paired)
    {
        const double tolerance = PairedShift.ToleranceInTenThousandths / (double)Marks.Position.Resolution;
        if (SmallCells.TooFew(paired.Delegates) || PairedShift.Of(paired.Differences, Seed) is not { } shift)
        {
            return new Shift(paired.Delegates, paired.Pairs, TooFew: true, null, null, null, PairedShift.Confidence, null, null, null, tolerance, [], paired.IsConfounded);
        }
        return new Shift(shift.Delegates, shift.Pairs, TooFew: false, shift.Mean, shift.Low, shift.High, shift.Level,
            shift.MovedLeft, shift.Same, shift.MovedRight, shift.Tolerance, shift.Histogram, paired.IsConfounded);
    }

    private static PositionCounts Sum(IEnumerable<PositionCounts> parts)
    {
        var sum = new PositionCounts();
        foreach (var part in parts) sum.Add(part);
        return sum;
    }

    private sealed record Placements(FramingId Framing, PositionCounts Positions, PositionCounts Late)
    {
        public static Placements Of(Under under, SignifierId signifier) => new(under.Framing,
            Sum(under.Patterns<SliderPattern>(signifier).Select(pattern => pattern.Positions)),
            Sum(under.PatternsAfterReveal<SliderPattern>(signifier).Select(pattern => pattern.Positions)));
    }
}
