using System.Threading.Channels;
using Narratives.EventLog.Engines;
using Npgsql;

namespace Narratives.EventLog.Postgres;

/// <summary>
/// The only one of this node who writes: takes whatever is waiting, sends it in one round trip, and answers all when the server has
/// committed (group commit). Other nodes have theirs; they take turns at the lock.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    /// <summary>So many share one commit at most.</summary>
    private const int LargestBatch = 512;

    /// <summary>So many may wait; who comes then waits to be let in.</summary>
    private const int LongestQueue = 4 * LargestBatch;

    private readonly Channel<Asked> queue = Channel.CreateBounded<Asked>(new BoundedChannelOptions(LongestQueue) { SingleReader = true });
    private readonly List<Asked> arrived = new(LargestBatch);
    private readonly WriterSession session;
    private readonly CommitSignal commits;
    private readonly Erasure erasure;
    private readonly TimeProvider clock;
    private readonly Task loop;
    private Task<bool>? waiting;

    public Writer(Database database, CommitSignal commits, Readers readers, TimeProvider clock)
    {
        (this.commits, this.clock) = (commits, clock);
        session = new WriterSession(database, clock);
        erasure = new Erasure(session, readers);
        loop = Task.Run(Run);
    }

    /// <summary>Returns when it is in the queue; from then on it will be done, whatever the one who asked does.</summary>
    public async ValueTask Ask(Asked asked, CancellationToken cancellation)
    {
        try
        {
            await queue.Writer.WriteAsync(asked, cancellation);
        }
        catch (ChannelClosedException)
        {
            throw Reading.Closed();
        }
    }

    /// <summary>Everything that was accepted is done first.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        session.InHaste = true;
        await loop;
        if (erasure.IsDue) await erasure.Try();
        await session.DisposeAsync();
    }

    private async Task Run()
    {
        await erasure.Try();
        while (await WaitForWork())
        {
            while (arrived.Count < LargestBatch && queue.Reader.TryRead(out var asked)) arrived.Add(asked);
            var batch = TakeBatch();
            if (batch.Count > 0) await Write(batch);
            if (erasure.IsDue || batch is [AskedMask, ..]) await erasure.Try();
            foreach (var mask in batch.OfType<AskedMask>()) mask.Done();
        }
    }

    /// <summary>False when the log is closed and everything is done. Wakes in between while an erasure is due.</summary>
    private async Task<bool> WaitForWork()
    {
        if (arrived.Count > 0) return true;
        waiting ??= queue.Reader.WaitToReadAsync().AsTask(); // one at a time: it is kept until it ends
        if (erasure.IsDue && !waiting.IsCompleted)
        {
            using var enough = new CancellationTokenSource();
            await Task.WhenAny(waiting, Task.Delay(Erasure.Again, clock, enough.Token));
            await enough.CancelAsync();
            if (!waiting.IsCompleted) return true;
        }
        var more = await waiting;
        waiting = null;
        return more;
    }

    /// <summary>From the front of those that have arrived: all of one kind, no two about the same stream. The rest keeps its order.</summary>
    private List<Asked> TakeBatch()
    {
        var taken = new List<Asked>(arrived.Count);
        var streams = new HashSet<(string, Guid)>();
        var kind = arrived.FirstOrDefault()?.GetType();
        var upTo = arrived.FindIndex(asked => asked.GetType() != kind) is var other && other < 0 ? arrived.Count : other;
        var later = arrived.Take(upTo).Where(asked =>
        {
            var first = true;
            foreach (var stream in asked.Touches) first &= streams.Add((asked.Tenant, stream)); // also of those that wait: nobody overtakes them
            if (first) taken.Add(asked);
            return !first;
        }).ToList();
        arrived.RemoveRange(0, upTo);
        arrived.InsertRange(0, later);
        return taken;
    }

    /// <summary>When it cannot be stored together, it is halved until the one that cannot be stored stands alone.</summary>
    private async Task Write(List<Asked> batch)
    {
        try
        {
            if (batch[0] is AskedAppend) await Append(batch.ConvertAll(asked => (AskedAppend)asked));
            else await Mask(batch.ConvertAll(asked => (AskedMask)asked));
        }
        catch (Exception reason) when (batch.Count == 1 || reason is LogUnreachableException)
        {
            var told = reason is PostgresException said ? new InvalidOperationException($"PostgreSQL did not store it (code {said.SqlState}).") : reason; // its own words may quote the row
            foreach (var asked in batch) asked.Failed(told);
        }
        catch (Exception)
        {
            var half = batch.Count / 2;
            await Write(batch[..half]);
            await Write(batch[half..]);
        }
    }

    private async Task Append(List<AskedAppend> appends)
    {
        var begun = clock.GetTimestamp();
        using var committing = LogMetrics.Commit(appends.Select(append => append.From));
        var (outcomes, last) = await session.Do(connection => AppendBatch.Write(connection, appends, clock.GetUtcNow()));
        LogMetrics.Committed(committing, appends.Count, clock.GetElapsedTime(begun));
        commits.Tell(last);
        foreach (var (append, outcome) in appends.Zip(outcomes)) append.Done(outcome);
    }

    private Task<bool> Mask(List<AskedMask> masks) => session.Do(async connection =>
    {
        await MaskBatch.Write(connection, masks);
        return true;
    });
}
