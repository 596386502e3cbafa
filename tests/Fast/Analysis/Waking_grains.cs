using Narratives.Analysis.Figures;
using Narratives.Analysis.Grains;
using Narratives.Analysis.Patterns;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Words;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Waking_grains : GrainsOverALog
{
    [Fact]
    public async Task answers_from_the_log_at_the_first_question()
    {
        var said = Reading_any_log.Anything(1);
        log.Tell(said.Events);

        Assert.Equal(Reading_any_log.NumbersOf(said.Patterns), await Numbers());
        Assert.Equal(said.Patterns.Seminar.Responses, (await grains.Counts(Given.Seminar, patience.Token))!.Responses);
    }

    [Fact]
    public async Task reads_the_log_once_for_all_its_grains()
    {
        log.Tell(Reading_any_log.Anything(1).Events);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Numbers()));

        Assert.Equal(1, log.Reads);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task live_patterns_equal_those_rebuilt(int seed)
    {
        var said = Reading_any_log.Anything(seed);
        log.Tell(said.Events.Take(40));
        await Numbers();
        foreach (var few in said.Events.Skip(40).Chunk(7)) log.Tell(few);
        await grains.WaitUntil(Given.Seminar, said.Events[^1].Position, patience.Token);

        Assert.Equal(Reading_any_log.NumbersOf(said.Patterns), await Numbers());
    }

    [Fact]
    public async Task draws_the_figure_of_a_view()
    {
        var said = Said.Planned();
        for (var person = 0; person < 5; person++) said.Answers(said.Joins(), Slider(0.5));
        log.Tell(said.RevealsEverything().Events);

        var figure = (SliderFigure?)await grains.Figure(Given.Seminar, View(Reporting, FigureName.Pooled), patience.Token);

        Assert.Equal(5, figure!.Pooled!.Placed);
    }

    [Fact]
    public async Task of_a_seminar_that_nobody_planned_finds_nothing()
    {
        Assert.Null(await grains.Counts(Given.Seminar, patience.Token));
    }

    [Fact]
    public async Task are_put_away_when_nobody_asked_for_a_while_and_wake_with_the_same_numbers()
    {
        log.Tell(Reading_any_log.Anything(5).Events);
        var before = await Numbers();

        clock.Advance(GrainDirectory.IdleSpan - TimeSpan.FromTicks(1));
        await grains.PutAwayIdle();
        Assert.Equal(1, grains.Awake);

        clock.Advance(TimeSpan.FromTicks(1));
        await grains.PutAwayIdle();
        Assert.Equal(0, grains.Awake);

        Assert.Equal(before, await Numbers());
        Assert.Equal(2, log.Reads);
    }

    [Fact]
    public async Task stay_awake_while_somebody_watches()
    {
        log.Tell(Said.Planned().Events);
        var signals = grains.Watch(Given.Seminar, patience.Token).GetAsyncEnumerator(patience.Token);
        await Next(signals);

        clock.Advance(3 * GrainDirectory.IdleSpan);
        await grains.PutAwayIdle();
        Assert.Equal(1, grains.Awake);

        await signals.DisposeAsync();
        await grains.PutAwayIdle();
        clock.Advance(GrainDirectory.IdleSpan);
        await grains.PutAwayIdle();
        Assert.Equal(0, grains.Awake);
    }

    [Fact]
    public async Task questions_put_while_grains_are_put_away_are_all_answered()
    {
        log.Tell(Reading_any_log.Anything(6).Events);
        var before = await Numbers();
        for (var round = 0; round < 30; round++)
        {
            clock.Advance(2 * GrainDirectory.IdleSpan);
            var putAway = grains.PutAwayIdle();
            var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(Numbers)));
            await putAway;
            Assert.All(answers, answer => Assert.Equal(before, answer));
        }
    }

    [Fact]
    public async Task from_a_damaged_log_fails_towards_whoever_asks_or_watches()
    {
        var damaged = new Said();
        damaged.Joins();
        log.Tell(damaged.Events);

        await Assert.ThrowsAsync<InvalidOperationException>(Numbers);
        await using var signals = grains.Watch(Given.Seminar, patience.Token).GetAsyncEnumerator(patience.Token);
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            while (await signals.MoveNextAsync()) { }
        });
        Assert.Equal(2, failures.Count);
    }

    [Fact]
    public async Task begins_anew_after_a_failure()
    {
        log.Broken = new IOException("The disk is gone.");
        await Assert.ThrowsAsync<IOException>(Numbers);
        await Assert.ThrowsAsync<IOException>(() => grains.WaitUntil(Given.Seminar, 1, patience.Token));

        log.Broken = null;
        log.Tell(Said.Planned().Events);

        Assert.Equal(0, (await grains.Counts(Given.Seminar, patience.Token))!.Responses);
    }

    [Fact]
    public async Task a_question_that_fails_harms_nobody_else()
    {
        log.Tell(Said.Planned().Events);

        await Assert.ThrowsAsync<FormatException>(() => grains.Ask<int>(Given.Seminar, _ => throw new FormatException("a mistake"), patience.Token));

        Assert.Equal(0, (await grains.Counts(Given.Seminar, patience.Token))!.Responses);
        Assert.Empty(failures);
        Assert.Equal(1, log.Reads);
    }

    [Fact]
    public async Task waiting_can_be_given_up()
    {
        log.Tell(Said.Planned().Events);
        using var enough = new CancellationTokenSource();
        var waiting = grains.WaitUntil(Given.Seminar, long.MaxValue, enough.Token);

        await enough.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
