using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Narratives.Events;
using Narratives.Seminars;
using Narratives.Tests.Flow.Log;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

public sealed class Telling_the_time_left
{
    [Fact]
    public async Task reaches_boards_as_a_moment_of_the_logs_clock_and_survives_a_restart()
    {
        var clock = new TurnedClock();
        await using var system = await RunningSystem.Start(clock: clock);
        using var facilitator = await system.FacilitatorWithRoundOpen();

        Assert.Equal(HttpStatusCode.NoContent, (await Set(system, facilitator, 180)).Status);

        var ends = clock.GetUtcNow().AddMinutes(3);
        Assert.Equal(ends, await EndsAt(system));
        await system.Restart();
        clock.Turn(TimeSpan.FromMinutes(1));
        Assert.Equal(ends, await EndsAt(system));
    }

    [Fact]
    public async Task closes_nothing_when_it_is_up()
    {
        var clock = new TurnedClock();
        await using var system = await RunningSystem.Start(clock: clock);
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Set(system, facilitator, 60);
        clock.Turn(TimeSpan.FromMinutes(2));

        var phone = system.Phone();
        await phone.Join();
        Assert.Equal(HttpStatusCode.Created, (await phone.Respond(Phone.Submission(Phone.Id(1)))).Status);
        Assert.Equal(Phase.Open, system.Seminar.Find(1)!.Phase);
    }

    [Theory]
    [InlineData("close")]
    [InlineData("reset?run=0")]
    public async Task ends_with_its_round(string act)
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Set(system, facilitator, 60);
        await system.Run(facilitator, 1, act);

        Assert.Null(system.Seminar.CountdownEnds);
        Assert.Null(await EndsAt(system));
        Assert.Equal((HttpStatusCode.Conflict, "nothing-open"), Said(await Set(system, facilitator, 60)));
    }

    [Fact]
    public async Task can_be_begun_anew_and_taken_away()
    {
        var clock = new TurnedClock();
        await using var system = await RunningSystem.Start(clock: clock);
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Set(system, facilitator, 60);
        await Set(system, facilitator, 600);
        Assert.Equal(clock.GetUtcNow().AddMinutes(10), await EndsAt(system));

        Assert.Equal(HttpStatusCode.NoContent, (await Set(system, facilitator, 0)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Set(system, facilitator, 0)).Status);
        Assert.Null(await EndsAt(system));
        Assert.Equal([60, 600, 0], (await system.Events()).Select(told => told.Event).OfType<CountdownSet>().Select(set => set.Seconds));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(10_801)]
    [InlineData(-60)]
    public async Task takes_from_ten_seconds_to_three_hours(int seconds)
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();

        Assert.Equal((HttpStatusCode.BadRequest, "countdown-outside"), Said(await Set(system, facilitator, seconds)));
    }

    [Fact]
    public async Task is_for_the_facilitator()
    {
        await using var system = await RunningSystem.Start();
        using var board = await system.Client(Role.Board);

        Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), Said(await Set(system, board, 60)));
    }

    private static async Task<DateTimeOffset?> EndsAt(RunningSystem system)
    {
        using var board = await BoardSocket.Watch(system, Role.Board);
        return (DateTimeOffset?)(await board.Until("Counts", _ => true))!["endsAt"];
    }

    private static async Task<Answer> Set(RunningSystem system, HttpClient client, int seconds)
    {
        using var answer = await client.PutAsJsonAsync($"/api/seminars/{system.Code}/countdown", new { seconds });
        var text = await answer.Content.ReadAsStringAsync();
        return new Answer(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    private static (HttpStatusCode, string?) Said(Answer answer) => (answer.Status, answer.Problem);
}
