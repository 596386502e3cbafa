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

    /// <summary>None for the zones, which a line has not.</summary>
    public static SliderFigure? Of(Asked asked)
    {
        var paired = asked.Paired();
        var figure = new SliderFigure { Signifier = asked.Signifier, Units = asked.Units(paired) };
        var framings = asked.Framings.Select(under => Placements.Of(under, asked)).ToArray();
        return asked.Figure switch
        {
            FigureName.Pooled => figure with { Pooled = Pooled(asked, framings) },
            FigureName.Coloured or FigureName.Rows => figure with { Framings = [.. framings.Select(under => new FramingSeries(under.Under.Framing, Alone(asked, under)))] },
            FigureName.Grid => figure with { Cells = [.. asked.Framings.SelectMany(under => Multiples(asked, under))] },
            FigureName.Shift => figure with { Shift = ShiftOf(paired) },
            FigureName.Lines => figure with { Shift = LinesOfSlider.With(ShiftOf(paired), asked) },
            FigureName.Zones => null,
            _ => throw new UnreachableException(),
        };
    }

    private static Series Pooled(Asked asked, Placements[] framings)
    {
        var covered = SmallCells.Pooled(framings, under => under.Placers);
        var late = SmallCells.Pooled(covered, under => under.LatePlacers);
        var series = SeriesOf(
            Sum(covered.Select(under => under.Positions)), asked.Placers(covered.Select(under => under.Under)),
            Sum(late.Select(under => under.Late)), asked.Placers(late.Select(under => under.Under), afterReveal: true));
        return Estimates.With(series, asked, covered.SelectMany(under => under.Under.Cells));
    }

    private static Series Alone(Asked asked, Placements under) =>
        Estimates.With(SeriesOf(under.Positions, under.Placers, under.Late, under.LatePlacers), asked, under.Under.Cells);

    /// <summary>A cell that could be found by taking the others from the row of its framing is not shown either. Late answers are no part of so small a picture.</summary>
    private static IEnumerable<CellSeries> Multiples(Asked asked, Under under)
    {
        var placers = under.Cells.Select(cell => asked.Placers([under with { Cells = [cell] }])).ToArray();
        var hidden = SmallCells.HiddenBeside(placers);
        return under.Cells.Select((cell, index) =>
        {
            var positions = ((SliderPattern)cell.Find(asked.Signifier)!).Positions;
            var series = hidden[index] ? Hidden(positions.Total) : SeriesOf(positions, placers[index], new PositionCounts(), 0);
            return new CellSeries(under.Framing, cell.Cell.Scenario, Estimates.With(series, asked, [cell]));
        });
    }

    private static Series Hidden(int placed) => new(placed, TooFew: true, null, null, null, [], [], []);

    private static Series SeriesOf(PositionCounts positions, int placers, PositionCounts late, int latePlacers)
    {
        if (SmallCells.TooFew(placers)) return Hidden(positions.Total);
        var spread = Spread.Of(positions)!;
        return new Series(positions.Total, TooFew: false, spread.Mean, spread.Median, spread.Sd,
            Histogram.Of(positions), SmallCells.TooFew(latePlacers) ? [] : Histogram.Of(late), Density.Of(positions));
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

    private sealed record Placements(Under Under, PositionCounts Positions, int Placers, PositionCounts Late, int LatePlacers)
    {
        public static Placements Of(Under under, Asked asked) => new(under,
            Sum(under.Patterns<SliderPattern>(asked.Signifier).Select(pattern => pattern.Positions)), asked.Placers([under]),
            Sum(under.PatternsAfterReveal<SliderPattern>(asked.Signifier).Select(pattern => pattern.Positions)), asked.Placers([under], afterReveal: true));
    }
}
