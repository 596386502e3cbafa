using System.Collections.Immutable;
using System.Diagnostics;
using Narratives.Analysis.Found;
using Narratives.Analysis.Patterns;
using Narratives.Instruments;
using Narratives.Seminars;

namespace Narratives.Analysis.Figures;

/// <summary>
/// A triad or a plane as dots on a lattice, ordered by where they lie: nothing of when or by whom. Several stones of one plane share
/// its dots, as the page does not tell them apart. From a hundred dots on a triad is told in hexagons. Of those who agreed to be seen, some may be
/// <see cref="Undrawn"/>.
/// </summary>
internal static class DotsFigures
{
    private const double Hundredths = 100;

    /// <summary>None for small multiples, and for the zones of a plane, which has none.</summary>
    public static DotsFigure? Of(string kind, Asked asked)
    {
        var paired = asked.Paired();
        var figure = new DotsFigure(kind) { Signifier = asked.Signifier, Units = asked.Units(paired) };
        var framings = asked.Framings.Select(under => Placements.Of(under, asked)).ToArray();
        return asked.Figure switch
        {
            FigureName.Pooled => figure with { Pooled = Pooled(asked, framings) },
            FigureName.Coloured or FigureName.Rows => figure with { Framings = [.. framings.Select(under => new FramingDots(under.Under.Framing, SeriesOf(asked, [under])))] },
            FigureName.Zones when kind == "triad" => figure with { Zones = [.. framings.Select(under => ZonesOf(under, asked))] },
            FigureName.Shift => figure with { Moves = MovesOfDots.Of(asked, paired) },
            FigureName.Zones or FigureName.Grid or FigureName.Lines => null,
            _ => throw new UnreachableException(),
        };
    }

    private static DotSeries Pooled(Asked asked, Placements[] framings) => SeriesOf(asked, SmallCells.Pooled(framings, under => under.Placers));

    private static DotSeries SeriesOf(Asked asked, IReadOnlyList<Placements> covered)
    {
        var placed = covered.Sum(under => under.Placed);
        if (SmallCells.TooFew(asked.Placers(covered.Select(under => under.Under)))) return new DotSeries(placed, TooFew: true, []);
        var cells = covered.SelectMany(under => under.Under.Cells).ToArray();
        var sum = asked.Undrawn.Value.IsNobody ? Sum(covered.SelectMany(under => under.Shown)) : Drawn(asked, cells);
        var series = new DotSeries(placed, TooFew: false, []);
        if (!covered.Any(under => under.IsTriad)) return series with { Dots = DotsOf(sum) };
        var centred = TellsByMissing(asked, cells) ? series : series with { Centre = CentresOfDots.Of(asked, cells) };
        return sum.Total < FindTriad.FewestForHexagons ? centred with { Dots = DotsOf(sum) } : centred with { Hexagons = HexagonsOf(sum) };
    }

    private static bool TellsByMissing(Asked asked, IEnumerable<CellPattern> cells) => asked.Undrawn.Value.TellsByMissing(asked.Seminar, asked.Signifier, cells.Select(cell => cell.Cell));

    private static Lattice Sum(IEnumerable<Lattice> lattices)
    {
        var sum = new Lattice();
        foreach (var lattice in lattices) sum.Add(lattice);
        return sum;
    }

    /// <summary>Delegate by delegate, which the lattices do not know. O(placements).</summary>
    private static Lattice Drawn(Asked asked, IEnumerable<CellPattern> cells)
    {
        var drawn = new Lattice();
        foreach (var cell in cells)
        {
            var stones = (cell.Find(asked.Signifier) as StonesPattern)?.All.Length;
            asked.Seminar.ReadPlaced(asked.Signifier, cell.Cell, (who, shown, slots) =>
            {
                if (!asked.Undrawn.Value.Draws(who, shown)) return;
                foreach (var node in stones is { } several ? slots.Slice(1, several) : slots[..1])
                {
                    if (node >= 0) drawn.Count(node, 1);
                }
            });
        }
        return drawn;
    }

    private static ImmutableArray<Dot> DotsOf(Lattice sum) => [.. sum.Dots.Select(dot => new Dot(dot.First / Hundredths, dot.Second / Hundredths, dot.Count))];

    private static ImmutableArray<Dot> HexagonsOf(Lattice sum) => Hexagons.Of(sum.Dots.Select(dot =>
        (new Part(1 - (dot.First + dot.Second / 2.0) / Hundredths, dot.Second / Hundredths * Math.Sqrt(3) / 2), dot.Count)));

    private static FramingZones ZonesOf(Placements under, Asked asked)
    {
        if (SmallCells.TooFew(under.Placers) || TellsByMissing(asked, under.Under.Cells)) return new FramingZones(under.Under.Framing, under.Placed, TooFew: true, []);
        var counts = new int[Zones.All.Length];
        foreach (var pattern in under.Under.Patterns<TriadPattern>(asked.Signifier))
        {
            for (var zone = 0; zone < counts.Length; zone++) counts[zone] += pattern.InZones[zone];
        }
        return new FramingZones(under.Under.Framing, under.Placed, TooFew: false, [.. counts]);
    }

    private sealed record Placements(Under Under, int Placers, int Placed, bool IsTriad, ImmutableArray<Lattice> Shown)
    {
        public static Placements Of(Under under, Asked asked)
        {
            var patterns = under.Patterns<SignifierPattern>(asked.Signifier).ToArray();
            return new Placements(under, asked.Placers([under]), patterns.Sum(pattern => pattern.Placed), patterns.Any(pattern => pattern is TriadPattern), [.. patterns.SelectMany(Lattices)]);
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
