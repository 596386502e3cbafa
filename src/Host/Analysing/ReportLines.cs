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

    public static void Write(TextWriter output, Taken taken, Language language)
    {
        var answers = taken.Answers;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answers.Title.In(language)}: {taken.Report?.Rows ?? answers.Responses.Length} rows, {answers.Responses.Length} responses of {answers.Delegates.Length} delegates{(answers.KnowsDelegates ? "" : " (nothing says who answered: each response stands alone)")}"));
        if (taken.Report is { } report)
        {
            output.WriteLine("Understood:");
            foreach (var column in report.Understood) output.WriteLine($"  {column.Column} → {column.As}");
            if (!report.LeftOut.IsEmpty) output.WriteLine("Columns left out:");
            foreach (var column in report.LeftOut) output.WriteLine($"  {column.Column}: {column.Reason.In(language)}");
        }
        if (!answers.LeftOut.IsEmpty) output.WriteLine("Answers left out:");
        foreach (var left in answers.LeftOut) output.WriteLine($"  {left.Count} × {left.Reason.In(language)}{LinesOf(left)}");
    }

    public static void WriteFaults(TextWriter output, ImportReport report, Language language)
    {
        foreach (var remark in report.Remarks) output.WriteLine(remark.In(language));
        foreach (var fault in report.Faults) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Line {fault.Line}{(fault.Column.Length > 0 ? $", {fault.Column}" : "")}: {fault.Reason.In(language)}"));
    }

    private static string LinesOf(LeftOut left) =>
        left.Lines.IsEmpty ? "" : $" (lines {string.Join(", ", left.Lines.Take(MostLines))}{(left.Lines.Length > MostLines ? ", …" : "")})";
}
