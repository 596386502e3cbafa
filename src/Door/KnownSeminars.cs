using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;
using Narratives.EventLog;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Door;

/// <summary>
/// What this node knows of every seminar (plan, rounds, keys, board view), from following the log. Small: delegates and responses are
/// not in it. A step behind the log by the time of one wake-up; whoever must see their own change, or is about to say no, catches up
/// first: another node may have been told more.
/// </summary>
public sealed class KnownSeminars : BackgroundService
{
    private readonly IEventLog log;
    private readonly OnceForAll catchUp;
    private readonly Lock hearing = new();
    private readonly ConcurrentDictionary<SeminarId, Known> known = new();
    private readonly ConcurrentDictionary<string, SeminarId> byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, SeminarId> byKeyHash = new(StringComparer.Ordinal); // also of keys that were ended since
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private long position;

    public KnownSeminars(IEventLog log) => (this.log, catchUp) = (log, new OnceForAll(ReadOn));

    /// <summary>Completes when everything that stood in the log at the start is known.</summary>
    public Task Ready => ready.Task;

    public IEnumerable<Seminar> All => known.Values.Select(one => one.Now);

    public Seminar? ByCode(string? code) =>
        code is not null && byCode.TryGetValue(code.Trim(), out var id) && known.TryGetValue(id, out var one) ? one.Now : null;

    public Seminar? ById(SeminarId id) => known.TryGetValue(id, out var one) ? one.Now : null;

    public (Seminar Seminar, IssuedKey Key)? ByKey(string key) =>
        PlanSeminar.HashOf(key) is var hash && byKeyHash.TryGetValue(hash, out var id) && ById(id) is { } seminar && seminar.Keys.FirstOrDefault(one => one.KeyHash == hash) is { } found
            ? (seminar, found) : null;

    /// <summary>The seminar as it is, and a task that completes when it is so no longer; none when there is no such seminar.</summary>
    public (Seminar Now, Task Changed)? Look(SeminarId id) => known.TryGetValue(id, out var one) ? (one.Now, one.Changed) : null;

    /// <summary>The seminar as it is, and then again whenever it has changed; what changes while the reader is busy is told once, as it then stands.</summary>
    public async IAsyncEnumerable<Seminar> Follow(SeminarId id, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (Look(id) is var (now, changed))
        {
            yield return now;
            await changed.WaitAsync(cancellation);
        }
    }

    /// <summary>Returns when this node knows everything that was stored before the call, at whichever node.</summary>
    public Task CatchUp(CancellationToken cancellation) => catchUp.Do().WaitAsync(cancellation);

    /// <summary>A seminar that is known, as it stands at the end of the log.</summary>
    public async Task<Seminar> Latest(SeminarId id, CancellationToken cancellation)
    {
        await CatchUp(cancellation);
        return known[id].Now;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ReadOn();
            ready.TrySetResult();
            await foreach (var batch in log.Follow(LogScope.Seminars, Volatile.Read(ref position), stoppingToken)) Hear(batch);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            ready.TrySetCanceled(stoppingToken);
        }
        catch (Exception damage)
        {
            ready.TrySetException(damage); // whoever waits for readiness learns why; the host stops on the exception itself
            throw;
        }
    }

    private async Task ReadOn()
    {
        await foreach (var batch in log.Read(LogScope.Seminars, Volatile.Read(ref position), CancellationToken.None)) Hear(batch);
    }

    /// <summary>Told by two who read: the follower, and whoever catches up. What was heard before is heard no more.</summary>
    private void Hear(IReadOnlyList<Told> batch)
    {
        lock (hearing)
        {
            foreach (var told in batch.Where(told => told.Position > position))
            {
                known.TryGetValue(told.Seminar, out var earlier);
                var seminar = Seminar.Hear(earlier?.Now, told.Seminar, told.Version, told.Event, told.At);
                byCode[seminar.JoinCode] = seminar.Id;
                foreach (var key in seminar.Keys) byKeyHash[key.KeyHash] = seminar.Id;
                known[told.Seminar] = new Known(seminar);
                earlier?.Replace();
                Volatile.Write(ref position, told.Position);
            }
        }
    }

    /// <summary>A state and the signal that it is no longer the latest.</summary>
    private sealed class Known(Seminar now)
    {
        private readonly TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Seminar Now { get; } = now;

        public Task Changed => changed.Task;

        public void Replace() => changed.TrySetResult();
    }
}
