using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Narratives.Analysis.Collected;
using Narratives.Analysis.Found;
using Narratives.Host.Serving;
using Narratives.Interchange.Exporting;
using Narratives.Interpreting;
using Narratives.Planning;
using Narratives.Words;

namespace Narratives.Host.Analysing;

/// <summary><c>narratives analyse</c>: findings of a seminar or of a file, as a table, as JSON, and as a report in one file.</summary>
public static class Analyse
{
    public static string Program => $"narratives {typeof(Analyse).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]}";

    public static Command Command()
    {
        var source = new SourceOptions("A seminar's code or id; an export (folder or zip); a CSV; or 'reference', the simulated seminar", alone: false);
        var plan = new Option<FileInfo?>("--plan") { Description = "An analysis plan (JSON), instead of the one in the data" };
        var seed = new Option<int>("--seed") { Description = "The same data and seed give the same bytes", DefaultValueFactory = _ => MakeFindings.Seed };
        var draws = new Option<int>("--draws") { Description = "Sign flips and resamples", DefaultValueFactory = _ => MakeFindings.Draws };
        var language = new Option<string>("--language") { Description = "Of the table and the report", DefaultValueFactory = _ => InWelsh.Unasked };
        language.AcceptOnlyFromAmong("en", "cy");
        var json = new Option<string?>("--json") { Description = "Write findings.json to this file, or to the terminal", Arity = ArgumentArity.ZeroOrOne };
        var report = new Option<FileInfo?>("--report") { Description = "Write a self-contained HTML report to this file" };
        var command = new Command("analyse", "Compare the frameworks, and say what may be said")
        {
            plan, seed, draws, language, json, report,
        };
        source.AddTo(command);
        draws.Validators.Add(given =>
        {
            if (given.Tokens.Count > 0 && given.GetValueOrDefault<int>() is (< 99 or > 999_999)) given.AddError("--draws is between 99 and 999999.");
        });
        command.SetAction((parsed, cancellation) => Run(
            source.Of(parsed),
            new Wanted(parsed.GetValue(plan), parsed.GetValue(seed), parsed.GetValue(draws), new Language(parsed.GetValue(language)!),
                parsed.GetResult(json) is not null, parsed.GetValue(json), parsed.GetValue(report)),
            cancellation));
        return command;
    }

    /// <param name="JsonFile">None with <paramref name="Json"/>: to the terminal, and then nothing else goes there.</param>
    private sealed record Wanted(FileInfo? Plan, int Seed, int Draws, Language Language, bool Json, string? JsonFile, FileInfo? Report);

    private static async Task<int> Run(Source source, Wanted wanted, CancellationToken cancellation)
    {
        if (wanted.Report is not null && !ReportPage.IsBuilt) return ReportLines.WriteRefusal(Console.Error, ReportPage.NotBuilt, wanted.Language);
        var outcome = await source.Read((name, taken) => ReportLines.WriteFaults(Console.Error, taken.Report, wanted.Language, name), cancellation);
        var refused = outcome switch
        {
            Outcome<Taken>.Refused(var refusal) => refusal,
            Outcome<Taken>.Accepted(var taken) => await Planned(taken, wanted, cancellation),
            _ => throw new UnreachableException(),
        };
        return refused is null ? 0 : ReportLines.WriteRefusal(Console.Error, refused, wanted.Language);
    }

    private static async Task<Refusal?> Planned(Taken taken, Wanted wanted, CancellationToken cancellation)
    {
        foreach (var remark in taken.Remarks) await Console.Error.WriteLineAsync(remark.In(wanted.Language));
        if (wanted.Plan is not { } file) return await Tell(taken.Answers, wanted, cancellation);
        switch (Files.Read(file.ToString()))
        {
            case Outcome<byte[]>.Refused(var refusal):
                return refusal;
            case Outcome<byte[]>.Accepted(var bytes):
                return PlanIn(bytes) is { } plan
                    ? await Tell(taken.Answers with { Plan = plan }, wanted, cancellation)
                    : new Refusal("unreadable-plan", file.ToString(), Text.Of("This is not an analysis plan.", "Nid cynllun dadansoddi yw hwn."));
            default:
                throw new UnreachableException();
        }
    }

    private static AnalysisPlan? PlanIn(byte[] file)
    {
        try
        {
            return FindingsJson.ReadPlan(file);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<Refusal?> Tell(CollectedAnswers answers, Wanted wanted, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(Console.Error, TimeProvider.System);
        var findings = MakeFindings.Of(answers, Selection.Everything, wanted.Seed, wanted.Draws, DataHash.Of(answers), Program, progress);
        progress.Clear();
        var written = FindingsJson.Write(findings);
        if (wanted.Report is { } page && await Files.Write(page.ToString(), Encoding.UTF8.GetBytes(ReportPage.Of(written, wanted.Language)!), cancellation) is { } noReport) return noReport;
        if (wanted.JsonFile is { } file && await Files.Write(file, written, cancellation) is { } noFile) return noFile;
        if (wanted is { Json: true, JsonFile: null })
        {
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(written, cancellation);
        }
        else FindingsTable.Write(Console.Out, findings, wanted.Language);
        return null;
    }
}
