using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;
using Narratives.EventLog;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Door;

/// <summary>
/// What this node knows of every seminar (plan, rounds, keys, board view), from following the log. Small: delegates and responses are
/// not in it. A step behind the log by the time of one wake-up; whoever must see their own change waits for its version.
/// </summary>
public sealed class KnownSeminars(IEventLog log) : BackgroundService
{
    private readonly ConcurrentDictionary<SeminarId, Known> known = new();
    private readonly ConcurrentDictionary<string, SeminarId> byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, SeminarId> byKeyHash = new(StringComparer.Ordinal); // also of keys that were ended since
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

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

    /// <summary>Waits until this node knows a seminar that was just begun.</summary>
    public async Task<Seminar> Begun(SeminarId id, CancellationToken cancellation)
    {
        while (true)
        {
            var soon = news.Task; // taken before looking: what is heard from here on ends the wait
            if (ById(id) is { } seminar) return seminar;
            await soon.WaitAsync(cancellation);
        }
    }

    /// <summary>Waits until this node has heard the version that an append has answered with.</summary>
    public async Task<Seminar> Heard(SeminarId id, long version, CancellationToken cancellation)
    {
        await foreach (var seminar in Follow(id, cancellation))
        {
            if (seminar.Version >= version) return seminar;
        }
        throw new InvalidOperationException($"Seminar {id} is not known.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            long position = 0;
            await foreach (var batch in log.Read(LogScope.Seminars, 0, stoppingToken)) position = Hear(batch, position);
            ready.TrySetResult();
            await foreach (var batch in log.Follow(LogScope.Seminars, position, stoppingToken)) Hear(batch, position);
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

    private long Hear(IReadOnlyList<Told> batch, long position)
    {
        foreach (var told in batch)
        {
            position = told.Position;
            known.TryGetValue(told.Seminar, out var earlier);
            var seminar = Seminar.Hear(earlier?.Now, told.Seminar, told.Version, told.Event, told.At);
            byCode[seminar.JoinCode] = seminar.Id;
            foreach (var key in seminar.Keys) byKeyHash[key.KeyHash] = seminar.Id;
            known[told.Seminar] = new Known(seminar);
            earlier?.Replace();
        }
        Interlocked.Exchange(ref news, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        return position;
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
