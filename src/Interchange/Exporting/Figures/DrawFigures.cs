using System.Collections.Immutable;
using System.Diagnostics;
using Narratives.Analysis.Found;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Interchange.Exporting.Figures;

/// <summary>
/// The main figure of each signifier that is placed or chosen, as an SVG that needs neither the pages nor a network: <c>figures/SIGNIFIER.svg</c>. Drawn from the findings
/// alone, so it shows nothing that they do not: no cell of too few, and no dot without consent. A story is no figure. The report has more of them.
/// </summary>
public static class DrawFigures
{
    public const string Folder = "figures/";

    public static ImmutableArray<ExportFile> Of(Findings findings, Language language) =>
    [
        .. from found in findings.Signifiers
           where found is not StoryFinding
           select new ExportFile($"{Folder}{found.Signifier}.svg", Drawn(findings, found, language)),
    ];

    private static byte[] Drawn(Findings findings, SignifierFinding found, Language language)
    {
        var drawing = new Drawing(new Sheet(), findings, language);
        var asked = findings.Instrument.Find(found.Signifier)!;
        drawing.Sheet.Paragraph(drawing.Say(asked.Question), Ink.Black, 22, bold: true);
        var units = findings.Units;
        drawing.Sheet.Paragraph(
            findings.KnowsDelegates
                ? $"{drawing.Say(findings.Title)} · {drawing.Delegates(units.Delegates)} · {drawing.Say("responses", "ymatebion")}: {Drawing.Whole(units.Responses)} · {drawing.Say("complete pairs", "parau cyflawn")}: {Drawing.Whole(units.CompletePairs)}"
                : $"{drawing.Say(findings.Title)} · {drawing.Say("responses", "ymatebion")}: {Drawing.Whole(units.Responses)} · {drawing.Say("who answered is not known", "nid yw’n hysbys pwy a atebodd")}",
            Ink.Soft, 14);
        drawing.Sheet.Down += 8;
        switch (found, asked)
        {
            case (SliderFinding slider, Slider line):
                SliderFigure.Draw(drawing, slider, line);
                break;
            case (TriadFinding triad, Triad triangle):
                TriadFigure.Draw(drawing, triad, triangle);
                break;
            case (StonesFinding stones, Stones plane):
                StonesFigure.Draw(drawing, stones, plane);
                break;
            case (ChoiceFinding choice, Choice options):
                ChoiceFigure.Draw(drawing, choice, options);
                break;
            default:
                throw new UnreachableException();
        }
        var sentences = found.Sentences.Select(drawing.Say).ToArray();
        drawing.Sheet.Down += 8;
        foreach (var sentence in sentences) drawing.Sheet.Paragraph(sentence, Ink.Black, 14);
        drawing.Sheet.Paragraph($"{findings.Program} · {drawing.Say("seed", "hedyn")} {Drawing.Whole(findings.Seed)} · data {findings.DataHash[..Math.Min(16, findings.DataHash.Length)]}", Ink.Soft, 12);
        return drawing.Sheet.Bytes(language.Slug, drawing.Say(asked.Question), string.Join(' ', sentences));
    }
}
