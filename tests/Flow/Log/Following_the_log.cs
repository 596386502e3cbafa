using Narratives.EventLog;

namespace Narratives.Tests.Flow.Log;

public sealed class Following_a_sqlite_log() : Following_the_log(new SqliteUnderTest());

public sealed class Following_a_postgres_log() : Following_the_log(new PostgresUnderTest());

public abstract class Following_the_log(IEngineUnderTest engine) : LogContract(engine)
{
    private const int Writers = 10;
    private const int Each = 300;

    [Fact(Timeout = 60_000)]
    public async Task hears_every_concurrent_append_once_and_in_order()
    {
        for (var number = 90_001; number <= 90_100; number++) await Store(Given.Captured(number));
        var middle = (await Everything())[49].Position;
        var fromStart = Hear(Log.Follow(LogScope.Everything, 0, Stop), 100 + (Writers * Each));
        var fromMiddle = Hear(Log.Follow(LogScope.Everything, middle, Stop), 50 + (Writers * Each));
        var oneSeminar = Hear(Log.Follow(new LogScope.Of(Given.OtherSeminar), 0, Stop), Writers / 2 * Each);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(writer), Stop)));
        var truth = await Everything();
        Assert.Equal(100 + (Writers * Each), truth.Count);
        Assert.Equal(truth.Select(told => told.Position), (await fromStart).Select(told => told.Position));
        Assert.Equal(truth.Skip(50).Select(told => told.Position), (await fromMiddle).Select(told => told.Position));
        Assert.Equal(truth.Where(told => told.Seminar == Given.OtherSeminar).Select(told => told.Position), (await oneSeminar).Select(told => told.Position));
    }

    [Fact(Timeout = 60_000)]
    public async Task hears_each_append_at_once_when_there_is_only_one_at_a_time()
    {
        await using var follower = Log.Follow(LogScope.Everything, 0, Stop).GetAsyncEnumerator(Stop);
        for (var number = 1; number <= 500; number++)
        {
            // Waiting before, and after, it is stored: neither wake-up may be lost.
            var heard = number % 2 == 0 ? follower.MoveNextAsync().AsTask() : null;
            await Store(Given.Captured(number));
            Assert.True(await (heard ?? follower.MoveNextAsync().AsTask()));
            Assert.Equal(Given.Id(number), Assert.Single(follower.Current).Stream);
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task does_not_hold_the_writer_however_slow_it_is()
    {
        await Store(Given.Captured(90_001));
        await using var follower = Log.Follow(LogScope.Everything, 0, Stop).GetAsyncEnumerator(Stop);
        Assert.True(await follower.MoveNextAsync());
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(writer), Stop)));
        var heard = 0;
        while (heard < Writers * Each && await follower.MoveNextAsync()) heard += follower.Current.Count;
        Assert.Equal(Writers * Each, heard);
    }

    [Fact(Timeout = 60_000)]
    public async Task does_not_hear_what_was_not_stored()
    {
        await Engine.RefuseRowsWith("poison");
        var follower = Hear(Log.Follow(LogScope.Everything, 0, Stop), 3);
        await Store(Given.Captured(1));
        var halfPoisoned = Given.Captured(2) with { Events = [Given.Response(), Given.Response("poison")] }; // the first takes a position and gives it back
        await Assert.ThrowsAnyAsync<Exception>(() => Log.Append(halfPoisoned, Stop));
        await Store(Given.Captured(3));
        Assert.IsType<AppendOutcome.Conflict>(await Log.Append(Given.Captured(3), Stop));
        await Store(Given.Captured(4));
        Assert.Equal([Given.Id(1), Given.Id(3), Given.Id(4)], (await follower).Select(told => told.Stream));
    }

    [Fact(Timeout = 60_000)]
    public async Task goes_on_where_it_left_off_after_the_log_was_opened_again()
    {
        await Store(Given.Captured(1));
        var heard = await Hear(Log.Follow(LogScope.Everything, 0, Stop), 1);
        await Reopen();
        var follower = Hear(Log.Follow(LogScope.Everything, heard[0].Position, Stop), 1);
        await Store(Given.Captured(2));
        Assert.Equal(Given.Id(2), Assert.Single(await follower).Stream);
    }

    [Fact(Timeout = 60_000)]
    public async Task ends_when_it_is_cancelled()
    {
        using var leaving = new CancellationTokenSource();
        await using var follower = Log.Follow(LogScope.Everything, 0, leaving.Token).GetAsyncEnumerator(Stop);
        var waiting = follower.MoveNextAsync();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
    }

    [Fact(Timeout = 60_000)]
    public async Task ends_when_the_log_is_closed()
    {
        await using var follower = Log.Follow(LogScope.Everything, 0, Stop).GetAsyncEnumerator(Stop);
        var waiting = follower.MoveNextAsync();
        await Log.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await waiting);
    }

    private async Task Write(int writer)
    {
        for (var number = 1; number <= Each; number++)
        {
            await Store(Given.Captured((writer * Each) + number, seminar: writer % 2 == 0 ? Given.OtherSeminar : Given.Seminar));
        }
    }
}
