using Narratives.EventLog;
using Narratives.EventLog.Postgres;

namespace Narratives.Tests.Flow.Log;

/// <summary>The worst moment for a line to break: the server has committed, and its answer never arrives.</summary>
public sealed class Losing_the_answer_of_postgres : IAsyncLifetime
{
    private readonly PostgresUnderTest engine = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    [Fact(Timeout = 60_000)]
    public async Task is_no_conflict_with_oneself()
    {
        await using var truth = await engine.Open();
        await using var line = new Line(await engine.At());
        await using var log = await PostgresEventLog.Open(line.At, TimeProvider.System);
        await log.Append(Given.Captured(1), Stop);

        line.SwallowAnswers();
        var append = log.Append(Given.Captured(2), Stop);
        await foreach (var batch in truth.Follow(LogScope.Everything, 0, Stop))
        {
            if (batch.Any(told => told.Stream == Given.Id(2))) break; // it is stored, and the one who sent it does not know
        }
        Assert.False(append.IsCompleted);
        line.BreakOff();

        var stored = Assert.IsType<AppendOutcome.Stored>(await append);
        var told = Assert.Single(await truth.ReadStream(Given.Seminar, Given.Id(2), Stop));
        Assert.Equal((told.Position, told.Version), (stored.Position, stored.Version));
        Assert.Equal(new AppendOutcome.Conflict(1), await log.Append(Given.Captured(2), Stop)); // and somebody else's is one
    }
}
