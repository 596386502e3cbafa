using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Patterns;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Host;

namespace Narratives.LoadTests.Faults;

/// <summary>What is left of a row when all is quiet: what phones were told, what the log holds, what boards show, and what the log gives when it is folded anew.</summary>
public sealed class Tally
{
    public int Acknowledged { get; init; }

    public int Stored { get; private set; }

    /// <summary>By each board in the end.</summary>
    public IReadOnlyList<int> Shown { get; init; } = [];

    public int Lost { get; private set; }

    public int Doubled { get; private set; }

    /// <summary>From healing the fault to so many yeses that service is back; none when it did not come back.</summary>
    public TimeSpan? Back { get; init; }

    public string Heard { get; init; } = "";

    /// <summary>Everything that should not be so.</summary>
    public List<string> Wrong { get; } = [];

    public static async Task<IReadOnlyList<Told>> Everything(Node node)
    {
        await using var log = await new LogPlace(node.Data, node.Log).Open(TimeProvider.System, CancellationToken.None);
        var all = new List<Told>();
        await foreach (var batch in log.Read(LogScope.Everything, 0, CancellationToken.None)) all.AddRange(batch);
        return all;
    }

    /// <summary>When the nodes have ended: the log is read, and folded anew.</summary>
    public void Compare(IReadOnlyList<Told> log, string code, IReadOnlyCollection<Guid> acknowledged, IReadOnlyList<(JsonNode? Counts, JsonNode? Figure)> boards)
    {
        var seminar = log.First(told => told.Event is SeminarPlanned planned && planned.JoinCode == code).Seminar;
        var own = log.Where(told => told.Seminar == seminar).ToList();
        var stored = own.Where(told => told.Event is ResponseCaptured).Select(told => told.Stream).ToList();
        Stored = stored.Distinct().Count();
        Lost = acknowledged.Except(stored).Count();
        var delegates = own.Where(told => told.Event is DelegateJoined).Select(told => told.Stream).ToList();
        Doubled = stored.Count - Stored + (delegates.Count - delegates.Distinct().Count());
        Check(Lost == 0, $"{Lost} acknowledged answers are not in the log");
        Check(Doubled == 0, $"{Doubled} stand in the log twice");
        Check(Stored == Acknowledged, $"{Stored} are stored, {Acknowledged} were acknowledged");

        var patterns = SeminarPatterns.FromLog(seminar, own);
        var counts = Written(Counts.Of(patterns.Seminar));
        var figure = Written(BoardFigure.Of(patterns, patterns.Seminar.Seminar!.View));
        Check(patterns.Seminar.Responses == Stored, $"a rebuild counts {patterns.Seminar.Responses}");
        foreach (var (board, at) in boards.Select((board, at) => (board, at + 1)))
        {
            Check(JsonNode.DeepEquals(board.Counts, counts), $"board {at} counts otherwise than a rebuild: {board.Counts?["responses"]}");
            Check(JsonNode.DeepEquals(board.Figure, figure), $"board {at} shows another figure than a rebuild");
        }
    }

    public void Check(bool holds, string otherwise)
    {
        if (!holds) Wrong.Add(otherwise);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"| {Acknowledged:N0} | {Stored:N0} | {string.Join(", ", Shown.Distinct().Select(count => count.ToString("N0", CultureInfo.InvariantCulture)))} | {Lost} | {Doubled} | {(Back is { } back ? $"{back.TotalSeconds:0.0} s" : "never")} | {Heard} |");

    private static JsonNode? Written<T>(T shown) => JsonNode.Parse(JsonSerializer.Serialize(shown, WireJson.Options));
}
