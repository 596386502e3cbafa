using System.CommandLine;
using Narratives.Analysis.Found;
using Narratives.Interchange.Exporting;
using Narratives.Interpreting;
using Narratives.Words;

namespace Narratives.Host.Analysing;

/// <summary><c>narratives export</c>: everything that is needed to defend a figure, as a zip or a folder, with the findings and the report.</summary>
public static class Export
{
    public static Command Command()
    {
        var source = new SourceOptions("A seminar's code or id; or what else can be analysed");
        var to = new Option<string>("--to") { Description = "Where to write: FILE.zip, or a folder", Required = true };
        var seed = new Option<int>("--seed") { Description = "The same data and seed give the same bytes", DefaultValueFactory = _ => MakeFindings.Seed };
        var language = new Option<string>("--language") { Description = "Of the report", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "cy");
        var command = new Command("export", "Write data, findings, report and the script that makes the numbers again") { to, seed, language };
        source.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var told = new Language(parsed.GetValue(language)!);
            switch (await source.Of(parsed).ReadWhole(cancellation))
            {
                case Outcome<Taken>.Refused(var refusal):
                    await Console.Error.WriteLineAsync(refusal.Reason.In(told));
                    return 1;
                case Outcome<Taken>.Accepted(var taken):
                    if (taken.Report is { } report) ReportLines.WriteFaults(Console.Error, report, told);
                    return await WriteTo(parsed.GetValue(to)!, Bundle(taken, parsed.GetValue(seed), told), cancellation);
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        });
        return command;
    }

    /// <summary>Where the pages are not built, there is no report in it, and that is told.</summary>
    internal static ExportBundle Bundle(Taken taken, int seed, Language language)
    {
        using var progress = new ProgressLine(Console.Error, TimeProvider.System);
        var findings = FindingsJson.Write(MakeFindings.Of(taken.Answers, Selection.Everything, seed, MakeFindings.Draws, DataHash.Of(taken.Answers), Analyse.Program, progress));
        progress.Clear();
        var report = ReportPage.Of(findings, language);
        if (report is null) Console.Error.WriteLine("The report page is not built, so report.html is left out. Run: npm ci && npm run build, in src/web.");
        return WriteExport.Of(new ExportRequest(taken.Answers, seed, Analyse.Program, taken.Events, findings, report is null ? null : System.Text.Encoding.UTF8.GetBytes(report)));
    }

    internal static async Task<int> WriteTo(string path, ExportBundle bundle, CancellationToken cancellation)
    {
        try
        {
            if (Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase)) await File.WriteAllBytesAsync(path, bundle.ToZip(), cancellation);
            else bundle.ToFolder(path);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(unwritable.Message);
            return 1;
        }
        Console.Out.WriteLine($"{bundle.Files.Length} files → {path} · data {bundle.DataHash[..16]}…");
        return 0;
    }
}
