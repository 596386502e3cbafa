using Npgsql;

namespace Narratives.EventLog.Postgres;

/// <summary>The writer's one connection. When it breaks, it is opened again and the work done again, until the patience ends.</summary>
internal sealed class WriterSession(Database database, TimeProvider clock) : IAsyncDisposable
{
    private NpgsqlConnection? connection;

    /// <summary>Nobody waits any more than one attempt takes: the log is being closed.</summary>
    public bool InHaste { get; set; }

    /// <param name="work">May be done again although it was done: it must be harmless twice.</param>
    /// <exception cref="LogUnreachableException">The server stayed away.</exception>
    public async Task<T> Do<T>(Func<NpgsqlConnection, Task<T>> work)
    {
        for (var begun = clock.GetTimestamp(); ;)
        {
            try
            {
                connection ??= await database.Alone();
                return await work(connection);
            }
            catch (Exception outage) when (Outage.IsOne(outage))
            {
                if (StuckWriter.IsWaitedFor(outage)) await EndStuck();
                else await Drop();
                if (InHaste || clock.GetElapsedTime(begun) >= Outage.Patience) throw new LogUnreachableException($"The log in {database.Name} cannot be reached.", outage);
            }
            await Task.Delay(Outage.Pause, clock);
        }
    }

    public async ValueTask DisposeAsync() => await Drop();

    /// <summary>Best effort: where it may not be ended, it is waited for as for a server that is away.</summary>
    private async Task EndStuck()
    {
        try
        {
            await StuckWriter.EndIt(connection!);
        }
        catch (NpgsqlException)
        {
            await Drop();
        }
    }

    private async ValueTask Drop()
    {
        var broken = connection;
        connection = null;
        if (broken is null) return;
        try
        {
            await broken.DisposeAsync();
        }
        catch (NpgsqlException)
        {
            // It was broken before.
        }
    }
}
