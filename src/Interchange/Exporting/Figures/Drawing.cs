using System.Globalization;
using Narratives.Analysis.Found;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Interchange.Exporting.Figures;

/// <summary>One figure while it is drawn: the sheet, and what is drawn in which words and colours.</summary>
internal sealed record Drawing(Sheet Sheet, Findings Findings, Language Language)
{
    public string Say(Text text) => text.In(Language);

    public string Say(string english, string welsh) => Language == Language.Welsh ? welsh : english;

    public string Name(FramingId? id) => id is null ? Say("All answers", "Pob ateb") : Say(Findings.Instrument.Framings.First(framing => framing.Id == id).Name);

    public string Name(ScenarioId? id) => id is null ? Say("All scenarios", "Pob senario") : Say(Findings.Instrument.Scenarios.First(scenario => scenario.Id == id).Name);

    public Ink InkOf(FramingId? id) => Findings.Compared is { } compared && id is { } framing ? framing == compared.First ? Ink.First : framing == compared.Second ? Ink.Second : Ink.Soft : Ink.Soft;

    public string TooFew => Say("Too few to show", "Rhy ychydig i’w dangos");

    /// <summary>Each framing, or everything where there is but one of everything.</summary>
    public static T[] Rows<T>(IEnumerable<T> groups, Func<T, (FramingId? Framing, ScenarioId? Scenario)> cell)
    {
        var all = groups.ToArray();
        var framings = Array.FindAll(all, group => cell(group) is { Framing: not null, Scenario: null });
        return framings.Length > 0 ? framings : all[..Math.Min(1, all.Length)];
    }

    /// <summary>Whose distribution it is, and of how many.</summary>
    public void Head(double x, double y, double width, FramingId? framing, params string[] counts)
    {
        Sheet.Mark(x + 7, y - 5, InkOf(framing), 5);
        Sheet.Text(x + 20, y, Name(framing), InkOf(framing), bold: true);
        // Beside the name where there is room for both.
        if (width < Sheet.Inner) Sheet.Text(x + 20, y + 19, string.Join(" · ", counts), Ink.Soft, 13);
        else Sheet.Text(x + width, y, string.Join(" · ", counts), Ink.Soft, 13, "end");
    }

    public string Delegates(int count) => $"{Say("delegates", "cynrychiolwyr")}: {Whole(count)}";

    /// <summary>Where nobody is known, answers are not called people.</summary>
    public string[] Counts(int delegates, int placed) => Findings.KnowsDelegates ? [Delegates(delegates), Placed(placed)] : [Placed(placed)];

    public string Placed(int count) => $"{Say("placed", "gosodwyd")}: {Whole(count)}";

    public string Pairs(int count) => $"{Say("pairs", "parau")}: {Whole(count)}";

    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Two(double number) => (Math.Round(number, 2) + 0.0).ToString("0.00", CultureInfo.InvariantCulture);

    public static string Signed(double number) => (Math.Round(number, 2) + 0.0).ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);
}
