using Narratives.EventLog;
using Narratives.EventLog.Postgres;

namespace Narratives.Tests.Flow.Log;

/// <summary>Stopped while it sends, with the lock of all writers in its hand.</summary>
public sealed class A_node_that_stands_still : IAsyncLifetime
{
    /// <summary>The lock is asked for in the first of them, and the append is not whole.</summary>
    private const int PartOfABatch = 700;

    private readonly PostgresUnderTest engine = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    [Fact(Timeout = 60_000)]
    public async Task does_not_hold_the_others_and_loses_nothing()
    {
        await using var other = await PostgresEventLog.Open(await engine.At(), TimeProvider.System);
        await using var line = new Line(await engine.At());
        await using var node = await PostgresEventLog.Open(line.At, TimeProvider.System);
        for (var number = 1; number <= 5; number++) await node.Append(Given.Captured(number), Stop);

        line.StandStillAfter(PartOfABatch);
        var stuck = node.Append(Given.Captured(10), Stop);
        while (!await IsHeld()) await Task.Yield();
        Assert.IsType<AppendOutcome.Stored>(await other.Append(Given.Captured(11), Stop));
        Assert.Empty(await other.ReadStream(Given.Seminar, Given.Id(10), Stop));

        line.GoOn();
        Assert.IsType<AppendOutcome.Stored>(await stuck);
        var told = new List<Told>();
        await foreach (var batch in other.Read(LogScope.Everything, 0, Stop)) told.AddRange(batch);
        Assert.Equal([.. Enumerable.Range(1, 5).Select(Given.Id), Given.Id(11), Given.Id(10)], told.Select(each => each.Stream));
    }

    private async Task<bool> IsHeld()
    {
        await using var connection = new Npgsql.NpgsqlConnection(await engine.At() + ";Pooling=false");
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT EXISTS (SELECT FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE locktype = 'advisory' AND granted AND wait_event = 'ClientRead' AND state = 'active')";
        return await command.ExecuteScalarAsync(Stop) is true;
    }
}
