using System.Net;
using Narratives.Events;
using Narratives.Tests.Flow.Log;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

public sealed class Answering_late
{
    private const long Minute = 60_000;

    [Fact]
    public async Task what_was_begun_before_the_round_closed_is_kept_apart_from_the_result()
    {
        var clock = new TurnedClock();
        await using var system = await RunningSystem.Start(clock: clock);
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = system.Phone();
        await phone.Join();
        await system.Run(facilitator, 1, "close");
        clock.Turn(TimeSpan.FromMinutes(4));

        var late = Phone.Submission(Phone.Id(1)) with { BegunAgo = 5 * Minute, FinishedAgo = 4 * Minute };
        Assert.Equal(HttpStatusCode.Created, (await phone.Respond(late)).Status);
        Assert.Equal(HttpStatusCode.OK, (await phone.Respond(late with { BegunAgo = 6 * Minute, FinishedAgo = 5 * Minute })).Status);

        Assert.True(Assert.Single((await system.Events()).Select(told => told.Event).OfType<ResponseCaptured>()).Late);
        Assert.Equal((0, 1), await system.Live(patterns => (patterns.Seminar.Responses, patterns.Seminar.AfterReveal)));
        await system.Restart();
        Assert.Equal((0, 1), await system.Live(patterns => (patterns.Seminar.Responses, patterns.Seminar.AfterReveal)));
    }

    [Theory]
    [InlineData(14, 13)] // begun after it closed
    [InlineData(16, 17)] // before, and too long ago
    public async Task anything_else_is_refused_with_the_reason(int minutesSinceClosed, int minutesSinceBegun)
    {
        var clock = new TurnedClock();
        await using var system = await RunningSystem.Start(clock: clock);
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = system.Phone();
        await phone.Join();
        await system.Run(facilitator, 1, "close");
        clock.Turn(TimeSpan.FromMinutes(minutesSinceClosed));

        var answer = await phone.Respond(Phone.Submission(Phone.Id(1)) with { BegunAgo = minutesSinceBegun * Minute, FinishedAgo = 0 });

        Assert.Equal((HttpStatusCode.Conflict, "round-closed"), (answer.Status, answer.Problem));
    }
}
