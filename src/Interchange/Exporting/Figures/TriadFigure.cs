using System.Collections.Immutable;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Found;
using Narratives.Instruments;

namespace Narratives.Interchange.Exporting.Figures;

/// <summary>A triangle for each framing: the answers, their spread, and apart from it the region in which their mean may lie.</summary>
internal static class TriadFigure
{
    private const double Side = 330, Tall = Side * 0.8660254037844386, Panel = Sheet.Inner / 2;

    public static void Draw(Drawing drawing, TriadFinding found, Triad asked)
    {
        var rows = Drawing.Rows(found.Groups, group => (group.Framing, group.Scenario));
        Panels.Of(drawing, rows, (row, x) => One(drawing, row, asked, x));
        Panels.Legend(drawing);
    }

    private static double One(Drawing drawing, TriadFound row, Triad asked, double x)
    {
        var (sheet, ink) = (drawing.Sheet, drawing.InkOf(row.Framing));
        drawing.Head(x, sheet.Down + 14, Panel - 20, row.Framing, drawing.Counts(row.Delegates, row.Placed));
        var (left, top) = (x + (Panel - 20 - Side) / 2, sheet.Lines(x + (Panel - 20) / 2, sheet.Down + 64, Panel - 40, drawing.Say(asked.Top), Ink.Black, 14, "middle", bold: true) + 10);
        sheet.Path([At(new Part(1, 0)), At(new Part(0, 1)), At(new Part(0, 0))], Ink.Soft, width: 1.2);
        if (row.TooFew) sheet.Text(left + Side / 2, top + Tall * 0.7, drawing.TooFew, Ink.Soft, anchor: "middle");
        if (row.Dots.IsEmpty)
        {
            foreach (var hexagon in row.Hexagons) sheet.Path(Corners(hexagon, row.HexagonSize), ink, 0.15 + 0.75 * hexagon.Count / row.Hexagons.Max(one => one.Count), width: 0.5);
        }
        else Panels.Dots(sheet, row.Dots, ink, At);
        Panels.Spread(sheet, ink, At, row.Centre, row.Region, row.Spread50, row.Spread95);
        var foot = top + Tall + 18;
        return Math.Max(sheet.Lines(x, foot, Panel / 2 - 25, drawing.Say(asked.Left), Ink.Black, 14, bold: true),
            sheet.Lines(x + Panel - 20, foot, Panel / 2 - 25, drawing.Say(asked.Right), Ink.Black, 14, "end", bold: true));

        (double X, double Y) At(Part part) => Flat(1 - part.First - part.Second / 2, part.Second * Tall / Side);

        (double X, double Y) Flat(double across, double up) => (left + Side * across, top + Tall - Side * up);

        IEnumerable<(double X, double Y)> Corners(Dot centre, double size) => Enumerable.Range(0, 6)
            .Select(corner => Flat(centre.First + size * Math.Cos(Math.PI * (corner / 3.0 + 0.5)), centre.Second + size * Math.Sin(Math.PI * (corner / 3.0 + 0.5))));
    }
}

/// <summary>What a triangle and a plane have in common.</summary>
internal static class Panels
{
    /// <summary>Two beside each other.</summary>
    /// <param name="one">Draws at this place across, and says how far down it came.</param>
    public static void Of<T>(Drawing drawing, IReadOnlyList<T> rows, Func<T, double, double> one)
    {
        foreach (var pair in rows.Chunk(2))
        {
            drawing.Sheet.Down = pair.Select((row, at) => one(row, Sheet.Margin + at * (Sheet.Inner / 2 + 10))).ToArray().Max() + 22;
        }
    }

    public static void Dots(Sheet sheet, ImmutableArray<Dot> dots, Ink ink, Func<Part, (double X, double Y)> at)
    {
        foreach (var dot in dots)
        {
            var (x, y) = at(new Part(dot.First, dot.Second));
            sheet.Disc(x, y, 3.4 * Math.Sqrt(dot.Count), ink, 0.4);
        }
    }

    public static void Spread(Sheet sheet, Ink ink, Func<Part, (double X, double Y)> at, Part? mean, ImmutableArray<Part> region, ImmutableArray<Part> half, ImmutableArray<Part> most)
    {
        sheet.Path(most.Select(at), ink, width: 1, dashes: "2 4");
        sheet.Path(half.Select(at), ink, width: 1, dashes: "7 4");
        sheet.Path(region.Select(at), ink, 0.3, width: 2);
        if (mean is not { } known) return;
        var (x, y) = at(known);
        sheet.Mark(x, y, ink);
    }

    public static void Legend(Drawing drawing) => drawing.Sheet.Paragraph(drawing.Say(
        "Discs: answers of those who agreed to be shown. Filled region: where the mean may lie, at 95%. Dashed and dotted: within which half, and 95%, of the answers lie.",
        "Cylchoedd: atebion y rhai a gytunodd i gael eu dangos. Ardal wedi’i llenwi: lle gall y cymedr fod, ar 95%. Llinell doredig a dotiog: lle mae hanner, a 95%, o’r atebion."), Ink.Soft, 13);
}
