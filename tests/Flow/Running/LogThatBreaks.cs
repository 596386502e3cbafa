using Narratives.EventLog;
using Narratives.Words;

namespace Narratives.Tests.Flow.Running;

/// <summary>A log that masks so many streams, fails at the next, and is well again afterwards.</summary>
public sealed class LogThatBreaks(IEventLog log, int masks) : IEventLog
{
    private int asked;

    public Task<AppendOutcome> Append(AppendRequest request, CancellationToken cancellation) => log.Append(request, cancellation);

    public Task<IReadOnlyList<Told>> ReadStream(SeminarId seminar, Guid stream, CancellationToken cancellation) => log.ReadStream(seminar, stream, cancellation);

    public IAsyncEnumerable<IReadOnlyList<Told>> Read(LogScope scope, long after, CancellationToken cancellation) => log.Read(scope, after, cancellation);

    public IAsyncEnumerable<IReadOnlyList<Told>> Follow(LogScope scope, long after, CancellationToken cancellation) => log.Follow(scope, after, cancellation);

    public Task Mask(SeminarId seminar, Guid stream, CancellationToken cancellation) =>
        Interlocked.Increment(ref asked) == masks + 1 ? throw new IOException("The disk is full.") : log.Mask(seminar, stream, cancellation);

    public ValueTask DisposeAsync() => log.DisposeAsync();
}
