using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Narratives.Instruments;
using Narratives.Linting;
using Narratives.Words;

namespace Narratives.Host.Planning;

/// <summary>
/// <c>narratives lint</c>: what makes an instrument unusable, then what an experienced facilitator would say about it. Advice never fails:
/// only a file that cannot be used ends with 1.
/// </summary>
public static class Lint
{
    private const int Width = 100;

    public static Command Command()
    {
        var what = new Argument<string>("instrument") { Description = $"A file, or the name of a template: {string.Join(", ", InstrumentJson.Templates)}" };
        var language = new Option<string>("--language") { Description = "Of the remarks", DefaultValueFactory = _ => InWelsh.Unasked };
        language.AcceptOnlyFromAmong("en", "cy");
        var command = new Command("lint", "Read an instrument as an experienced facilitator would") { what, language };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(what)!, new Language(parsed.GetValue(language)!), cancellation));
        return command;
    }

    private static async Task<int> Run(string what, Language language, CancellationToken cancellation)
    {
        switch (await Read(what, cancellation))
        {
            case Outcome<Instrument>.Refused(var refusal):
                await Console.Error.WriteLineAsync(refusal.Reason.In(language));
                return 1;
            case Outcome<Instrument>.Accepted(var instrument):
                var faults = CheckInstrument.Faults(instrument).ToArray();
                foreach (var fault in faults) Write(language == Language.Welsh ? "gwall" : "fault", fault.Field, fault.Reason, language);
                ImmutableArray<Remark> remarks = [.. LintInstrument.Remarks(instrument), .. LintWhole.Declared(instrument, plan: null)];
                foreach (var remark in remarks) Write(remark.Rule, remark.Path, remark.Says, language);
                Console.WriteLine(language == Language.Welsh ? $"Gwallau: {faults.Length} · Sylwadau: {remarks.Length}" : $"Faults: {faults.Length} · Remarks: {remarks.Length}");
                return faults.Length == 0 ? 0 : 1;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<Outcome<Instrument>> Read(string what, CancellationToken cancellation)
    {
        if (InstrumentJson.Templates.Contains(what)) return InstrumentJson.Template(what);
        try
        {
            return InstrumentJson.Read(await File.ReadAllBytesAsync(what, cancellation));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return new Refusal("no-file", what, Text.Of($"There is no file “{what}” that can be read.", $"Nid oes ffeil “{what}” y gellir ei darllen."));
        }
        catch (JsonException broken)
        {
            return new Refusal("no-instrument", what, Text.Of($"“{what}” is not an instrument: {broken.Message}", $"Nid yw “{what}” yn offeryn: {broken.Message}"));
        }
    }

    private static void Write(string rule, string path, Text says, Language language)
    {
        Console.WriteLine(path.Length == 0 ? rule : $"{rule}  {path}");
        var line = "   ";
        foreach (var word in says.In(language).Split(' '))
        {
            if (line.Length + word.Length >= Width)
            {
                Console.WriteLine(line);
                line = "   ";
            }
            line += $" {word}";
        }
        Console.WriteLine(line);
    }
}
