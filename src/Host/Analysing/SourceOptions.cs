using System.CommandLine;
using Narratives.Host.Serving;

namespace Narratives.Host.Analysing;

/// <summary>What the commands that read answers ask alike: where they are, and what is what in a file of another tool.</summary>
/// <param name="alone">False where a second source may be named, to be taken together with the first.</param>
public sealed class SourceOptions(string description, bool alone = true)
{
    private readonly Argument<string> source = new("source") { Description = description };
    private readonly Option<DirectoryInfo> data = new("--data") { Description = "The folder that holds the log", DefaultValueFactory = _ => new(Serve.DefaultFolder) };
    private readonly Option<string?> log = LogPlace.Option();
    private readonly Option<FileInfo?> map = new("--map") { Description = "For a CSV: which column is what (JSON)" };
    private readonly Option<FileInfo?> definition = new("--definition") { Description = "For a SenseMaker CSV: its definition (JSON)" };
    private readonly Option<bool> narraFirma = new("--narrafirma") { Description = "The CSV is a NarraFirma export" };
    private readonly Option<string?> framing = new("--framing") { Description = "SenseMaker, NarraFirma: the question that tells the framing" };
    private readonly Option<string?> scenario = new("--scenario") { Description = "SenseMaker: the question that tells the scenario" };
    private readonly Option<string?> @delegate = new("--delegate") { Description = "SenseMaker, NarraFirma: the column that tells who answered" };

    private readonly Option<string?> with = new("--with") { Description = "A second source that used the same instrument: the findings are of both together, and of what differs between them" };

    public void AddTo(Command command)
    {
        command.Arguments.Add(source);
        if (!alone) command.Options.Add(with);
        foreach (var option in new Option[] { data, log, map, definition, narraFirma, framing, scenario, @delegate }) command.Options.Add(option);
    }

    public Source Of(ParseResult parsed) => new(
        parsed.GetValue(source)!, new LogPlace(parsed.GetValue(data)!, parsed.GetValue(log)), parsed.GetValue(map), parsed.GetValue(definition), parsed.GetValue(narraFirma),
        parsed.GetValue(framing), parsed.GetValue(scenario), parsed.GetValue(@delegate), alone ? null : parsed.GetValue(with));
}
