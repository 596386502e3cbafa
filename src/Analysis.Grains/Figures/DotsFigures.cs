using System.Collections.Immutable;
using System.Diagnostics;
using Narratives.Analysis.Patterns;
using Narratives.Instruments;
using Narratives.Seminars;

namespace Narratives.Analysis.Figures;

/// <summary>
/// A triad or a plane as dots on a lattice, ordered by where they lie: nothing of when or by whom. Several stones of one plane share
/// its dots, as the page does not tell them apart.
/// </summary>
internal static class DotsFigures
{
    private const double Hundredths = 100;

    /// <summary>None for the shift: a difference of two points on a plane is not left or right.</summary>
    public static DotsFigure? Of(string kind, Asked asked)
    {
        var figure = new DotsFigure(kind) { Signifier = asked.Signifier, Units = asked.Units(asked.Paired()) };
        var framings = asked.Framings.Select(under => Placements.Of(under, asked.Signifier)).ToArray();
        return asked.Figure switch
        {
            FigureName.Pooled => figure with { Pooled = Pooled(framings) },
            FigureName.Coloured or FigureName.Rows => figure with { Framings = [.. framings.Select(Alone)] },
            FigureName.Shift => null,
            _ => throw new UnreachableException(),
        };
    }

    private static DotSeries Pooled(Placements[] framings)
    {
        var covered = SmallCells.Pooled(framings, under => under.Placed);
        return SeriesOf(covered.Sum(under => under.Placed), covered.SelectMany(under => under.Shown));
    }

    private static FramingDots Alone(Placements under)
    {
        var series = SeriesOf(under.Placed, under.Shown);
        return new FramingDots(under.Framing, series.Placed, series.TooFew, series.Dots);
    }

    private static DotSeries SeriesOf(int placed, IEnumerable<Lattice> shown)
    {
        if (SmallCells.TooFew(placed)) return new DotSeries(placed, TooFew: true, []);
        var sum = new Lattice();
        foreach (var lattice in shown) sum.Add(lattice);
        return new DotSeries(placed, TooFew: false, [.. sum.Dots.Select(dot => new Dot(dot.First / Hundredths, dot.Second / Hundredths, dot.Count))]);
    }

    private sealed record Placements(FramingId Framing, int Placed, ImmutableArray<Lattice> Shown)
    {
        public static Placements Of(Under under, SignifierId signifier)
        {
            var patterns = under.Patterns<SignifierPattern>(signifier).ToArray();
            return new Placements(under.Framing, patterns.Sum(pattern => pattern.Placed), [.. patterns.SelectMany(Lattices)]);
        }

        private static IEnumerable<Lattice> Lattices(SignifierPattern pattern) => pattern switch
        {
            TriadPattern triad => [triad.Shown],
            StonesPattern stones => stones.Shown,
            SliderPattern or ChoicePattern or StoryPattern => [],
            _ => throw new UnreachableException(),
        };
    }
}
