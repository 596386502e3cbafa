using Narratives.EventLog;
using Narratives.Events;

namespace Narratives.Tests.Flow.Log;

public sealed class Appending_events_to_sqlite() : Appending_events(new SqliteUnderTest());

public sealed class Appending_events_to_postgres() : Appending_events(new PostgresUnderTest());

public abstract class Appending_events(IEngineUnderTest engine) : LogContract(engine)
{
    [Fact]
    public async Task keeps_the_order_of_one_stream()
    {
        await Store(Given.Captured(1));
        await Store(Given.Withdrawn(1));
        var told = await Log.ReadStream(Given.Seminar, Given.Id(1), Stop);
        Assert.Equal([1, 2], told.Select(each => each.Version));
        Assert.Collection(told, first => Assert.IsType<ResponseCaptured>(first.Event), second => Assert.IsType<ResponseWithdrawn>(second.Event));
        Assert.True(told[0].Position < told[1].Position);
    }

    [Fact]
    public async Task gives_several_events_of_one_request_versions_in_a_row()
    {
        var plan = new AppendRequest(Given.Seminar, Given.Id(1), StreamKind.Seminar, 0, [new RoundOpened(Given.Cell), new RoundClosed(Given.Cell)]);
        var first = await Store(plan);
        var second = await Store(plan with { ExpectedVersion = 2, Events = [new RoundRevealed(Given.Cell)] });
        Assert.Equal((2, 3), (first.Version, second.Version));
        var told = await Log.ReadStream(Given.Seminar, Given.Id(1), Stop);
        Assert.Equal([1, 2, 3], told.Select(each => each.Version));
        Assert.Equal([first.Position, second.Position], told.Skip(1).Select(each => each.Position));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task stores_nothing_when_the_stream_is_at_another_version(long expected)
    {
        await Store(Given.Captured(1));
        await Store(Given.Withdrawn(1));
        var outcome = await Log.Append(Given.Captured(1) with { ExpectedVersion = expected }, Stop);
        Assert.Equal(new AppendOutcome.Conflict(2), outcome);
        Assert.Equal(2, (await Everything()).Count);
    }

    [Fact]
    public async Task stores_nothing_in_a_stream_that_should_exist_and_does_not()
    {
        Assert.Equal(new AppendOutcome.Conflict(0), await Log.Append(Given.Withdrawn(1), Stop));
        Assert.Empty(await Everything());
    }

    [Fact]
    public async Task takes_the_same_response_once_however_often_it_is_sent()
    {
        await using var hold = await Engine.HoldWriting();
        var sent = Enumerable.Range(0, 10).Select(_ => Log.Append(Given.Captured(1), Stop)).ToArray();
        await hold.DisposeAsync();
        var outcomes = await Task.WhenAll(sent);
        Assert.Single(outcomes.OfType<AppendOutcome.Stored>());
        Assert.Equal(9, outcomes.Count(outcome => outcome == new AppendOutcome.Conflict(1)));
        Assert.Single(await Everything());
    }

    [Fact]
    public async Task keeps_seminars_apart_that_use_the_same_identity()
    {
        await Store(Given.Captured(1, "here"));
        await Store(Given.Captured(1, "there", Given.OtherSeminar));
        Assert.Equal("here", Given.StoryOf(Assert.Single(await Log.ReadStream(Given.Seminar, Given.Id(1), Stop))));
        Assert.Equal("there", Given.StoryOf(Assert.Single(await Log.ReadStream(Given.OtherSeminar, Given.Id(1), Stop))));
    }

    [Fact]
    public async Task stamps_the_time_and_an_identity()
    {
        await Store(Given.Captured(1));
        var begun = Engine.Clock.GetUtcNow();
        Engine.Clock.Turn(TimeSpan.FromMinutes(7));
        await Store(Given.Captured(2));
        var told = await Everything();
        Assert.Equal([begun, begun.AddMinutes(7)], told.Select(each => each.At));
        Assert.Equal([7, 7], told.Select(each => each.Id.Version));
        Assert.NotEqual(told[0].Id, told[1].Id);
    }

    [Fact]
    public async Task fails_one_that_cannot_be_stored_and_none_of_the_499_beside_it()
    {
        await Engine.RefuseRowsWith("poison");
        await using var hold = await Engine.HoldWriting();
        var sent = Enumerable.Range(1, 500).Select(number => Log.Append(Given.Captured(number, number == 250 ? "poison" : "fine"), Stop)).ToArray();
        await hold.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => sent[249]);
        foreach (var (number, one) in sent.Index().Where(one => one.Index != 249)) Assert.True(await one is AppendOutcome.Stored, $"{number + 1} was not stored");
        var told = await Everything();
        Assert.Equal(499, told.Count);
        Assert.DoesNotContain(told, each => each.Stream == Given.Id(250));
    }

    [Fact]
    public async Task leaves_nothing_of_a_request_whose_second_event_cannot_be_stored()
    {
        await Engine.RefuseRowsWith("poison");
        var request = Given.Captured(1) with { Events = [Given.Response("fine"), Given.Response("poison")] };
        await Assert.ThrowsAnyAsync<Exception>(() => Log.Append(request, Stop));
        Assert.Empty(await Everything());
        await Store(Given.Captured(1));
    }

    [Fact]
    public async Task says_of_a_commit_that_failed_that_it_failed_and_goes_on()
    {
        await using (await Engine.FailCommitsWith("unlucky"))
        {
            await using var hold = await Engine.HoldWriting();
            var sent = Enumerable.Range(1, 50).Select(number => Log.Append(Given.Captured(number, "unlucky"), Stop)).ToArray();
            await hold.DisposeAsync();
            foreach (var one in sent) await Assert.ThrowsAnyAsync<Exception>(() => one);
        }
        Assert.Empty(await Everything());
        for (var number = 1; number <= 50; number++) await Store(Given.Captured(number, "unlucky"));
        Assert.Equal(50, (await Everything()).Count);
    }

    [Fact]
    public async Task goes_on_after_the_one_who_asked_has_stopped_waiting()
    {
        using var impatient = new CancellationTokenSource();
        await using var hold = await Engine.HoldWriting();
        var sent = Log.Append(Given.Captured(1), impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sent);
        await hold.DisposeAsync();
        await Store(Given.Captured(2));
        Assert.Equal([Given.Id(1), Given.Id(2)], (await Everything()).Select(told => told.Stream));
    }

    [Fact]
    public async Task stores_what_was_decided_on_another_stream_while_that_is_as_it_was_seen()
    {
        await Store(Given.Captured(1));
        await Store(Given.Captured(2) with { Provided = new(Given.Id(1), 1) });
        await Store(Given.Withdrawn(1));
        Assert.Equal(new AppendOutcome.Overtaken(2), await Log.Append(Given.Captured(3) with { Provided = new(Given.Id(1), 1) }, Stop));
        Assert.Equal(new AppendOutcome.Overtaken(0), await Log.Append(Given.Captured(3) with { Provided = new(Given.Id(9), 1) }, Stop));
        Assert.Empty(await Log.ReadStream(Given.Seminar, Given.Id(3), Stop));
        await Store(Given.Captured(3) with { Provided = new(Given.Id(1), 2) });
    }

    [Fact]
    public async Task says_first_that_the_other_stream_has_gone_on_whatever_its_own_is_at()
    {
        await Store(Given.Captured(1));
        await Store(Given.Captured(2));
        Assert.Equal(new AppendOutcome.Overtaken(1), await Log.Append(Given.Captured(2) with { Provided = new(Given.Id(1), 7) }, Stop));
        Assert.Equal(new AppendOutcome.Conflict(1), await Log.Append(Given.Captured(2) with { Provided = new(Given.Id(1), 1) }, Stop));
    }

    [Fact]
    public async Task knows_of_a_stream_that_goes_on_in_the_very_same_commit()
    {
        await Store(Given.Captured(1));
        await using var hold = await Engine.HoldWriting();
        var first = Log.Append(Given.Captured(2), Stop); // so that the next ones wait together
        var withdrawn = Log.Append(Given.Withdrawn(1), Stop);
        var decided = Log.Append(Given.Captured(3) with { Provided = new(Given.Id(1), 1) }, Stop);
        await hold.DisposeAsync();
        Assert.IsType<AppendOutcome.Stored>(await first);
        Assert.IsType<AppendOutcome.Stored>(await withdrawn);
        Assert.Equal(new AppendOutcome.Overtaken(2), await decided);
    }

    [Fact]
    public async Task refuses_a_request_without_events() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Log.Append(Given.Captured(1) with { Events = [] }, Stop));
}
