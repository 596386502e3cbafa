using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Narratives.EventLog.Engines;
using SQLitePCL;

namespace Narratives.EventLog.Sqlite;

/// <summary>
/// The only one who writes: takes whatever is waiting, does it in one transaction, syncs once and answers all (group commit).
/// Followers and callers never run on its thread.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    /// <summary>So many share one commit at most: beyond it a sync costs next to nothing for each, and the first would wait for the last.</summary>
    private const int LargestBatch = 512;

    /// <summary>So many may wait; who comes then waits to be let in.</summary>
    private const int LongestQueue = 4 * LargestBatch;

    private readonly Channel<Asked> queue = Channel.CreateBounded<Asked>(new BoundedChannelOptions(LongestQueue) { SingleReader = true });
    private readonly List<Asked> batch = new(LargestBatch);
    private readonly SqliteConnection connection;
    private readonly WriteTables tables;
    private readonly Statement begin;
    private readonly Statement commit;
    private readonly Statement rollback;
    private readonly CommitSignal commits;
    private readonly Erasure erasure;
    private readonly TimeProvider clock;
    private readonly Task loop;
    private Task<bool>? waiting;

    public Writer(SqliteConnection connection, CommitSignal commits, Readers readers, TimeProvider clock)
    {
        (this.connection, this.commits, this.clock) = (connection, commits, clock);
        erasure = new Erasure(connection, readers);
        tables = new WriteTables(connection);
        begin = new Statement(connection, "BEGIN IMMEDIATE");
        commit = new Statement(connection, "COMMIT");
        rollback = new Statement(connection, "ROLLBACK");
        loop = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
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
        await loop;
        erasure.Begin(); // and the whole log is in the one file
        foreach (var statement in (IDisposable[])[tables, begin, commit, rollback]) statement.Dispose();
        await connection.DisposeAsync();
    }

    private void Run()
    {
        while (WaitForWork())
        {
            batch.Clear();
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out var asked)) batch.Add(asked);
            if (batch.Count > 0) Write();
            else erasure.TryAgain();
        }
    }

    /// <summary>False when the log is closed and everything is done. Wakes in between while an erasure is due.</summary>
    private bool WaitForWork()
    {
        waiting ??= queue.Reader.WaitToReadAsync().AsTask(); // one at a time: it is kept until it ends
        if (erasure.IsDue && !waiting.IsCompleted)
        {
            using var enough = new CancellationTokenSource();
            Task.WaitAny(waiting, Task.Delay(Erasure.Again, clock, enough.Token));
            enough.Cancel();
            if (!waiting.IsCompleted) return true;
        }
        var more = waiting.GetAwaiter().GetResult();
        waiting = null;
        return more;
    }

    private void Write()
    {
        long last;
        var (begun, size) = (clock.GetTimestamp(), batch.Count);
        using var committing = LogMetrics.Commit(batch.Select(asked => asked.From));
        try
        {
            last = TryTogether() ?? OneByOne();
        }
        catch (Exception reason) // Whoever asked is told; the writer lives on for the next ones.
        {
            RollBack();
            foreach (var asked in batch) asked.Failed(Outage.Named(reason));
            return;
        }
        LogMetrics.Committed(committing, size, clock.GetElapsedTime(begun));
        commits.Tell(last);
        var masks = batch.FindAll(asked => asked is AskedMask);
        foreach (var asked in batch)
        {
            if (asked is not AskedMask) asked.Committed();
        }
        if (masks.Count > 0) erasure.Begin();
        else if (erasure.IsDue) erasure.TryAgain();
        foreach (var asked in masks) asked.Committed();
    }

    /// <summary>The ordinary way: nothing fails. Null, and nothing done, when something did.</summary>
    /// <returns>The position of the last event in the log.</returns>
    private long? TryTogether()
    {
        begin.Run();
        var now = clock.GetUtcNow();
        try
        {
            foreach (var asked in batch) asked.Do(tables, now);
        }
        catch (Exception) // Who it was, and why, is found by doing them one by one.
        {
            RollBack();
            return null;
        }
        return Commit();
    }

    /// <summary>The same with a savepoint around each, so that one that cannot be stored fails alone.</summary>
    private long OneByOne()
    {
        begin.Run();
        var now = clock.GetUtcNow();
        var failed = new List<(Asked Asked, Exception Reason)>();
        foreach (var asked in batch)
        {
            Connection.Run(connection, "SAVEPOINT one");
            try
            {
                asked.Do(tables, now);
                Connection.Run(connection, "RELEASE one");
            }
            catch (Exception reason) when (InTransaction) // A full disk ends the whole transaction: then all of them fail.
            {
                Connection.Run(connection, "ROLLBACK TO one; RELEASE one");
                failed.Add((asked, reason));
            }
        }
        var last = Commit();
        foreach (var (asked, reason) in failed)
        {
            batch.Remove(asked);
            asked.Failed(Outage.Named(reason));
        }
        return last;
    }

    private long Commit()
    {
        var last = tables.LastPosition();
        commit.Run();
        return last;
    }

    private bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    private void RollBack()
    {
        try
        {
            if (InTransaction) rollback.Run();
        }
        catch (SqliteException)
        {
            // Those who asked are told why it began. The next batch cannot begin its transaction, is told so, and this is tried again.
        }
    }
}
