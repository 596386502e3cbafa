using Narratives.Words;

namespace Narratives.EventLog.Keeping;

/// <summary>
/// What whoever keeps a log needs beyond what a room needs: to look at its rows as they stand, also where they are damaged, and to write down events
/// that were told elsewhere. Both engines have it; nothing that serves a phone or a board is given it.
/// </summary>
public interface IKeptLog : IEventLog
{
    /// <summary>Every seminar of which there is a stream or an event, in the order of their ids.</summary>
    Task<IReadOnlyList<SeminarId>> Seminars(CancellationToken cancellation);

    /// <summary>Rows after a position up to the end that there is now, in log order, in batches, and not decoded.</summary>
    /// <param name="only">None means those of every seminar.</param>
    /// <exception cref="LogUnreadableException">The store itself is broken there.</exception>
    IAsyncEnumerable<IReadOnlyList<LogRow>> Rows(SeminarId? only, long after, CancellationToken cancellation);

    /// <summary>The rows of a seminar's streams, as they stand beside its events.</summary>
    Task<IReadOnlyList<StreamRow>> Streams(SeminarId seminar, CancellationToken cancellation);

    /// <summary>What the store itself finds wrong with its files, tables and numbers: nothing, when all is well. It holds nothing that was told.</summary>
    Task<IReadOnlyList<string>> CheckStore(CancellationToken cancellation);

    /// <summary>
    /// Writes events down as they were told elsewhere, with their ids, versions and stamps, in this order; only their positions are new. All of them or
    /// none, durable when it returns. What stands here already with the same id is left as it is, so it may be done again after it was broken off.
    /// </summary>
    /// <param name="rows">A few hundred at a time: nobody else appends meanwhile.</param>
    Task<RetellOutcome> Retell(IReadOnlyList<LogRow> rows, CancellationToken cancellation);
}

/// <summary>An event as it stands in a log.</summary>
/// <param name="Json">As the store gives it back: the order of members and the spaces are the store's own.</param>
public sealed record LogRow(long Position, SeminarId Seminar, Guid Stream, long Version, Guid Id, DateTimeOffset At, string Type, ReadOnlyMemory<byte> Json);

/// <param name="Kind">As the column has it.</param>
/// <param name="Version">That of its last event.</param>
public sealed record StreamRow(Guid Id, string? Kind, long Version);

/// <summary>Written down, or not because the log says something else. A closed family.</summary>
public abstract record RetellOutcome
{
    private RetellOutcome() { }

    /// <param name="Written">How many did not stand here before.</param>
    public sealed record Retold(int Written) : RetellOutcome;

    /// <summary>Nothing was written: in this place of this stream stands another event, or the ones before it are missing.</summary>
    public sealed record Contradicted(SeminarId Seminar, Guid Stream, long Version) : RetellOutcome;
}
