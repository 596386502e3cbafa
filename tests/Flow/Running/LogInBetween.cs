using System.Runtime.CompilerServices;
using Narratives.EventLog;
using Narratives.Words;

namespace Narratives.Tests.Flow.Running;

/// <summary>A real log in which something happens just before it is asked to append or to mask.</summary>
public sealed class LogInBetween(IEventLog log) : IEventLog
{
    public Func<AppendRequest, Task> BeforeAppend { get; init; } = _ => Task.CompletedTask;

    public Action BeforeRead { get; init; } = () => { };

    public Action<LogScope> BeforeReading { get; init; } = _ => { };

    public Action BeforeMask { get; init; } = () => { };

    /// <summary>As in the milliseconds before a node has heard what another was told, and for as long as one likes.</summary>
    public bool HearsNothingOfSeminars { get; init; }

    /// <summary>Masks so many streams, fails at the next, and is well again afterwards.</summary>
    public static LogInBetween BreakingAfter(int masks, IEventLog log)
    {
        var asked = 0;
        return new LogInBetween(log) { BeforeMask = () => { if (Interlocked.Increment(ref asked) == masks + 1) throw new IOException("The disk is full."); } };
    }

    public async Task<AppendOutcome> Append(AppendRequest request, CancellationToken cancellation)
    {
        await BeforeAppend(request);
        return await log.Append(request, cancellation);
    }

    public Task<IReadOnlyList<Told>> ReadStream(SeminarId seminar, Guid stream, CancellationToken cancellation)
    {
        BeforeRead();
        return log.ReadStream(seminar, stream, cancellation);
    }

    public IAsyncEnumerable<IReadOnlyList<Told>> Read(LogScope scope, long after, CancellationToken cancellation)
    {
        BeforeReading(scope);
        return log.Read(scope, after, cancellation);
    }

    public IAsyncEnumerable<IReadOnlyList<Told>> Follow(LogScope scope, long after, CancellationToken cancellation) =>
        HearsNothingOfSeminars && scope == LogScope.Seminars ? Nothing(cancellation) : log.Follow(scope, after, cancellation);

    public Task Mask(SeminarId seminar, Guid stream, CancellationToken cancellation)
    {
        BeforeMask();
        return log.Mask(seminar, stream, cancellation);
    }

    public ValueTask DisposeAsync() => log.DisposeAsync();

    private static async IAsyncEnumerable<IReadOnlyList<Told>> Nothing([EnumeratorCancellation] CancellationToken cancellation)
    {
        await new TaskCompletionSource().Task.WaitAsync(cancellation);
        yield break;
    }
}
