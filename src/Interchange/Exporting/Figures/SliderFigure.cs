using Narratives.Analysis.Found;
using Narratives.Instruments;

namespace Narratives.Interchange.Exporting.Figures;

/// <summary>Each framing's distribution on the same line and to the same scale; below, by how much the same delegates moved, with its intervals.</summary>
internal static class SliderFigure
{
    private const double Height = 110, Left = Sheet.Margin, Line = Sheet.Inner;

    public static void Draw(Drawing drawing, SliderFinding found, Slider asked)
    {
        var rows = Drawing.Rows(found.Lines, line => (line.Framing, line.Scenario));
        var highest = rows.Where(row => !row.TooFew).SelectMany(row => row.Histogram.Select(count => HeightOf(row, count)).Concat(row.Density)).DefaultIfEmpty(1).Max();
        foreach (var row in rows) Distribution(drawing, row, highest);
        var sheet = drawing.Sheet;
        var (left, right) = (sheet.Lines(Left, sheet.Down, Line / 2 - 20, $"← {drawing.Say(asked.Left)}", Ink.Black, 14, bold: true),
            sheet.Lines(Left + Line, sheet.Down, Line / 2 - 20, $"{drawing.Say(asked.Right)} →", Ink.Black, 14, "end", bold: true));
        sheet.Down = Math.Max(left, right) + 18;
        sheet.Paragraph(drawing.Say(
            "Bars: answers. Curve: their density. The mark below: their mean, with the interval of the mean at 95%.",
            "Barrau: atebion. Cromlin: eu dwysedd. Y marc islaw: eu cymedr, gyda chyfwng y cymedr ar 95%."), Ink.Soft, 13);
        if (found.Paired.Any(row => row is { TooFew: false, Low: not null })) Shifts(drawing, found, asked);
    }

    /// <summary>On one scale with a density, of which the whole is 1.</summary>
    private static double HeightOf(LineFound row, int count) => row.Placed == 0 ? 0 : count * row.Histogram.Length / (double)row.Placed;

    private static void Distribution(Drawing drawing, LineFound row, double highest)
    {
        var (sheet, ink) = (drawing.Sheet, drawing.InkOf(row.Framing));
        string[] counts = [.. drawing.Counts(row.Delegates, row.Placed), .. row is { TooFew: false, Mean: { } known } ? [$"{drawing.Say("mean", "cymedr")}: {Drawing.Two(known)}"] : Array.Empty<string>()];
        drawing.Head(Left, sheet.Down + 14, Line, row.Framing, counts);
        var foot = sheet.Down + 26 + Height;
        sheet.Line(Left, foot, Left + Line, foot, Ink.Soft);
        if (row.TooFew) sheet.Text(Left + Line / 2, foot - Height / 2, drawing.TooFew, Ink.Soft, anchor: "middle");
        var width = Line / Math.Max(1, row.Histogram.Length);
        foreach (var (bin, count) in row.Histogram.Index())
        {
            var height = HeightOf(row, count) / highest * Height;
            if (count > 0) sheet.Bar(Left + bin * width + 1, foot - height, width - 2, height, ink, 0.35);
        }
        sheet.Path(row.Density.Select((height, at) => (Left + Line * at / (row.Density.Length - 1.0), foot - height / highest * Height)), ink, width: 2, closed: false);
        if (row is { Mean: { } mean, TooFew: false })
        {
            if (row is { MeanLow: { } low, MeanHigh: { } high }) sheet.Line(Left + Line * Math.Max(0, low), foot + 11, Left + Line * Math.Min(1, high), foot + 11, ink, 3);
            sheet.Mark(Left + Line * mean, foot + 11, ink);
        }
        sheet.Down = foot + 36;
    }

    private static void Shifts(Drawing drawing, SliderFinding found, Slider asked)
    {
        const double from = Left + 220, axis = Line - 220 - 250;
        var sheet = drawing.Sheet;
        var compared = drawing.Findings.Compared!;
        sheet.Down += 10;
        sheet.Paragraph($"{drawing.Say("The same delegates:", "Yr un cynrychiolwyr:")} {drawing.Name(compared.Second)} − {drawing.Name(compared.First)}", Ink.Black, 16, bold: true);
        var reach = Math.Min(1, Math.Ceiling(10 * found.Paired.SelectMany(row => new[] { row.Low, row.High, row.Mean }).Max(end => Math.Abs(end ?? 0)) + 0.5) / 10);
        var (top, middle) = (sheet.Down, from + axis / 2);
        foreach (var row in found.Paired)
        {
            var y = sheet.Down + 16;
            sheet.Down = sheet.Lines(Left, y + 5, 205, drawing.Name(row.Scenario), Ink.Black, 14, bold: row.Scenario is null) + 14;
            var counts = $"{drawing.Delegates(row.Delegates)} · {drawing.Pairs(row.Pairs)}";
            sheet.Text(Left + Line, y + 12, counts, Ink.Soft, 12, "end");
            if (row is { TooFew: false, Mean: { } mean, Low: { } low, High: { } high })
            {
                sheet.Line(At(low), y, At(high), y, Ink.Black, 3);
                sheet.Mark(At(mean), y, Ink.Black);
                sheet.Text(Left + Line, y - 4, $"{Drawing.Signed(mean)}  ({Drawing.Signed(low)} … {Drawing.Signed(high)})", Ink.Black, 14, "end");
            }
            else sheet.Text(Left + Line, y - 4, drawing.TooFew, Ink.Soft, 14, "end");
            sheet.Down = Math.Max(sheet.Down, y + 26);
        }
        sheet.Line(middle, top, middle, sheet.Down, Ink.Soft, dashes: "4 4");
        sheet.Line(from, sheet.Down, from + axis, sheet.Down, Ink.Soft);
        foreach (var end in new[] { -reach, 0, reach }) sheet.Text(At(end), sheet.Down + 16, Drawing.Signed(end), Ink.Soft, 12, "middle");
        var (left, right) = (sheet.Lines(middle - 30, sheet.Down + 34, axis / 2 + 190, $"← {drawing.Say(asked.Left)}", Ink.Soft, 12, "end"), sheet.Lines(middle + 30, sheet.Down + 34, axis / 2 + 190, $"{drawing.Say(asked.Right)} →", Ink.Soft, 12));
        sheet.Down = Math.Max(left, right) + 12;
        sheet.Paragraph(drawing.Say("Mean difference within a delegate, with its interval at 95%.", "Gwahaniaeth cymedrig o fewn cynrychiolydd, gyda’i gyfwng ar 95%."), Ink.Soft, 13);

        double At(double shift) => middle + shift / reach * axis / 2;
    }
}
