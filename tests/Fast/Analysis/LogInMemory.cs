using System.Runtime.CompilerServices;
using Narratives.EventLog;
using Narratives.Words;

namespace Narratives.Tests.Fast.Analysis;

/// <summary>A log for the directory alone: told by a test, in small batches, and broken by it when it wants. The real engines are tested in Flow.</summary>
internal sealed class LogInMemory : IEventLog
{
    private const int EventsPerBatch = 3;

    private readonly Lock gate = new();
    private readonly List<Told> events = [];
    private TaskCompletionSource told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int reads;

    /// <summary>Thrown by whoever reads from now on.</summary>
    public Exception? Broken { get; set; }

    public int Reads => Volatile.Read(ref reads);

    public void Tell(IEnumerable<Told> more)
    {
        lock (gate)
        {
            events.AddRange(more);
            told.SetResult();
            told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void Forget()
    {
        lock (gate) events.Clear();
    }

    public async IAsyncEnumerable<IReadOnlyList<Told>> Read(LogScope scope, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Interlocked.Increment(ref reads);
        await Task.Yield();
        foreach (var batch in After(after).Events.Chunk(EventsPerBatch))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return batch;
        }
    }

    public async IAsyncEnumerable<IReadOnlyList<Told>> Follow(LogScope scope, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var (batch, more) = After(after);
            if (batch.Length > 0)
            {
                yield return batch;
                after = batch[^1].Position;
            }
            else await more.WaitAsync(cancellation);
        }
    }

    public Task<AppendOutcome> Append(AppendRequest request, CancellationToken cancellation) => throw new NotSupportedException("A test tells this log what was said.");

    public Task<IReadOnlyList<Told>> ReadStream(SeminarId seminar, Guid stream, CancellationToken cancellation) => throw new NotSupportedException();

    public Task Mask(SeminarId seminar, Guid stream, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => default;

    private (Told[] Events, Task More) After(long position)
    {
        if (Broken is { } broken) throw broken;
        lock (gate) return ([.. events.Where(one => one.Position > position)], told.Task);
    }
}
