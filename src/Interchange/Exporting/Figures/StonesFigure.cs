using Narratives.Analysis.Found;
using Narratives.Instruments;

namespace Narratives.Interchange.Exporting.Figures;

/// <summary>For each stone a plane for each framing: the answers, their spread, and the region in which their mean may lie. Never one ellipse over both.</summary>
internal static class StonesFigure
{
    private const double Side = 330, Panel = Sheet.Inner / 2 - 20;

    public static void Draw(Drawing drawing, StonesFinding found, Stones asked)
    {
        foreach (var stone in found.Stones)
        {
            if (found.Stones.Length > 1) drawing.Sheet.Paragraph(drawing.Say(asked.Movable.First(movable => movable.Id == stone.Stone).Label), Ink.Black, 17, bold: true);
            var rows = Drawing.Rows(stone.Groups, group => (group.Framing, group.Scenario));
            Panels.Of(drawing, rows, (row, x) => One(drawing, row, asked, x));
        }
        Panels.Legend(drawing);
    }

    private static double One(Drawing drawing, PlaneFound row, Stones asked, double x)
    {
        var (sheet, ink) = (drawing.Sheet, drawing.InkOf(row.Framing));
        drawing.Head(x, sheet.Down + 14, Panel, row.Framing, drawing.Counts(row.Delegates, row.Placed));
        var left = x + (Panel - Side) / 2;
        var top = sheet.Lines(left, sheet.Down + 62, Side, $"↑ {drawing.Say(asked.Y.Title)} {drawing.Say(asked.Y.High)}", Ink.Black, 13) + 10;
        sheet.Path([(left, top), (left + Side, top), (left + Side, top + Side), (left, top + Side)], Ink.Soft, width: 1.2);
        sheet.Line(left + Side / 2, top, left + Side / 2, top + Side, Ink.Hair);
        sheet.Line(left, top + Side / 2, left + Side, top + Side / 2, Ink.Hair);
        if (row.TooFew) sheet.Text(left + Side / 2, top + Side / 2 - 8, drawing.TooFew, Ink.Soft, anchor: "middle");
        Panels.Dots(sheet, row.Dots, ink, At);
        Panels.Spread(sheet, ink, At, row.Mean, row.Region, row.Spread50, row.Spread95);
        var foot = sheet.Lines(left, top + Side + 18, Side, $"↓ {drawing.Say(asked.Y.Title)} {drawing.Say(asked.Y.Low)}", Ink.Black, 13) + 22;
        foot = sheet.Lines(left, foot, Side, drawing.Say(asked.X.Title), Ink.Soft, 13) + 18;
        return Math.Max(sheet.Lines(left, foot, Side / 2 - 8, $"← {drawing.Say(asked.X.Low)}", Ink.Black, 13),
            sheet.Lines(left + Side, foot, Side / 2 - 8, $"{drawing.Say(asked.X.High)} →", Ink.Black, 13, "end"));

        (double X, double Y) At(Part part) => (left + Side * part.First, top + Side * (1 - part.Second));
    }
}
