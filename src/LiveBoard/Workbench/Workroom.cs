using System.Collections.Immutable;
using Narratives.Analysis.Brushing;
using Narratives.Analysis.Collected;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Interpreting;
using Narratives.Marks;
using Narratives.Planning;
using Narratives.Words;

namespace Narratives.LiveBoard.Workbench;

/// <summary>What was collected, as it stood at one position of the log.</summary>
/// <param name="Events">Of the seminar, without those of its workbench.</param>
internal sealed record Gathered(SeminarId Seminar, long Position, CollectedAnswers Answers, IReadOnlyList<Told> Events)
{
    private readonly Lazy<Dictionary<string, CollectedResponse>> byAlias = new(() =>
        Answers.Responses.Where(response => response.Id is not null).ToDictionary(response => ResponseAlias.Of(Seminar, response.Id!.Value), StringComparer.Ordinal));

    private readonly Lazy<HashSet<ResponseId>> standing = new(() => [.. Answers.Responses.Select(response => response.Id).OfType<ResponseId>()]);

    private readonly Lazy<Dictionary<ResponseId, ResponseCaptured>> captured = new(() =>
        Events.Where(told => told.Event is ResponseCaptured).ToDictionary(told => new ResponseId(told.Stream), told => (ResponseCaptured)told.Event));

    private readonly Lazy<Signatures> signatures = new(() => new Signatures(Answers));

    /// <summary>How those who told stories are signed.</summary>
    public Signatures Signatures => signatures.Value;

    /// <summary>The response that an alias stands for; none when it was taken back, or never was.</summary>
    public CollectedResponse? Find(string? alias) => alias is null ? null : byAlias.Value.GetValueOrDefault(alias);

    /// <summary>A response that stands, with its text, whatever analysts may read of it: for those who ask another consent than theirs.</summary>
    public ImmutableArray<Mark> WithText(ResponseId response) => captured.Value[response].Marks;

    public DelegateId TellerOf(ResponseId response) => captured.Value[response].Delegate;

    public bool Stands(ResponseId response) => standing.Value.Contains(response);
}

/// <summary>
/// One seminar as analysts look at it: its answers, with text, kept in memory while somebody works with them, and read on from the log
/// before each answer. So what was taken back is in no answer that is asked for afterwards.
/// </summary>
internal sealed class Workroom(SeminarId seminar, IEventLog log) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1);
    private List<Told> events = [];
    private long heard;
    private bool everyAnswer;
    private Gathered? latest;

    public Computing Computing { get; } = new();

    public async Task<Gathered> Gather(CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            await foreach (var batch in log.Read(new LogScope.Of(seminar), heard, cancellation))
            {
                foreach (var told in batch) Hear(told);
            }
            return latest ??= await Task.Run(Collect, CancellationToken.None);
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose()
    {
        reading.Dispose();
        Computing.Dispose();
    }

    private void Hear(Told told)
    {
        heard = told.Position;
        if (told.Event is AboutAnswers) return; // no answer of a delegate
        if (latest is not null)
        {
            // The events that were given away stay as they are.
            events = [.. events];
            latest = null;
        }
        if ((told.Event as SeminarPlanned)?.Instrument is { } planned) everyAnswer = planned.IsOpen;
        if ((told.Event as InstrumentRevised)?.Instrument is { } revised) everyAnswer = revised.IsOpen;
        // The text has been erased from the log; nor does it stay here.
        if (told.Event is ResponseWithdrawn or DelegateWithdrew) Mask(told);
        events.Add(told);
    }

    private void Mask(Told gone)
    {
        // Who takes an answer back means what it had replaced as well; in an open collection none replaces another.
        var at = events.FindIndex(earlier => earlier.Stream == gone.Stream);
        var answer = at < 0 ? null : events[at].Event as ResponseCaptured;
        events = [.. events.Select(earlier => IsGone(earlier) ? earlier with { Event = earlier.Event.Masked() } : earlier)];

        bool IsGone(Told earlier) => earlier.Stream == gone.Stream || (earlier.Event is ResponseCaptured captured && (gone.Event is DelegateWithdrew
            ? captured.Delegate.Value == gone.Stream
            : !everyAnswer && captured.Delegate == answer?.Delegate && captured.Cell == answer.Cell && captured.Run == answer.Run && earlier.Position < events[at].Position));
    }

    private Gathered Collect()
    {
        return new Gathered(seminar, events.Count == 0 ? 0 : events[^1].Position, CollectFromLog.Of(seminar, events, AnalysisPlan.LockedIn(events.Select(told => told.Event))), events);
    }
}
