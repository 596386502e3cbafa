using Narratives.Analysis.Patterns;
using Narratives.Instruments;
using Narratives.Seminars;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Watching_grains : GrainsOverALog
{
    [Fact]
    public async Task a_watcher_is_told_everything_first_and_then_what_changed()
    {
        var said = Said.Planned();
        var who = said.Joins();
        log.Tell(said.Events);
        await using var signals = grains.Watch(Given.Seminar, patience.Token).GetAsyncEnumerator(patience.Token);
        await grains.WaitUntil(Given.Seminar, said.Events[^1].Position, patience.Token);

        Assert.Equal(Changed.Everything, await Next(signals));
        Assert.Equal(Changed.Counts, await AfterSaying(() => said.Answers(who, Slider(0.5))));
        Assert.Equal(Changed.Counts | Changed.Figures, await AfterSaying(() => said.Reveals(Cell(1, 1))));
        Assert.Equal(Changed.Counts | Changed.Figures, await AfterSaying(() => said.Answers(who, Slider(0.6))));
        Assert.Equal(Changed.View | Changed.Figures, await AfterSaying(() => said.Say(Given.Seminar.Value, new Narratives.Events.BoardTurned(BoardView.Start))));

        async Task<Changed> AfterSaying(Action say)
        {
            var before = said.Events.Count;
            say();
            log.Tell(said.Events.Skip(before).ToList());
            return await Next(signals);
        }
    }

    [Fact]
    public async Task a_slow_watcher_hears_many_changes_as_one()
    {
        var said = Said.Planned();
        log.Tell(said.Events);
        await using var signals = grains.Watch(Given.Seminar, patience.Token).GetAsyncEnumerator(patience.Token);
        await Next(signals);

        var before = said.Events.Count;
        for (var person = 0; person < 50; person++) said.Answers(said.Joins(), Slider(0.5));
        foreach (var one in said.Events.Skip(before).ToList()) log.Tell([one]);
        await grains.WaitUntil(Given.Seminar, said.Events[^1].Position, patience.Token);

        Assert.Equal(Changed.Counts, await Next(signals));
        log.Tell([said.Reveals(Cell(1, 1)).Events[^1]]);
        Assert.Equal(Changed.Counts | Changed.Figures, await Next(signals));
    }

    [Fact]
    public async Task a_fold_that_fails_while_following_ends_the_watching_with_the_reason()
    {
        var said = Said.Planned();
        log.Tell(said.Events);
        await using var signals = grains.Watch(Given.Seminar, patience.Token).GetAsyncEnumerator(patience.Token);
        await Next(signals);

        var before = said.Events.Count;
        said.Answers(said.Joins(), new Cell(new("no-such"), new("round")), Slider(0.5));
        log.Tell(said.Events.Skip(before).ToList());

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            while (await signals.MoveNextAsync()) { }
        });
        Assert.Single(failures);
    }

    [Fact]
    public async Task closing_ends_the_watching_and_returns_what_still_waits()
    {
        log.Tell(Said.Planned().Events);
        await using var signals = grains.Watch(Given.Seminar, patience.Token).GetAsyncEnumerator(patience.Token);
        await Next(signals);
        var waiting = grains.WaitUntil(Given.Seminar, long.MaxValue, patience.Token);
        await Numbers();

        await grains.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        await Assert.ThrowsAsync<ObjectDisposedException>(Numbers);
        while (await signals.MoveNextAsync()) { }
    }
}
