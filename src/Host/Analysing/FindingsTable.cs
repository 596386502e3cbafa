using System.Globalization;
using Narratives.Analysis.Found;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Host.Analysing;

/// <summary>Findings to be read in a terminal: units first, then each question with its paired comparison, then the family.</summary>
public static class FindingsTable
{
    private const int Width = 100;

    public static void Write(TextWriter output, Findings findings, Language language)
    {
        var table = new Table(output, findings, language == Language.Welsh, language);
        table.Head();
        foreach (var found in findings.Signifiers) table.Signifier(found);
        table.Seminars();
        table.Family();
        table.Foot();
    }

    private sealed class Table(TextWriter output, Findings findings, bool welsh, Language language)
    {
        private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

        public void Head()
        {
            output.WriteLine(findings.Title.In(language));
            output.WriteLine(new string('═', Width));
            foreach (var sentence in findings.Sentences) Wrapped(sentence.In(language), "");
            foreach (var left in findings.Units.LeftOut) Wrapped($"{left.Count} × {left.Reason.In(language)}{(left.Lines.IsEmpty ? "" : $" ({string.Join(", ", left.Lines.Take(12))}{(left.Lines.Length > 12 ? ", …" : "")})")}", "  ");
        }

        public void Signifier(SignifierFinding found)
        {
            var asked = findings.Instrument.Find(found.Signifier)!;
            output.WriteLine();
            output.WriteLine($"{asked.Question.In(language)}  [{found.Signifier}, {RoleOf(found.Role)}]");
            output.WriteLine(new string('─', Width));
            foreach (var sentence in found.Sentences) Wrapped(sentence.In(language), "  ");
            switch (found)
            {
                case SliderFinding slider:
                    Shifts(slider);
                    break;
                case TriadFinding triad:
                    Moves(triad.Paired.Select(row => (row.Scenario, row.Delegates, row.Pairs, row.TooFew, row.T2, row.P)));
                    break;
                case StonesFinding stones:
                    foreach (var stone in stones.Stones) Moves(stone.Paired.Select(row => (row.Scenario, row.Delegates, row.Pairs, row.TooFew, row.T2, row.P)));
                    break;
                case ChoiceFinding or StoryFinding:
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
            Sensitivity(found);
        }

        public void Seminars()
        {
            if (findings.Seminars is not { } seminars) return;
            output.WriteLine();
            output.WriteLine(Of("The two seminars side by side", "Y ddau seminar ochr yn ochr"));
            output.WriteLine(new string('─', Width));
            foreach (var sentence in seminars.Sentences) Wrapped(sentence.In(language), "  ");
        }

        public void Family()
        {
            if (findings.Family.IsEmpty) return;
            output.WriteLine();
            output.WriteLine(Of("All comparisons together", "Pob cymhariaeth gyda’i gilydd"));
            output.WriteLine(new string('─', Width));
            output.WriteLine($"  {"",-44}{"p",10}{"max-T",10}{"Holm",10}{"B–H",10}");
            foreach (var member in findings.Family)
            {
                var name = member.Stone is null ? member.Signifier.Slug : $"{member.Signifier}/{member.Stone}";
                output.WriteLine($"  {Cut($"{name} ({RoleOf(member.Role)})", 44),-44}{P(member.P),10}{P(member.MaxT),10}{P(member.Holm),10}{P(member.BenjaminiHochberg),10}");
            }
        }

        public void Foot()
        {
            output.WriteLine();
            output.WriteLine(string.Create(Plain, $"{findings.Program} · {Of("seed", "hedyn")} {findings.Seed} · {findings.Draws} {Of("draws", "tyniad")} · {Of("data", "data")} {findings.DataHash[..Math.Min(16, findings.DataHash.Length)]}…"));
        }

        private void Shifts(SliderFinding slider)
        {
            if (slider.Paired.IsEmpty) return;
            output.WriteLine($"  {"",-26}{Of("delegates", "cynrychiolwyr"),14}{Of("pairs", "parau"),8}{Of("shift", "symud"),9}{"95%",18}{"p",9}{"←",6}{"=",6}{"→",6}");
            foreach (var row in slider.Paired)
            {
                var counts = $"  {Cut(NameOf(row.Scenario), 26),-26}{row.Delegates,14}{row.Pairs,8}";
                output.WriteLine(row.TooFew
                    ? counts + "  " + Of("too few to show", "rhy ychydig i’w dangos")
                    : counts + $"{Signed(row.Mean),9}{(row.Low is null ? "" : $"{Signed(row.Low)} … {Signed(row.High)}"),18}{P(row.P),9}{Percent(row.MovedLeft),6}{Percent(row.Same),6}{Percent(row.MovedRight),6}");
            }
        }

        private void Moves(IEnumerable<(ScenarioId? Scenario, int Delegates, int Pairs, bool TooFew, double? T2, double? P)> rows)
        {
            var all = rows.ToArray();
            if (all.Length == 0) return;
            output.WriteLine($"  {"",-26}{Of("delegates", "cynrychiolwyr"),14}{Of("pairs", "parau"),8}{"T²",10}{"p",9}");
            foreach (var row in all)
            {
                var counts = $"  {Cut(NameOf(row.Scenario), 26),-26}{row.Delegates,14}{row.Pairs,8}";
                output.WriteLine(row.TooFew ? counts + "  " + Of("too few to show", "rhy ychydig i’w dangos") : counts + $"{row.T2?.ToString("0.0", Plain),10}{P(row.P),9}");
            }
        }

        private void Sensitivity(SignifierFinding found)
        {
            if (found.Sensitivity.Length < 2) return;
            output.WriteLine($"  {Of("with other answers in or out:", "gydag atebion eraill i mewn neu allan:")}");
            foreach (var row in found.Sensitivity)
            {
                var counts = $"    {Cut(row.Name.In(language), 52),-52}{row.Delegates,6}";
                output.WriteLine(row.Estimate is null && row.P is null && found is not ChoiceFinding
                    ? counts + "  " + Of("too few to show", "rhy ychydig i’w dangos")
                    : counts + $"{Signed(row.Estimate),9}{(row.Low is null ? "" : $"{Signed(row.Low)} … {Signed(row.High)}"),18}{P(row.P),9}");
            }
        }

        private void Wrapped(string sentence, string indent)
        {
            var line = indent;
            foreach (var word in sentence.Split(' '))
            {
                if (line.Length + word.Length + 1 > Width && line.Length > indent.Length)
                {
                    output.WriteLine(line);
                    line = indent;
                }
                line += (line.Length > indent.Length ? " " : "") + word;
            }
            output.WriteLine(line);
        }

        private string NameOf(ScenarioId? scenario) => scenario is { } id
            ? findings.Instrument.Scenarios.First(one => one.Id == id).Name.In(language)
            : Of("all, within each delegate", "pob un, o fewn cynrychiolydd");

        private string RoleOf(FoundRole role) => role switch
        {
            FoundRole.Primary => Of("primary", "prif"),
            FoundRole.Secondary => Of("secondary", "eilaidd"),
            FoundRole.Exploratory => Of("exploratory", "archwiliadol"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        private string Of(string english, string inWelsh) => welsh ? inWelsh : english;

        private static string Signed(double? value) => value?.ToString("+0.00;−0.00;0.00", Plain) ?? "";

        private static string Percent(double? fraction) => fraction is { } share ? Math.Round(share * 100).ToString("0", Plain) + "%" : "";

        private static string P(double? p) => p is null ? "" : p < 0.001 ? "<0.001" : p.Value.ToString("0.000", Plain);

        private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
    }
}
