using Narratives.EventLog;
using Narratives.EventLog.Postgres;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow.Log;

/// <summary>A real server, stopped, crashed and started beneath a log that is being used.</summary>
public sealed class A_postgres_that_goes_away : IAsyncLifetime
{
    private PostgresServer server = null!;
    private PostgresEventLog log = null!;
    private string at = "";

    /// <summary>Between one try and the next.</summary>
    private static readonly TimeSpan Outage = TimeSpan.FromMilliseconds(250);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await PostgresServer.Start(durable: true);
        at = await server.NewDatabase();
        log = await PostgresEventLog.Open(at, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await log.DisposeAsync();
        await server.DisposeAsync();
    }

    /// <summary>Phones go on sending all the while. Each append is answered in the end; what was answered is there once, and a follower hears it once.</summary>
    [Theory(Timeout = 120_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task comes_back_without_a_loss_a_gap_or_a_repeat(bool crash)
    {
        using var enough = new CancellationTokenSource();
        await using var follower = log.Follow(LogScope.Everything, 0, Stop).GetAsyncEnumerator(Stop);
        var heard = new List<Told>();
        var phones = Enumerable.Range(0, 20).Select(phone => Task.Run(() => Send(phone * 100_000, enough.Token), Stop)).ToArray();

        await HearUntil(() => heard.Count >= 1_000);
        await (crash ? server.Crash() : server.Stop());
        await server.StartAgain();
        var afterwards = Assert.IsType<AppendOutcome.Stored>(await log.Append(Given.Captured(99_000_000), Stop));
        await HearUntil(() => heard[^1].Position >= afterwards.Position + 500); // service came back by itself
        await enough.CancelAsync();
        var sent = (await Task.WhenAll(phones)).SelectMany(numbers => numbers).Append(99_000_000).Select(Given.Id).ToList();
        await HearUntil(() => heard.Count >= sent.Count);

        Assert.Equal(sent.Order(), heard.Select(told => told.Stream).Order());
        Assert.All(heard.Zip(heard.Skip(1)), pair => Assert.True(pair.First.Position < pair.Second.Position));

        async Task HearUntil(Func<bool> enoughHeard)
        {
            while (!enoughHeard() && await follower.MoveNextAsync()) heard.AddRange(follower.Current);
        }
    }

    [Fact(Timeout = 120_000)]
    public async Task is_named_when_it_stays_away_and_reads_wait_no_longer_either()
    {
        await log.Append(Given.Captured(1), Stop);
        await server.Stop();
        var (append, read) = (log.Append(Given.Captured(2), Stop), log.ReadStream(Given.Seminar, Given.Id(1), Stop));
        var away = await Assert.ThrowsAsync<LogUnreachableException>(() => append);
        await Assert.ThrowsAsync<LogUnreachableException>(() => read);
        await using (var beside = new PostgresBeside(at, TimeProvider.System))
        {
            await Assert.ThrowsAsync<LogUnreachableException>(() => beside.Attachments.Sweep(TimeSpan.FromDays(1), _ => throw new InvalidOperationException("There is none.")));
        }
        Assert.StartsWith("The log in log_1 at /tmp/", away.Message, StringComparison.Ordinal);
        await server.StartAgain();
        Assert.IsType<AppendOutcome.Stored>(await log.Append(Given.Captured(3), Stop));
        Assert.Equal([Given.Id(1)], (await log.ReadStream(Given.Seminar, Given.Id(1), Stop)).Select(told => told.Stream));
    }

    /// <summary>As after a failover, for as long as the standby has not been told: somebody must not be refused for good who only came too early.</summary>
    [Fact(Timeout = 120_000)]
    public async Task is_waited_for_while_it_only_reads()
    {
        var clock = new TurnedClock();
        await using var waiting = await PostgresEventLog.Open(at, clock);
        await server.BecomeStandby();
        await server.Stop();
        await server.StartAgain();
        var append = waiting.Append(Given.Captured(1), Stop);
        for (var tries = 0; tries < 8; tries++)
        {
            await clock.UntilAwaited(Outage);
            clock.Turn(Outage);
        }
        Assert.False(append.IsCompleted);

        await server.Promote();
        while (!append.IsCompleted)
        {
            await Task.WhenAny(append, clock.UntilAwaited(Outage));
            clock.Turn(Outage);
        }

        Assert.IsType<AppendOutcome.Stored>(await append);
    }

    private async Task<List<int>> Send(int first, CancellationToken enough)
    {
        var sent = new List<int>();
        for (var number = first; !enough.IsCancellationRequested; number++)
        {
            // Only ever Stored: an append whose answer got lost is found again, not taken for somebody else's.
            Assert.IsType<AppendOutcome.Stored>(await log.Append(Given.Captured(number), Stop));
            sent.Add(number);
        }
        return sent;
    }
}
