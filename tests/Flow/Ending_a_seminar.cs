using System.Net;
using System.Text.Json.Nodes;
using Narratives.Events;
using Narratives.Seminars;
using Narratives.Tests.Flow.Log;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

public sealed class Ending_a_seminar
{
    private const long Minute = 60_000;

    [Fact]
    public async Task closes_what_is_open_and_tells_phones_and_boards_that_it_is_over()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = system.Phone();
        await phone.Join();
        using var board = await BoardSocket.Watch(system, Role.Board);

        await Say(system, facilitator, "end");

        var rounds = (await phone.Rounds()).Body!;
        Assert.Equal((true, "closed"), ((bool)rounds["ended"]!, (string)rounds["rounds"]![0]!["phase"]!));
        await board.Until("Counts", counts => (bool?)counts!["ended"] == true);
        Assert.Equal([typeof(RoundOpened), typeof(RoundClosed), typeof(SeminarEnded)],
            (await system.Events()).Where(told => told.Stream == system.Seminar.Id.Value).Select(told => told.Event.GetType()).TakeLast(3));
        await system.Restart();
        Assert.True(system.Seminar.Ended);
    }

    [Fact]
    public async Task lets_nobody_join_or_open_a_round_and_takes_only_what_was_begun_before()
    {
        var clock = new TurnedClock();
        await using var system = await RunningSystem.Start(clock: clock);
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = system.Phone();
        await phone.Join();
        await Say(system, facilitator, "end");
        clock.Turn(TimeSpan.FromMinutes(4));

        Assert.Equal((HttpStatusCode.Conflict, "seminar-over"), Said(await system.Phone("2345-6789-ABCD-EFJH").Join()));
        Assert.Equal("seminar-over", await Refused(system, facilitator, "rounds/2/open"));
        Assert.Equal("seminar-over", await Refused(system, facilitator, "rounds/1/reset?run=0"));
        Assert.Equal((HttpStatusCode.Conflict, "round-closed"), Said(await phone.Respond(Phone.Submission(Phone.Id(1)) with { BegunAgo = Minute, FinishedAgo = 0 })));
        Assert.Equal(HttpStatusCode.Created, (await phone.Respond(Phone.Submission(Phone.Id(1)) with { BegunAgo = 5 * Minute, FinishedAgo = 4 * Minute })).Status);
        Assert.Equal(HttpStatusCode.OK, (await phone.Receipt()).Status);
        Assert.Equal((0, 1), await system.Live(patterns => (patterns.Seminar.Responses, patterns.Seminar.AfterReveal)));
    }

    [Fact]
    public async Task can_be_undone_and_leaves_the_rounds_closed()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Say(system, facilitator, "end");

        await Say(system, facilitator, "resume");

        Assert.Equal((false, Phase.Closed), (system.Seminar.Ended, system.Seminar.Find(1)!.Phase));
        Assert.Equal(HttpStatusCode.Created, (await system.Phone().Join()).Status);
        await system.Run(facilitator, 1, "open");
    }

    [Fact]
    public async Task still_shows_results_and_gives_the_bundle_to_the_facilitator()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Say(system, facilitator, "end");
        Assert.Equal(Screen.Join, system.Seminar.View.Screen);

        await system.Run(facilitator, 1, "reveal");

        using var zip = await facilitator.GetAsync(new Uri($"/api/seminars/{system.Code}/workbench/export", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (zip.StatusCode, zip.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task by_eight_at_once_ends_it_once()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => facilitator.PostAsync(Path(system, "end"), null)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(await system.Events(), told => told.Event is SeminarEnded);
        Assert.Single(await system.Events(), told => told.Event is RoundClosed);
    }

    [Fact]
    public async Task while_a_colleague_opens_a_round_leaves_none_open()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);

        var (ended, opened) = (facilitator.PostAsync(Path(system, "end"), null), facilitator.PostAsync(Path(system, "rounds/1/open"), null));

        Assert.Equal(HttpStatusCode.OK, (await ended).StatusCode);
        Assert.True((await opened).StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict);
        Assert.True(system.Seminar.Ended);
        Assert.Null(system.Seminar.Open);
    }

    [Fact]
    public async Task while_a_colleague_resets_a_round_says_to_both_what_is_so()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();

        var (ended, reset) = (facilitator.PostAsync(Path(system, "end"), null), facilitator.PostAsync(Path(system, "rounds/1/reset?run=0"), null));

        Assert.Equal(HttpStatusCode.OK, (await ended).StatusCode);
        Assert.Equal((await reset).StatusCode is HttpStatusCode.OK ? (Phase.Planned, 1) : (Phase.Closed, 0), (system.Seminar.Find(1)!.Phase, system.Seminar.Find(1)!.Run));
        Assert.True(system.Seminar.Ended);
    }

    private static async Task Say(RunningSystem system, HttpClient facilitator, string act)
    {
        using var answer = await facilitator.PostAsync(Path(system, act), null);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<string?> Refused(RunningSystem system, HttpClient facilitator, string path)
    {
        using var answer = await facilitator.PostAsync(Path(system, path), null);
        return (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"];
    }

    private static Uri Path(RunningSystem system, string path) => new($"/api/seminars/{system.Code}/{path}", UriKind.Relative);

    private static (HttpStatusCode, string?) Said(Answer answer) => (answer.Status, answer.Problem);
}
