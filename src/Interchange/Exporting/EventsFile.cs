using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Narratives.Analysis.Collected;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Interchange.Exporting;

/// <summary>
/// <c>events.jsonl</c>: what was said, in its order, one JSON object a line, for a replay. Without the clock, the join code, keys, and the ids of people and
/// responses (a take-away code could be tried against the one, the other holds a time): they have the codes of this collection
/// instead. Without any text that a person wrote: that stands in stories.csv alone. Without people who are in no number, and without
/// answers that were taken back. The order of arrival is in it: not for publishing.
/// </summary>
internal static class EventsFile
{
    public const string Name = "events.jsonl";

    /// <summary>One line for each, so never indented; letters stand as themselves.</summary>
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(CollectedAnswers answers, IReadOnlyList<Told> events)
    {
        var codes = answers.Responses.Where(response => response.Id is not null).ToDictionary(response => response.Id!.Value);
        var people = new Dictionary<DelegateId, string>();
        foreach (var told in events)
        {
            if (told.Event is ResponseCaptured captured && codes.TryGetValue(new ResponseId(told.Stream), out var response)) people[captured.Delegate] = answers.Delegates[response.Delegate].Code;
        }
        var gone = TakenBack(events, codes);
        using var lines = new MemoryStream();
        using var writer = new Utf8JsonWriter(lines, OneLine);
        var number = 0;
        foreach (var told in events)
        {
            if (LineOf(told, codes, people, gone) is not { } line) continue;
            line.Insert(0, "Number", ++number);
            line.WriteTo(writer);
            writer.Flush();
            writer.Reset();
            lines.WriteByte((byte)'\n');
        }
        return lines.ToArray();
    }

    private static JsonObject? LineOf(Told told, Dictionary<ResponseId, CollectedResponse> codes, Dictionary<DelegateId, string> people, HashSet<ResponseId> gone)
    {
        switch (told.Event)
        {
            case KeyIssued or KeyEnded or ResponseWithdrawn or AboutAnswers: // what analysts wrote is theirs, and may quote
                return null;
            case DelegateJoined or ConsentChanged or DelegateWithdrew:
                return people.TryGetValue(new DelegateId(told.Stream), out var code) ? Line(told.Event, ("Delegate", code)) : null;
            case ResponseCaptured captured:
                if (gone.Contains(new ResponseId(told.Stream)) || !people.TryGetValue(captured.Delegate, out var who)) return null;
                var line = Line(captured, ("Delegate", who), ("Response", codes.GetValueOrDefault(new ResponseId(told.Stream))?.Code));
                line["Data"]!.AsObject().Remove("Delegate");
                return line;
            case SeminarPlanned planned:
                var plan = Line(planned);
                plan["Data"]!.AsObject().Remove("JoinCode");
                return plan;
            case InstrumentRevised or RoundOpened or RoundClosed or RoundRevealed or RoundReset or CountdownSet or SeminarEnded or SeminarResumed or BoardTurned or AnalysisPlanLocked:
                return Line(told.Event);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static JsonObject Line(NarrativeEvent happened, params ReadOnlySpan<(string Member, string? Code)> about)
    {
        var line = new JsonObject { ["Type"] = EventJson.NameOf(happened) };
        foreach (var (member, code) in about)
        {
            if (code is not null) line[member] = code;
        }
        line["Data"] = JsonNode.Parse(EventJson.Write(happened.Masked()));
        return line;
    }

    /// <summary>
    /// Answers that are not exported although they were given: taken back, or replaced by one that was. One that stands is in the collection, and never here.
    /// </summary>
    private static HashSet<ResponseId> TakenBack(IReadOnlyList<Told> events, Dictionary<ResponseId, CollectedResponse> standing)
    {
        var gone = new HashSet<ResponseId>();
        var given = new Dictionary<(DelegateId, Cell, int), List<ResponseId>>();
        var cellOf = new Dictionary<ResponseId, (DelegateId, Cell, int)>();
        foreach (var told in events)
        {
            var id = new ResponseId(told.Stream);
            if (told.Event is ResponseCaptured captured)
            {
                var place = cellOf[id] = (captured.Delegate, captured.Cell, captured.Run);
                if (!given.TryGetValue(place, out var before)) given[place] = before = [];
                before.Add(id);
            }
            else if (told.Event is ResponseWithdrawn && cellOf.TryGetValue(id, out var taken)) gone.UnionWith(given[taken]);
        }
        gone.ExceptWith(standing.Keys);
        return gone;
    }
}
