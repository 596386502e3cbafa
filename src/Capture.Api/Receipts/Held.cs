using Narratives.Capturing;
using Narratives.Consenting;
using Narratives.EventLog;
using Narratives.EventLog.Attachments;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Capture.Receipts;

/// <summary>Everything that the log holds of one delegate: what they agree to, what they have said, what of it stands, and whether text of theirs is left.</summary>
/// <param name="everyAnswer">Each answer stands beside the others, as in an open collection; in rounds, the latest of a cell takes the place of the earlier.</param>
public sealed class Held(DelegateId who, bool everyAnswer = false)
{
    private readonly Dictionary<(Cell Cell, int Run, ResponseId? Response), ReceiptLine> standing = [];
    private readonly Dictionary<ResponseId, (long Position, Cell Cell, int Run, bool HasText, IReadOnlyList<Guid> Attachments)> given = [];
    private readonly Dictionary<Cell, int> runs = [];

    /// <summary>Of the delegate's own stream.</summary>
    public long Version { get; private set; }

    public Consent Consent { get; private set; } = AgreedTo.Nothing;

    /// <summary>When the delegate took everything back; none when they did not.</summary>
    public DateTimeOffset? WithdrewAt { get; private set; }

    /// <summary>What was not taken back: the latest of each run of a round, or in an open collection everything. The earliest first; what a reset has set aside is among it.</summary>
    public IReadOnlyList<ReceiptLine> Standing =>
        [.. standing.Values.OrderBy(line => line.CapturedAt).Select(Became.Of).Select(line => line with { SetAside = line.Run != runs.GetValueOrDefault(new(line.Framing, line.Scenario)) })];

    public Became Became { get; } = new();

    /// <summary>About the delegate, or in any answer of theirs, also in one that was replaced or taken back.</summary>
    public bool HasText => AboutYouHasText || given.Values.Any(one => one.HasText);

    public bool AboutYouHasText { get; private set; }

    /// <summary>Every answer of theirs that still says something, also one that was replaced or taken back.</summary>
    public IEnumerable<ResponseId> WithText => given.Where(one => one.Value.HasText).Select(one => one.Key);

    /// <summary>An answer and those to the same round that it had replaced, where they still say something.</summary>
    public IEnumerable<ResponseId> WithTextUpTo(ResponseId response)
    {
        var (position, cell, run, _, _) = given[response];
        return given.Where(one => one.Value.HasText && PlaceOf(one.Value.Cell, one.Value.Run, one.Key) == PlaceOf(cell, run, response) && one.Value.Position <= position).Select(one => one.Key);
    }

    /// <summary>The photos and recordings that go with these answers, and with no other that still says something.</summary>
    public IEnumerable<Guid> AttachmentsOnlyOf(IReadOnlyCollection<ResponseId> responses) => responses.SelectMany(one => given[one].Attachments)
        .Except(given.Where(one => one.Value.HasText && !responses.Contains(one.Key)).SelectMany(one => one.Value.Attachments));

    public bool Gave(ResponseId response) => given.ContainsKey(response);

    /// <summary>Reads from the log what is theirs or about everybody.</summary>
    public static async Task<Held> By(DelegateId who, Seminar seminar, IEventLog log, CancellationToken cancellation)
    {
        var held = new Held(who, seminar.Instrument.IsOpen);
        await foreach (var batch in log.Read(new LogScope.OfDelegate(seminar.Id, who), 0, cancellation))
        {
            foreach (var told in batch) held.Hear(told);
        }
        return held;
    }

    public void Hear(Told told)
    {
        Became.Hear(told);
        if (told.Stream == who.Value) HearDelegate(told);
        else if (told.Event is RoundReset reset) runs[reset.Cell] = runs.GetValueOrDefault(reset.Cell) + 1;
        else if (told.Event is ResponseCaptured captured && captured.Delegate == who)
        {
            var id = new ResponseId(told.Stream);
            given[id] = (told.Position, captured.Cell, captured.Run, SaysSomething(captured), [.. SpokenOf.In(captured.Marks).Select(attachment => attachment.Id)]);
            standing[PlaceOf(captured.Cell, captured.Run, id)] =
                new(id, captured.Cell.Framing, captured.Cell.Scenario, captured.Language, [.. captured.Marks.Select(ReadMark.Tell)], told.At) { Run = captured.Run };
        }
        else if (told.Event is ResponseWithdrawn && given.TryGetValue(new ResponseId(told.Stream), out var taken) &&
            PlaceOf(taken.Cell, taken.Run, new ResponseId(told.Stream)) is var place && standing.TryGetValue(place, out var line) && line.ResponseId.Value == told.Stream)
        {
            standing.Remove(place);
        }
    }

    /// <summary>Two answers with the same place cannot both stand.</summary>
    private (Cell, int, ResponseId?) PlaceOf(Cell cell, int run, ResponseId response) => (cell, run, everyAnswer ? response : null);

    private void HearDelegate(Told told)
    {
        Version = told.Version;
        Consent = AgreedTo.After(told.Event) ?? Consent;
        if (told.Event is DelegateJoined joined) AboutYouHasText = SaysSomething(joined);
        if (told.Event is DelegateWithdrew) WithdrewAt ??= told.At;
    }

    /// <summary>Whether masking would change anything.</summary>
    private static bool SaysSomething(NarrativeEvent happened) => !EventJson.Write(happened).AsSpan().SequenceEqual(EventJson.Write(happened.Masked()));
}
