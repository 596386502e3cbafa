using System.Globalization;
using Narratives.Analysis.Collected;
using Narratives.Interchange;
using Narratives.Words;

namespace Narratives.Host.Analysing;

/// <summary>What is said about a file that was read: what each column was taken for, what was left out and why, and where it is at fault.</summary>
public static class ReportLines
{
    /// <summary>Line numbers shown for one reason; the faults themselves are all listed.</summary>
    private const int MostLines = 12;

    private static readonly Text
        Understood = Text.Of("Understood:", "Deallwyd:"),
        ColumnsLeftOut = Text.Of("Columns left out:", "Colofnau a adawyd allan:"),
        AnswersLeftOut = Text.Of("Answers left out:", "Atebion a adawyd allan:"),
        Line = Text.Of("Line", "Llinell"),
        Lines = Text.Of("lines", "llinellau"),
        NobodyKnown = Text.Of(" (nothing says who answered: each response stands alone)", " (nid oes dim yn dweud pwy a atebodd: mae pob ymateb ar ei ben ei hun)");

    public static void Write(TextWriter output, Taken taken, Language language)
    {
        var answers = taken.Answers;
        output.WriteLine($"{answers.Title.In(language)}{(language == Language.Welsh ? " · " : ": ")}{Counts(taken).In(language)}{(answers.KnowsDelegates ? "" : NobodyKnown.In(language))}");
        if (taken.Report is { } report)
        {
            output.WriteLine(Understood.In(language));
            foreach (var column in report.Understood) output.WriteLine($"  {column.Column} → {column.As}");
            if (!report.LeftOut.IsEmpty) output.WriteLine(ColumnsLeftOut.In(language));
            foreach (var column in report.LeftOut) output.WriteLine($"  {column.Column}: {column.Reason.In(language)}");
        }
        if (!answers.LeftOut.IsEmpty) output.WriteLine(AnswersLeftOut.In(language));
        foreach (var left in answers.LeftOut) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {left.Count} × {left.Reason.In(language)}{LinesOf(left, language)}"));
    }

    /// <param name="source">Said before each line where there is more than one file.</param>
    public static void WriteFaults(TextWriter output, ImportReport? report, Language language, string source = "")
    {
        if (report is null) return;
        var before = source.Length > 0 ? $"{source}: " : "";
        foreach (var remark in report.Remarks) output.WriteLine(before + remark.In(language));
        foreach (var fault in report.Faults)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{before}{Line.In(language)} {fault.Line}{(fault.Column.Length > 0 ? $", {fault.Column}" : "")}: {fault.Reason.In(language)}"));
        }
    }

    /// <returns>The exit code.</returns>
    public static int WriteRefusal(TextWriter output, Refusal refusal, Language language)
    {
        output.WriteLine($"{refusal.Reason.In(language)}{(refusal.Field.Length > 0 ? $" [{refusal.Field}]" : "")}");
        return 1;
    }

    /// <summary>In Welsh the number follows its word, so that no noun has to change with it.</summary>
    private static Text Counts(Taken taken)
    {
        var (rows, responses, delegates) = (taken.Report?.Rows ?? taken.Answers.Responses.Length, taken.Answers.Responses.Length, taken.Answers.Delegates.Length);
        return Text.Of(
            string.Create(CultureInfo.InvariantCulture, $"{Number(rows, "row")}, {Number(responses, "response")} of {Number(delegates, "delegate")}"),
            string.Create(CultureInfo.InvariantCulture, $"Rhesi: {rows} · Ymatebion: {responses} · Cynrychiolwyr: {delegates}"));
    }

    private static string Number(int count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");

    private static string LinesOf(LeftOut left, Language language) =>
        left.Lines.IsEmpty ? "" : $" ({Lines.In(language)} {string.Join(", ", left.Lines.Take(MostLines))}{(left.Lines.Length > MostLines ? ", …" : "")})";
}
