using Narratives.Events;
using Narratives.Words;

namespace Narratives.EventLog;

/// <summary>
/// The truth: an append-only log of what was said, in one order, with two engines. Tenant = seminar; a stream is one seminar's plan
/// and rounds, its workbench, one delegate, or one response.
/// </summary>
public interface IEventLog : IAsyncDisposable
{
    /// <summary>
    /// Appends to one stream and returns when the events are durable. Appends that arrive together share one commit; one that cannot
    /// be stored fails alone. Cancelling stops the waiting, not the append: whether it was stored is then told by reading the stream.
    /// </summary>
    Task<AppendOutcome> Append(AppendRequest request, CancellationToken cancellation);

    /// <summary>One stream from its first event; empty when there is none.</summary>
    Task<IReadOnlyList<Told>> ReadStream(SeminarId seminar, Guid stream, CancellationToken cancellation);

    /// <summary>Everything in scope after a position up to the present end, in log order, in batches: whatever was stored before this was called, at whichever node, is in it.</summary>
    IAsyncEnumerable<IReadOnlyList<Told>> Read(LogScope scope, long after, CancellationToken cancellation);

    /// <summary>
    /// As <see cref="Read"/>, and then on for ever as events are appended: each event once, in log order, without a gap. Ends with an
    /// <see cref="OperationCanceledException"/> when cancelled, with an <see cref="ObjectDisposedException"/> when the log is closed.
    /// </summary>
    IAsyncEnumerable<IReadOnlyList<Told>> Follow(LogScope scope, long after, CancellationToken cancellation);

    /// <summary>
    /// Erases the personal text of a stream for good, from its rows and from the files, and leaves the facts. Masking again changes
    /// nothing. Somebody outside who is looking at the files (a backup) can keep the old text in them until they have gone; it is then
    /// erased on the next chance, and this does not wait for it.
    /// </summary>
    Task Mask(SeminarId seminar, Guid stream, CancellationToken cancellation);
}

/// <param name="Stream">The identity of the seminar, the workbench, the delegate or the response.</param>
/// <param name="Kind">Stored beside a new stream; says what it is about.</param>
/// <param name="ExpectedVersion">The version that the decision was taken on: 0 for a stream that must not exist yet.</param>
/// <param name="Events">At least one.</param>
public sealed record AppendRequest(SeminarId Seminar, Guid Stream, StreamKind Kind, long ExpectedVersion, IReadOnlyList<NarrativeEvent> Events)
{
    /// <summary>Another stream of the same seminar that the decision was taken on, too: it must still be at that version when this is stored.</summary>
    public StreamAt? Provided { get; init; }
}

/// <summary>A stream and the version that somebody has seen it at.</summary>
public readonly record struct StreamAt(Guid Stream, long Version);

public enum StreamKind
{
    Seminar,
    Delegate,
    Response,

    /// <summary>What analysts make of a seminar: themes, codings, notes.</summary>
    Workbench,

    /// <summary>Which stories may be shown, and what was answered to those who told them.</summary>
    Moderation,
}

/// <summary>Stored, or not because somebody was faster. A closed family.</summary>
public abstract record AppendOutcome
{
    private AppendOutcome() { }

    /// <param name="Position">Of the last event appended, in the log.</param>
    /// <param name="Version">Of the stream now.</param>
    public sealed record Stored(long Position, long Version) : AppendOutcome;

    /// <summary>Nothing was stored: the stream is at another version than expected.</summary>
    /// <param name="Version">The version it is at; 0 when there is no such stream.</param>
    public sealed record Conflict(long Version) : AppendOutcome;

    /// <summary>Nothing was stored: the other stream that the decision was taken on has gone on.</summary>
    /// <param name="Version">The version that stream is at; 0 when there is no such stream.</param>
    public sealed record Overtaken(long Version) : AppendOutcome;
}

/// <summary>An event as the log tells it.</summary>
/// <param name="Position">Its place in the one order of the whole log; positions grow, and may have gaps.</param>
/// <param name="Version">Its place in its stream, from 1 without gaps.</param>
/// <param name="Id">Of the event itself.</param>
/// <param name="At">When it was appended, by the clock of the node that did.</param>
public sealed record Told(long Position, SeminarId Seminar, Guid Stream, long Version, Guid Id, DateTimeOffset At, NarrativeEvent Event);
