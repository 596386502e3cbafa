using System.CommandLine;
using System.Diagnostics;
using Narratives.Analysis.Found;
using Narratives.Interchange.Exporting;
using Narratives.Words;

namespace Narratives.Host.Analysing;

/// <summary><c>narratives import</c>: a file of another tool, written anew as an export of ours. Rows that cannot be read are told, and do not stop the rest.</summary>
public static class Import
{
    public static Command Command()
    {
        var source = new SourceOptions("A CSV, with --map, --definition or --narrafirma");
        var to = Export.To();
        var language = new Option<string>("--language") { Description = "Of the reasons, and of the report", DefaultValueFactory = _ => InWelsh.Unasked };
        language.AcceptOnlyFromAmong("en", "cy");
        var noReport = Export.NoReport();
        var command = new Command("import", "Turn another tool's file into an export, and say what was left out") { to, language, noReport };
        source.AddTo(command);
        command.SetAction((parsed, cancellation) => Run(
            source.Of(parsed), new Export.Wanted(parsed.GetValue(to)!, MakeFindings.Seed, new Language(parsed.GetValue(language)!), !parsed.GetValue(noReport)), cancellation));
        return command;
    }

    private static async Task<int> Run(Source source, Export.Wanted wanted, CancellationToken cancellation)
    {
        if (wanted.Report && !ReportPage.IsBuilt) return ReportLines.WriteRefusal(Console.Error, ReportPage.NotBuilt, wanted.Language);
        switch (await source.Read((_, taken) => Say(taken, wanted.Language), cancellation))
        {
            case Outcome<Taken>.Refused(var refusal):
                return ReportLines.WriteRefusal(Console.Error, refusal, wanted.Language);
            case Outcome<Taken>.Accepted(var taken):
                return taken.Answers.Responses.IsEmpty
                    ? ReportLines.WriteRefusal(Console.Error, Source.NoRowRead(source.Name), wanted.Language)
                    : await Export.Write(taken, wanted, cancellation);
            default:
                throw new UnreachableException();
        }
    }

    private static void Say(Taken taken, Language language)
    {
        ReportLines.Write(Console.Out, taken, language);
        ReportLines.WriteFaults(Console.Error, taken.Report, language);
    }
}
