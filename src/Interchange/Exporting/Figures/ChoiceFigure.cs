using System.Globalization;
using Narratives.Analysis.Found;
using Narratives.Instruments;

namespace Narratives.Interchange.Exporting.Figures;

/// <summary>For each option how many of the answers chose it, one bar for each framing, as shares of those who answered.</summary>
internal static class ChoiceFigure
{
    private const double Label = 280, Bar = Sheet.Inner - Label - 90, Thick = 18;

    public static void Draw(Drawing drawing, ChoiceFinding found, Choice asked)
    {
        var rows = Drawing.Rows(found.Groups, group => (group.Framing, group.Scenario));
        var sheet = drawing.Sheet;
        foreach (var row in rows)
        {
            drawing.Head(Sheet.Margin, sheet.Down + 14, Sheet.Inner, row.Framing, row.TooFew ? [drawing.Placed(row.Placed), drawing.TooFew] : [drawing.Placed(row.Placed)]);
            sheet.Down += 26;
        }
        var shown = Array.FindAll(rows, row => !row.TooFew && row.Placed > 0);
        if (shown.Length == 0) return;
        foreach (var (at, option) in shown[0].Options.Index())
        {
            sheet.Down += 12;
            var label = sheet.Lines(Sheet.Margin, sheet.Down + 14, Label - 20, NameOf(drawing, asked, option.Option), Ink.Black, 14);
            foreach (var row in shown)
            {
                Share(drawing, row, row.Options[at].Count);
                sheet.Down += Thick + 4;
            }
            sheet.Down = Math.Max(sheet.Down, label + 6);
        }
        sheet.Line(Sheet.Margin + Label, sheet.Down + 4, Sheet.Margin + Label + Bar, sheet.Down + 4, Ink.Soft);
        sheet.Text(Sheet.Margin + Label, sheet.Down + 20, "0 %", Ink.Soft, 12);
        sheet.Text(Sheet.Margin + Label + Bar, sheet.Down + 20, "100 %", Ink.Soft, 12, "end");
        sheet.Down += 34;
        if (drawing.Findings.KnowsDelegates) sheet.Paragraph(drawing.Say("Answers, not people: the same delegate may have answered in several rounds.", "Atebion, nid pobl: gall yr un cynrychiolydd fod wedi ateb mewn sawl rownd."), Ink.Soft, 13);
    }

    private static void Share(Drawing drawing, ChoiceFound row, int count)
    {
        var (share, y) = (count / (double)row.Placed, drawing.Sheet.Down);
        drawing.Sheet.Bar(Sheet.Margin + Label, y, Math.Max(1, Bar * share), Thick, drawing.InkOf(row.Framing), 0.75);
        drawing.Sheet.Text(Sheet.Margin + Sheet.Inner, y + Thick - 4, string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * share)} % · {count}"), Ink.Black, 13, "end");
    }

    private static string NameOf(Drawing drawing, Choice asked, string option) => option switch
    {
        Choice.OtherId => drawing.Say("Other", "Arall"),
        Choice.PreferNotToSayId => drawing.Say("Prefer not to say", "Mae’n well gen i beidio â dweud"),
        _ => drawing.Say(asked.Options.First(offered => offered.Id == option).Label),
    };
}
