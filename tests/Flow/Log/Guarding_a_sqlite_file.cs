using Narratives.EventLog;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow.Log;

public sealed class Guarding_a_sqlite_file
{
    [Fact]
    public async Task lets_nobody_but_its_owner_read_it()
    {
        if (OperatingSystem.IsWindows()) return; // where files inherit the rights of the user's folder
        await using var engine = new SqliteUnderTest();
        await using var log = await engine.Open();
        await log.Append(Given.Captured(1), TestContext.Current.CancellationToken);
        Assert.Equal(3, engine.AllFiles.Count());
        foreach (var file in engine.AllFiles) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2017)]
    public async Task loses_nothing_that_was_acknowledged_to_a_page_torn_at_the_end_of_the_write_ahead_log(int seed)
    {
        await using var engine = new SqliteUnderTest();
        await using var log = await engine.Open();
        for (var number = 1; number <= 20; number++) await log.Append(Given.Captured(number), TestContext.Current.CancellationToken);

        await using var after = await engine.OpenAfterACrash(wal => TornPage.Leave(wal, new Bogus.Randomizer(seed)));

        for (var number = 1; number <= 20; number++) Assert.Single(await after.ReadStream(Given.Seminar, Given.Id(number), TestContext.Current.CancellationToken));
        Assert.IsType<AppendOutcome.Stored>(await after.Append(Given.Captured(21), TestContext.Current.CancellationToken));
    }

    /// <summary>What SQLite cannot do for now is told as such, whatever it is; here the shortest to bring about: somebody else holds the file for too long.</summary>
    [Fact]
    public async Task says_that_the_log_is_away_while_it_cannot_be_written_and_goes_on_afterwards()
    {
        await using var engine = new SqliteUnderTest();
        await using var log = await engine.Open();
        await using (await engine.HoldWriting())
        {
            await Assert.ThrowsAsync<LogUnreachableException>(() => log.Append(Given.Captured(1), TestContext.Current.CancellationToken));
        }

        Assert.IsType<AppendOutcome.Stored>(await log.Append(Given.Captured(1), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task lets_a_follower_wait_for_a_file_that_cannot_be_opened_and_tells_others()
    {
        await using var engine = new SqliteUnderTest();
        await using var log = await engine.Open();
        await log.Append(Given.Captured(1), TestContext.Current.CancellationToken);
        File.Move(engine.File, engine.File + ".away");
        await Assert.ThrowsAsync<LogUnreachableException>(() => log.ReadStream(Given.Seminar, Given.Id(1), TestContext.Current.CancellationToken));
        await using var follower = log.Follow(LogScope.Everything, 0, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var hearing = follower.MoveNextAsync().AsTask();
        await engine.Clock.UntilAwaited(TimeSpan.FromMilliseconds(250));

        File.Move(engine.File + ".away", engine.File);
        engine.Clock.Turn(TimeSpan.FromMilliseconds(250));

        Assert.True(await hearing);
        Assert.Single(follower.Current);
    }
}
