using Npgsql;

namespace Narratives.LoadTests.Faults;

/// <summary>What happens to the database.</summary>
public static class FaultsOfPostgres
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("postgres-killed", "SIGKILL of the database under load, started again", Killed),
        new("postgres-failover", "the primary is killed for good, its synchronous standby promoted", Failover),
        new("postgres-read-only", "the database comes back as a standby that only reads, and is promoted", ReadOnly),
        new("connections-exhausted", "others take every connection of the database, and the node loses its own", Exhausted),
    ];

    private static async Task<Tally> Killed(Bench bench)
    {
        var database = await bench.Postgres();
        var room = await bench.Room([await bench.Serve(database.Log)]);
        await database.Kill();
        await bench.Hold();
        await database.StartAgain();
        return await room.Settle();
    }

    private static async Task<Tally> Failover(Bench bench)
    {
        var first = await bench.Postgres();
        var standby = await bench.Postgres(first.Port);
        await first.Run("ALTER SYSTEM SET synchronous_standby_names = '*'");
        await first.Run("SELECT pg_reload_conf()");
        while (await first.Run("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'") is not 1L) await Task.Delay(50);
        var room = await bench.Room([await bench.Serve($"Host=127.0.0.1:{first.Port},127.0.0.1:{standby.Port};Database=narratives;Username=narratives;Target Session Attributes=primary")]);
        await first.Kill();
        await bench.Hold();
        await standby.Promote();
        return await room.Settle();
    }

    private static async Task<Tally> ReadOnly(Bench bench)
    {
        var database = await bench.Postgres();
        var room = await bench.Room([await bench.Serve(database.Log)]);
        await database.BecomeStandby();
        await database.Stop();
        await database.StartAgain();
        await bench.Hold(TimeSpan.FromSeconds(4));
        await database.Promote();
        return await room.Settle();
    }

    private static async Task<Tally> Exhausted(Bench bench)
    {
        var database = await bench.Postgres();
        var room = await bench.Room([await bench.Serve(database.Log)]);
        using var enough = new CancellationTokenSource();
        var taken = new List<NpgsqlConnection> { await database.Connect() };
        var taking = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                try
                {
                    taken.Add(await database.Connect());
                }
                catch (NpgsqlException) // there is none left: who comes first takes what becomes free
                {
                    await Task.Delay(5);
                }
            }
        });
        await using (var ours = taken[0].CreateCommand())
        {
            ours.CommandText = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'narratives'";
            for (var time = 0; time < 20; time++)
            {
                await ours.ExecuteScalarAsync();
                await Task.Delay(50);
            }
        }
        await bench.Hold(TimeSpan.FromSeconds(3));
        await enough.CancelAsync();
        await taking;
        foreach (var connection in taken) await connection.DisposeAsync();
        return await room.Settle();
    }
}
