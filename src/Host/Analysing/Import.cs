using System.CommandLine;
using Narratives.Analysis.Found;
using Narratives.Words;

namespace Narratives.Host.Analysing;

/// <summary><c>narratives import</c>: a file of another tool, written anew as an export of ours. Rows that cannot be read are told, and do not stop the rest.</summary>
public static class Import
{
    public static Command Command()
    {
        var source = new SourceOptions("A CSV, with --map, --definition or --narrafirma");
        var to = new Option<string>("--to") { Description = "Where to write: FILE.zip, or a folder", Required = true };
        var language = new Option<string>("--language") { Description = "Of the reasons, and of the report", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "cy");
        var command = new Command("import", "Turn another tool's file into an export, and say what was left out") { to, language };
        source.AddTo(command);
        command.SetAction((parsed, cancellation) => Run(source.Of(parsed), parsed.GetValue(to)!, new Language(parsed.GetValue(language)!), cancellation));
        return command;
    }

    private static async Task<int> Run(Source source, string to, Language language, CancellationToken cancellation)
    {
        switch (await source.ReadWhole(cancellation))
        {
            case Outcome<Taken>.Refused(var refusal):
                await Console.Error.WriteLineAsync($"{refusal.Reason.In(language)}{(refusal.Field.Length > 0 ? $" [{refusal.Field}]" : "")}");
                return 1;
            case Outcome<Taken>.Accepted(var taken):
                ReportLines.Write(Console.Out, taken, language);
                if (taken.Report is { } report) ReportLines.WriteFaults(Console.Error, report, language);
                if (taken.Answers.Responses.IsEmpty)
                {
                    await Console.Error.WriteLineAsync("No row could be read; nothing was written.");
                    return 1;
                }
                return await Export.WriteTo(to, Export.Bundle(taken, MakeFindings.Seed, language), cancellation);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
