using System.Collections.Concurrent;

namespace Narratives.EventLog.Sqlite;

/// <summary>A few connections for reading, each lent to one read at a time and only for as long as one batch takes.</summary>
internal sealed class Readers(string path) : IDisposable
{
    /// <summary>Reading is bound by processors, not by waiting: more than a few connections only hold memory.</summary>
    private const int Most = 8;

    private readonly SemaphoreSlim free = new(Most);
    private readonly ConcurrentBag<ReadConnection> idle = [];
    private volatile bool closed;

    public async Task<T> Lend<T>(Func<ReadConnection, T> read, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(closed, typeof(SqliteEventLog));
        await free.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(closed, typeof(SqliteEventLog));
            return await Task.Run(() => Use(read), CancellationToken.None);
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>Does something while none of these connections reads: a checkpoint must not wait for its own house.</summary>
    public void WhileNobodyReads(Action work)
    {
        for (var held = 0; held < Most; held++) free.Wait();
        try
        {
            work();
        }
        finally
        {
            free.Release(Most);
        }
    }

    public void Dispose()
    {
        closed = true;
        // The semaphore itself stays: who waits for it finds the log closed, instead of waiting for ever.
        WhileNobodyReads(() =>
        {
            while (idle.TryTake(out var connection)) connection.Dispose();
        });
    }

    private T Use<T>(Func<ReadConnection, T> read)
    {
        ReadConnection? connection = null;
        try
        {
            if (!idle.TryTake(out connection)) connection = new ReadConnection(path);
            var result = read(connection);
            idle.Add(connection);
            return result;
        }
        catch (Exception reason)
        {
            connection?.Dispose();
            if (Outage.IsOne(reason)) throw Outage.Named(reason);
            throw;
        }
    }
}
