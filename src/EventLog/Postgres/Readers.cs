using Narratives.EventLog.Engines;
using Narratives.Words;
using Npgsql;

namespace Narratives.EventLog.Postgres;

/// <summary>A few connections for reading, each lent to one read at a time and only for as long as one batch takes.</summary>
internal sealed class Readers(Database database, TimeProvider clock, CancellationToken closing) : IAsyncDisposable
{
    /// <summary>More than a few only hold memory here and there.</summary>
    public const int Most = 8;

    private const string Columns = "SELECT seq_id, tenant_id, stream_id, version, id, timestamp, type, data FROM mt_events";

    /// <summary>Stream by stream. The zero keeps the index in log order out, by which a server that knows nothing of a table yet would walk through the whole seminar.</summary>
    private const string OfDelegate = $"""
        WITH theirs AS MATERIALIZED (
            SELECT unnest($4) AS stream_id
            UNION SELECT stream_id FROM mt_events WHERE type = 'response_captured' AND data ->> 'Delegate' = $5 AND tenant_id = $3
        )
        SELECT e.* FROM theirs CROSS JOIN LATERAL ({Columns} WHERE tenant_id = $3 AND stream_id = theirs.stream_id AND seq_id + 0 > $1 AND seq_id + 0 <= $2 OFFSET 0) e ORDER BY e.seq_id
        """;

    private readonly SemaphoreSlim free = new(Most);

    public Task<Rows> Stream(SeminarId seminar, Guid stream, CancellationToken cancellation) => Patiently(async connection =>
    {
        await using var command = Database.Command(connection, $"{Columns} WHERE tenant_id = $1 AND stream_id = $2 ORDER BY version");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = seminar.Value.ToString() });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = stream });
        return await Take(command, int.MaxValue, cancellation);
    }, forEver: false, cancellation);

    /// <summary>One batch. A follower waits for a server that is away until it is back; others lose their patience.</summary>
    /// <exception cref="LogUnreachableException">The server stayed away.</exception>
    public Task<Rows> Batch(Stretch stretch, CancellationToken cancellation) => Patiently(async connection =>
    {
        if (stretch.Scope is LogScope.OfDelegate one) return await About(connection, one, stretch, cancellation);
        var belongs = stretch.Scope switch
        {
            LogScope.All => "",
            LogScope.SeminarStreams => "AND stream_id::text = tenant_id", // as the index of just these has it
            LogScope.Of => "AND tenant_id = $4",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        await using var command = Database.Command(connection, $"{Columns} WHERE seq_id > $1 AND seq_id <= $2 {belongs} ORDER BY seq_id LIMIT $3");
        foreach (var number in (long[])[stretch.After, stretch.End, Reading.BatchRows]) command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = number });
        if (stretch.Scope is LogScope.Of(var seminar, _)) command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = seminar.Value.ToString() });
        return await Take(command, Reading.BatchRows, cancellation);
    }, stretch.Following, cancellation);

    private static async Task<Rows> About(NpgsqlConnection connection, LogScope.OfDelegate one, Stretch stretch, CancellationToken cancellation)
    {
        await using var command = Database.Command(connection, OfDelegate);
        foreach (var number in (long[])[stretch.After, stretch.End]) command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = number });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = one.Seminar.Value.ToString() });
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. one.KnownStreams] });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = one.Delegate.Value.ToString() });
        return await Take(command, int.MaxValue, cancellation); // it is found and sorted anew each time it is asked for
    }

    /// <summary>Something else that only reads.</summary>
    /// <exception cref="LogUnreachableException">The server stayed away.</exception>
    public Task<T> Ask<T>(Func<NpgsqlConnection, Task<T>> read, CancellationToken cancellation) => Patiently(read, forEver: false, cancellation);

    /// <summary>The last position that is committed now, at whichever node.</summary>
    /// <exception cref="LogUnreachableException">The server stayed away.</exception>
    public Task<long> End(CancellationToken cancellation) => Patiently(connection => Database.Ask(connection, Listener.LastPosition, cancellation), forEver: false, cancellation);

    /// <summary>Does something while none of these connections reads: an erasure must not wait for its own house.</summary>
    public async Task WhileNobodyReads(Func<Task> work)
    {
        for (var held = 0; held < Most; held++) await free.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            free.Release(Most);
        }
    }

    /// <summary>Waits for those who read. The semaphore itself stays: who waits for it finds the log closed, instead of waiting for ever.</summary>
    public async ValueTask DisposeAsync() => await WhileNobodyReads(() => Task.CompletedTask);

    private async Task<T> Patiently<T>(Func<NpgsqlConnection, Task<T>> read, bool forEver, CancellationToken cancellation)
    {
        for (var begun = clock.GetTimestamp(); ;)
        {
            try
            {
                return await Lend(read, cancellation);
            }
            catch (Exception outage) when (Outage.IsOne(outage) && !cancellation.IsCancellationRequested)
            {
                if (!forEver && clock.GetElapsedTime(begun) >= Outage.Patience) throw new LogUnreachableException($"The log in {database.Name} cannot be reached.", outage);
            }
            await Task.Delay(Outage.Pause, clock, cancellation);
        }
    }

    private async Task<T> Lend<T>(Func<NpgsqlConnection, Task<T>> read, CancellationToken cancellation)
    {
        if (closing.IsCancellationRequested) throw Reading.Closed();
        await free.WaitAsync(cancellation);
        try
        {
            if (closing.IsCancellationRequested) throw Reading.Closed();
            await using var connection = await database.ToRead(cancellation);
            return await read(connection);
        }
        finally
        {
            free.Release();
        }
    }

    private static async Task<Rows> Take(NpgsqlCommand command, int most, CancellationToken cancellation)
    {
        var taken = new Rows();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            taken.Add(reader.GetInt64(0), Guid.Parse(reader.GetString(1)), reader.GetGuid(2), reader.GetInt64(3), reader.GetGuid(4),
                new DateTimeOffset(reader.GetDateTime(5)), reader.GetString(6), reader.GetFieldValue<byte[]>(7));
        }
        taken.ReachedEnd = taken.Count < most;
        return taken;
    }
}
