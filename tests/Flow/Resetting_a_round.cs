using System.Net;
using System.Text.Json.Nodes;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Joining;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

public sealed class Resetting_a_round
{
    private static readonly Cell First = new(new("failure-is-not-an-option"), new("leaving-hospital"));

    [Fact]
    public async Task sets_its_answers_aside_for_good_and_asks_again()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await Working_in_the_workbench.Tells(system, 1, "Misunderstood.");
        await Working_in_the_workbench.Tells(system, 2, "Misunderstood too.");
        await system.Run(facilitator, 1, "reveal");

        await Reset(system, facilitator, run: 0);
        var round = (await phone.Rounds()).Body!["rounds"]![0]!;
        Assert.Equal(("planned", false, 1), ((string)round["phase"]!, (bool)round["revealed"]!, (int)round["run"]!));
        await system.Run(facilitator, 1, "open");
        Assert.Equal(HttpStatusCode.Created, (await phone.Respond(Phone.Submission(Phone.Id(9), 0.75) with { Run = 1 })).Status);

        var live = await system.Live(The_reference_seminar.AllFigures);
        Assert.Equal((1, 0, 2), await system.Live(patterns => (patterns.Seminar.Responses, patterns.Seminar.AfterReveal, patterns.Seminar.SetAside)));
        Assert.Equal(live, await system.Rebuilt(The_reference_seminar.AllFigures));
        await system.Restart();
        Assert.Equal(live, await system.Live(The_reference_seminar.AllFigures));
        Assert.Equal((1, 0, 2), await system.Live(patterns => (patterns.Seminar.Responses, patterns.Seminar.AfterReveal, patterns.Seminar.SetAside)));
        Assert.Equal(3, (await system.Events()).Count(told => told.Event is ResponseCaptured));
    }

    [Fact]
    public async Task is_told_on_the_receipt_where_the_answer_can_still_be_taken_back()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await Working_in_the_workbench.Tells(system, 1, "Misunderstood.");
        await Reset(system, facilitator, run: 0);
        await system.Run(facilitator, 1, "open");
        await phone.Respond(Phone.Submission(Phone.Id(9), story: "Understood.") with { Run = 1 });

        Assert.Equal("True False", string.Join(' ', await SetAside(phone)));

        Assert.Equal(HttpStatusCode.NoContent, (await phone.Withdraw(Phone.Id(9))).Status);
        Assert.True(Assert.Single(await SetAside(phone)));
        Assert.Equal("Misunderstood.", await StoryIn(system, Phone.Id(1)));
        Assert.Equal("", await StoryIn(system, Phone.Id(9)));

        Assert.Equal(HttpStatusCode.NoContent, (await phone.Withdraw(Phone.Id(1))).Status);
        Assert.Empty(await SetAside(phone));
        Assert.Equal("", await StoryIn(system, Phone.Id(1)));
        Assert.Equal(0, await system.Live(patterns => patterns.Seminar.SetAside));
    }

    [Fact]
    public async Task takes_everything_back_from_it_too_when_a_delegate_leaves()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await Working_in_the_workbench.Tells(system, 1, "Misunderstood.");
        await Reset(system, facilitator, run: 0);

        Assert.Equal(HttpStatusCode.NoContent, (await phone.Send(HttpMethod.Delete, "/receipt")).Status);

        Assert.False((bool)(await phone.Receipt()).Body!["unfinished"]!);
        Assert.Equal("", await StoryIn(system, Phone.Id(1)));
        Assert.Equal(0, await system.Live(patterns => patterns.Seminar.SetAside));
    }

    [Fact]
    public async Task sets_an_answer_aside_that_is_stored_just_after_it()
    {
        RunningSystem? running = null;
        var resets = false;
        await using var system = await RunningSystem.Start(around: log => new LogInBetween(log)
        {
            BeforeAppend = async request =>
            {
                if (!resets || request.Kind is not StreamKind.Response) return;
                resets = false;
                using var other = await running!.Client(Role.Facilitator);
                await Reset(running, other, run: 0);
                await running.Run(other, 1, "open");
            },
        });
        running = system;
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = system.Phone();
        await phone.Join();
        resets = true;

        Assert.Equal(HttpStatusCode.Created, (await phone.Respond(Phone.Submission(Phone.Id(1)))).Status);

        var kinds = (await system.Events()).Select(told => told.Event).ToList();
        Assert.True(kinds.FindIndex(one => one is RoundReset) < kinds.FindIndex(one => one is ResponseCaptured));
        Assert.Equal((0, 1), await system.Live(patterns => (patterns.Seminar.Responses, patterns.Seminar.SetAside)));
        Assert.Equal((0, 1), await system.Rebuilt(patterns => (patterns.Seminar.Responses, patterns.Seminar.SetAside)));
        Assert.True(Assert.Single(await SetAside(phone)));
        Assert.Equal(HttpStatusCode.Created, (await phone.Respond(Phone.Submission(Phone.Id(2)) with { Run = 1 })).Status);
        Assert.Equal((1, 1), await system.Live(patterns => (patterns.Seminar.Responses, patterns.Seminar.SetAside)));
    }

    [Fact]
    public async Task refuses_an_answer_to_the_run_before_with_the_reason_and_knows_one_that_it_has()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = system.Phone();
        await phone.Join();
        await phone.Respond(Phone.Submission(Phone.Id(1)));
        await Reset(system, facilitator, run: 0);
        await system.Run(facilitator, 1, "open");

        var answer = await phone.Respond(Phone.Submission(Phone.Id(2)));

        Assert.Equal((HttpStatusCode.Conflict, "round-reset"), (answer.Status, answer.Problem));
        Assert.Equal(HttpStatusCode.OK, (await phone.Respond(Phone.Submission(Phone.Id(1)))).Status);
    }

    [Fact]
    public async Task takes_its_stories_from_the_queue_and_off_the_board()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Working_in_the_workbench.Tells(system, 1, "To be quoted.", new ConsentTold(1, Count: true, ShowDot: true, AnalyseStory: true, QuoteStory: true));
        await system.Run(facilitator, 1, "reveal");
        var alias = await Moderating_the_stories.Only(system, facilitator);
        await Moderating_the_stories.Decide(system, facilitator, alias, "approve");
        using var board = await BoardSocket.Watch(system, Role.Board);
        await Moderating_the_stories.Turn(system, facilitator, alias);
        await board.Until("Story", story => story is not null);

        await Reset(system, facilitator, run: 0);

        await board.Until("Story", story => story is null);
        Assert.Empty((await Moderating_the_stories.Send(system, facilitator, "GET", "")).Body!["stories"]!.AsArray());
    }

    [Fact]
    public async Task keeps_the_questions_as_they_are_and_the_results_as_seen()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await system.Run(facilitator, 1, "reveal");
        await Reset(system, facilitator, run: 0);

        Assert.True(system.Seminar.IsFrozen);
        Assert.True(system.Seminar.HasRevealed);
        using var analyst = await Analyst.At(system);
        Assert.Equal("plan-after-reveal", (await analyst.Lock()).Problem);
    }

    internal static async Task Reset(RunningSystem system, HttpClient facilitator, int run) => await system.Run(facilitator, 1, $"reset?run={run}");

    private static async Task<List<bool>> SetAside(Phone phone) =>
        [.. (await phone.Receipt()).Body!["responses"]!.AsArray().Select(line => (bool)line!["setAside"]!)];

    private static async Task<string> StoryIn(RunningSystem system, Guid response) =>
        Log.Given.StoryOf((await system.Events()).Single(told => told.Stream == response && told.Event is ResponseCaptured { Cell: var cell } && cell == First));
}
