using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Narratives.Analysis.Found;
using Narratives.Interchange.Exporting;
using Narratives.Interchange.Exporting.Figures;
using Narratives.Interpreting;
using Narratives.Words;

namespace Narratives.Host.Analysing;

/// <summary><c>narratives export</c>: everything that is needed to defend a figure, as a zip or a folder, with the findings and the report.</summary>
public static class Export
{
    public static Command Command()
    {
        var source = new SourceOptions("A seminar's code or id; or what else can be analysed", alone: false);
        var to = To();
        var seed = new Option<int>("--seed") { Description = "The same data and seed give the same bytes", DefaultValueFactory = _ => MakeFindings.Seed };
        var language = new Option<string>("--language") { Description = "Of the report", DefaultValueFactory = _ => InWelsh.Unasked };
        language.AcceptOnlyFromAmong("en", "cy");
        var noReport = NoReport();
        var command = new Command("export", "Write data, findings, report and the script that makes the numbers again") { to, seed, language, noReport };
        source.AddTo(command);
        command.SetAction((parsed, cancellation) => Run(
            source.Of(parsed), new Wanted(parsed.GetValue(to)!, parsed.GetValue(seed), new Language(parsed.GetValue(language)!), !parsed.GetValue(noReport)), cancellation));
        return command;
    }

    internal static Option<string> To() => new("--to") { Description = "Where to write: FILE.zip, or a folder", Required = true };

    internal static Option<bool> NoReport() => new("--no-report") { Description = "Without report.html, where its page is not built" };

    /// <param name="To">A path that ends in <c>.zip</c>, or a folder.</param>
    /// <param name="Report">False where it is left out.</param>
    internal sealed record Wanted(string To, int Seed, Language Language, bool Report);

    private static async Task<int> Run(Source source, Wanted wanted, CancellationToken cancellation)
    {
        if (wanted.Report && !ReportPage.IsBuilt) return ReportLines.WriteRefusal(Console.Error, ReportPage.NotBuilt, wanted.Language);
        return await source.Read((name, taken) => ReportLines.WriteFaults(Console.Error, taken.Report, wanted.Language, name), cancellation) switch
        {
            Outcome<Taken>.Refused(var refusal) => ReportLines.WriteRefusal(Console.Error, refusal, wanted.Language),
            Outcome<Taken>.Accepted(var taken) => await Write(taken, wanted, cancellation),
            _ => throw new UnreachableException(),
        };
    }

    /// <returns>The exit code.</returns>
    internal static async Task<int> Write(Taken taken, Wanted wanted, CancellationToken cancellation)
    {
        foreach (var remark in taken.Remarks) await Console.Error.WriteLineAsync(remark.In(wanted.Language));
        var bundle = Bundle(taken, wanted);
        if (await Written(wanted.To, bundle, cancellation) is { } refusal) return ReportLines.WriteRefusal(Console.Error, refusal, wanted.Language);
        var counted = Text.Of($"{bundle.Files.Length} files", $"Ffeiliau: {bundle.Files.Length}").In(wanted.Language);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counted} → {wanted.To} · data {bundle.DataHash[..16]}…"));
        return 0;
    }

    private static ExportBundle Bundle(Taken taken, Wanted wanted)
    {
        using var progress = new ProgressLine(Console.Error, TimeProvider.System);
        var found = MakeFindings.Of(taken.Answers, Selection.Everything, wanted.Seed, MakeFindings.Draws, DataHash.Of(taken.Answers), Analyse.Program, progress);
        progress.Clear();
        var findings = FindingsJson.Write(found);
        ReadOnlyMemory<byte>? report = wanted.Report ? Encoding.UTF8.GetBytes(ReportPage.Of(findings, wanted.Language)!) : default(ReadOnlyMemory<byte>?); // a null array would be an empty file
        return WriteExport.Of(new ExportRequest(taken.Answers, wanted.Seed, Analyse.Program, taken.Events, findings, report) { Figures = DrawFigures.Of(found, wanted.Language) });
    }

    private static async Task<Refusal?> Written(string path, ExportBundle bundle, CancellationToken cancellation)
    {
        if (Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase)) return await Files.Write(path, bundle.ToZip(), cancellation);
        try
        {
            bundle.ToFolder(path);
            return null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return Files.Unwritable(path);
        }
    }
}
