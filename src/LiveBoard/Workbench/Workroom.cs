using System.Collections.Immutable;
using Narratives.Analysis.Brushing;
using Narratives.Analysis.Collected;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Interpreting;
using Narratives.Marks;
using Narratives.Moderating;
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

    /// <summary>What moderators had decided when it was asked for.</summary>
    public Moderation Moderation { get; init; } = Moderation.None;

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
    private readonly Guid moderating = Moderation.StreamOf(seminar);
    private readonly HashSet<(DelegateId, Cell, int Run)> answered = [];
    private Moderation moderation = Moderation.None;
    private List<Told> events = [];
    private long heard;
    private bool everyAnswer;
    private Gathered? latest;
    // What has come since it was gathered: something, something that takes away, and the aliases of answers.
    private bool isLate, mayHaveGone;
    private HashSet<string> since = new(StringComparer.Ordinal);

    public Computing Computing { get; } = new();

    public Task<Gathered> Gather(CancellationToken cancellation) => Read(() => isLate, cancellation);

    /// <summary>
    /// For a board, which asks ten times a second whether a story may still stand there: what came since and takes nothing away may be missing, and costs
    /// nothing then. What moderators have decided is always that of now.
    /// </summary>
    public Task<Gathered> GatherFor(string alias, CancellationToken cancellation) =>
        Read(() => mayHaveGone || since.Contains(alias), cancellation);

    /// <summary>What moderators have decided by now.</summary>
    public async Task<Moderation> Moderated(CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            await ReadOn(cancellation);
            return moderation;
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

    private async Task<Gathered> Read(Func<bool> isOutOfDate, CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            await ReadOn(cancellation);
            if (latest is null || isOutOfDate())
            {
                latest = await Task.Run(Collect, CancellationToken.None);
                (isLate, mayHaveGone, since) = (false, false, new(StringComparer.Ordinal));
            }
            return latest with { Moderation = moderation };
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task ReadOn(CancellationToken cancellation)
    {
        await foreach (var batch in log.Read(new LogScope.Of(seminar), heard, cancellation))
        {
            foreach (var told in batch) Hear(told);
        }
    }

    private void Hear(Told told)
    {
        heard = told.Position;
        if (told.Stream == moderating) moderation = moderation.Hear(told.Version, told.Event);
        if (told.Event is AboutAnswers) return; // no answer of a delegate
        if (latest is not null && !isLate) events = [.. events]; // the events that were given away stay as they are
        isLate = true;
        mayHaveGone |= TakesAway(told);
        if (latest is not null && told.Event is ResponseCaptured) since.Add(ResponseAlias.Of(seminar, new ResponseId(told.Stream)));
        if ((told.Event as SeminarPlanned)?.Instrument is { } planned) everyAnswer = planned.IsOpen;
        if ((told.Event as InstrumentRevised)?.Instrument is { } revised) everyAnswer = revised.IsOpen;
        // The text has been erased from the log; nor does it stay here.
        if (told.Event is ResponseWithdrawn or DelegateWithdrew) Mask(told);
        events.Add(told);
    }

    /// <summary>Whether an answer that stood before may not stand now: a delegate's second one to a cell replaces the first.</summary>
    private bool TakesAway(Told told) => told.Event switch
    {
        ResponseCaptured captured => !answered.Add((captured.Delegate, captured.Cell, captured.Run)) && !everyAnswer,
        DelegateJoined or RoundOpened or RoundClosed or CountdownSet or BoardTurned or KeyIssued or KeyEnded => false,
        _ => true,
    };

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
