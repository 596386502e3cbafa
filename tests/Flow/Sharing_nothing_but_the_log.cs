using System.Net;
using System.Net.Http.Json;
using System.Text;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Joining;
using Narratives.Seminars;
using Narratives.Tests.Flow.Log;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

/// <summary>
/// Nodes on one PostgreSQL database, each as it is: a server of its own, a folder of its own. Where a node is said to hear nothing, what another was
/// told never reaches it by itself: what it then gets right it gets right in the milliseconds before it has heard, too.
/// </summary>
public sealed class Sharing_nothing_but_the_log : IAsyncLifetime
{
    private readonly PostgresUnderTest engine = new();
    private RunningSystem here = null!;

    public async ValueTask InitializeAsync() => here = await RunningSystem.Start(database: await engine.At());

    public async ValueTask DisposeAsync()
    {
        await here.DisposeAsync();
        await engine.DisposeAsync();
    }

    [Fact]
    public async Task a_phone_joins_at_one_node_answers_at_another_and_boards_at_all_show_the_same()
    {
        await using var there = await here.AnotherNode();
        await using var third = await here.AnotherNode();
        RunningSystem[] nodes = [here, there, third];
        using var facilitator = await here.FacilitatorWithRoundOpen();
        var boards = await Task.WhenAll(nodes.Select(node => BoardSocket.Watch(node, Role.Board)));

        for (var number = 0; number < 6; number++)
        {
            var takeAway = $"2222-2222-2222-222{2 + number}";
            Assert.Equal(HttpStatusCode.Created, (await nodes[number % 3].Phone(takeAway).Join()).Status);
            Assert.Equal(HttpStatusCode.Created, (await nodes[(number + 1) % 3].Phone(takeAway).Respond(Phone.Submission(Phone.Id(number), position: number / 10.0))).Status);
            Assert.Single((await nodes[(number + 2) % 3].Phone(takeAway).Receipt()).Body!["responses"]!.AsArray());
        }
        await here.Run(facilitator, 1, "reveal");

        foreach (var board in boards) Assert.NotNull(await board.Until("Counts", counts => (int)counts!["responses"]! == 6));
        var figures = await Task.WhenAll(nodes.Select(node => node.Live(The_reference_seminar.AllFigures)));
        Assert.Single(figures.Distinct(StringComparer.Ordinal));
        Assert.Equal(figures[0], await here.Rebuilt(The_reference_seminar.AllFigures));
        foreach (var board in boards) board.Dispose();
    }

    [Fact]
    public async Task whoever_takes_everything_back_at_one_node_answers_at_no_other()
    {
        await using var there = await here.AnotherNode();
        using var facilitator = await here.FacilitatorWithRoundOpen();
        await there.Phone().Join();
        await there.Phone().Respond(Phone.Submission(Phone.Id(1), story: "Mrs Prydderch went first.")); // there, they are known as somebody who takes part

        Assert.Equal(HttpStatusCode.NoContent, (await here.Phone().Send(HttpMethod.Delete, "/receipt")).Status);

        Assert.Equal("delegate-withdrew", (await there.Phone().Respond(Phone.Submission(Phone.Id(2), story: "Mrs Prydderch went again."))).Problem);
        Assert.Equal("delegate-withdrew", (await there.Phone().Respond(Phone.Submission(Phone.Id(1), story: "Mrs Prydderch went first."))).Problem);
        Assert.Equal("delegate-withdrew", (await there.Phone().Join()).Problem);
        Assert.DoesNotContain("Prydderch", string.Join('\n', (await here.Events()).Select(told => Encoding.UTF8.GetString(EventJson.Write(told.Event)))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_answer_on_its_way_to_one_node_while_everything_is_taken_back_at_another_is_never_stored()
    {
        Phone? leaving = null;
        await using var there = await here.AnotherNode(log => new LogInBetween(log)
        {
            BeforeAppend = async request =>
            {
                if (request.Kind == StreamKind.Response && Interlocked.Exchange(ref leaving, null) is { } phone) await phone.Send(HttpMethod.Delete, "/receipt");
            },
        });
        using var facilitator = await here.FacilitatorWithRoundOpen();
        await there.Phone().Join();
        leaving = here.Phone();

        Assert.Equal("delegate-withdrew", (await there.Phone().Respond(Phone.Submission(Phone.Id(1)))).Problem);
        Assert.Empty(await here.Said<ResponseCaptured>());
    }

    [Fact]
    public async Task consent_that_was_changed_at_one_node_stands_in_the_way_of_no_answer_at_another()
    {
        await using var there = await here.AnotherNode();
        using var facilitator = await here.FacilitatorWithRoundOpen();
        await there.Phone().Join();
        await Taking_back.Change(here.Phone(), new ConsentTold(1, Count: true, ShowDot: false, AnalyseStory: false, QuoteStory: false));

        Assert.Equal(HttpStatusCode.Created, (await there.Phone().Respond(Phone.Submission(Phone.Id(1)))).Status);
        Assert.Equal(HttpStatusCode.OK, (await there.Phone().Respond(Phone.Submission(Phone.Id(1)))).Status);
    }

    [Fact]
    public async Task a_round_opened_at_one_node_is_answered_at_another_that_has_not_heard_of_it()
    {
        await using var there = await here.AnotherNode(log => new LogInBetween(log) { HearsNothingOfSeminars = true });
        using var facilitator = await here.FacilitatorWithRoundOpen();

        Assert.Equal(HttpStatusCode.Created, (await there.Phone().Join()).Status);
        Assert.Equal(HttpStatusCode.Created, (await there.Phone().Respond(Phone.Submission(Phone.Id(1)))).Status);
    }

    [Fact]
    public async Task a_seminar_ended_and_resumed_at_one_node_is_joined_at_another_that_has_heard_only_of_the_end()
    {
        using var facilitator = await here.Client(Role.Facilitator);
        await Tell(facilitator, here, "/end");
        await using var there = await here.AnotherNode(log => new LogInBetween(log) { HearsNothingOfSeminars = true });
        await Tell(facilitator, here, "/resume");

        Assert.Equal(HttpStatusCode.Created, (await there.Phone().Join()).Status);
    }

    [Fact]
    public async Task a_facilitator_is_sent_from_node_to_node_and_each_knows_what_was_pressed_at_the_others()
    {
        await using var there = await here.AnotherNode(log => new LogInBetween(log) { HearsNothingOfSeminars = true });
        using var facilitator = await here.Client(Role.Facilitator); // whose cookie goes with every call to this machine

        await Tell(facilitator, here, "/rounds/1/open");
        await Tell(facilitator, there, "/rounds/1/close");
        await Tell(facilitator, here, "/rounds/1/reveal");
        await Tell(facilitator, there, "/rounds/2/open");

        Assert.Equal([nameof(RoundOpened), nameof(RoundClosed), nameof(RoundRevealed), nameof(RoundOpened)],
            (await here.Events()).Select(told => told.Event.GetType().Name).Where(name => name.StartsWith("Round", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task a_key_or_a_seminar_made_at_one_node_opens_every_other_at_once()
    {
        await using var there = await here.AnotherNode(log => new LogInBetween(log) { HearsNothingOfSeminars = true });
        using var facilitator = await here.Client(Role.Facilitator);
        var made = await (await facilitator.PostAsJsonAsync(Address(here, "/keys"), new { role = "board", label = "Siân" }, WireJson.Options)).Content.ReadFromJsonAsync<Answered>();
        var planned = await (await facilitator.PostAsJsonAsync(Address(here, "/next"), InstrumentJson.Template("what-matters-to-you"), WireJson.Options)).Content.ReadFromJsonAsync<Answered>();

        Assert.Equal(HttpStatusCode.OK, await Exchange(there, made!.Key!));
        Assert.Equal(HttpStatusCode.OK, await Exchange(there, planned!.Facilitator!));
        Assert.Equal(HttpStatusCode.OK, (await there.Phone().Send(HttpMethod.Get, "", code: planned.Code)).Status);

        async Task<HttpStatusCode> Exchange(RunningSystem at, string key)
        {
            using var stranger = new HttpClient { BaseAddress = at.Url };
            return (await stranger.PostAsJsonAsync("/api/keys", new KeyTold(key), WireJson.Options)).StatusCode;
        }
    }

    [Fact]
    public async Task a_cookie_of_one_node_is_good_at_every_other_and_after_all_have_been_started_anew()
    {
        using var client = await here.Client(Role.Analyst);
        await using var there = await here.AnotherNode();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(there.Url, "/api/keys"))).StatusCode);

        await there.Restart();
        await here.Restart();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(there.Url, "/api/keys"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(here.Url, "/api/keys"))).StatusCode);
    }

    [Fact]
    public async Task a_photo_brought_to_one_node_goes_with_a_story_told_to_another_and_is_erased_at_a_third()
    {
        await using var asking = new PostgresUnderTest();
        await using var first = await RunningSystem.Start(instrument: Sending_a_photo_with_a_story.Asked, database: await asking.At());
        await using var second = await first.AnotherNode();
        await using var third = await first.AnotherNode();
        using var facilitator = await first.FacilitatorWithRoundOpen();
        await first.Phone().Join();

        Assert.Equal(HttpStatusCode.OK, (await Sending_a_photo_with_a_story.Bring(first.Phone())).Status);
        Assert.Equal(HttpStatusCode.Created, (await second.Phone().Respond(Sending_a_photo_with_a_story.With(Phone.Id(1)))).Status);
        Assert.Equal(HttpStatusCode.OK, await Shown(third));
        Assert.Equal(HttpStatusCode.NoContent, (await third.Phone().Withdraw(Phone.Id(1))).Status);
        Assert.Equal(HttpStatusCode.NotFound, await Shown(first));

        async Task<HttpStatusCode> Shown(RunningSystem at)
        {
            using var phone = new HttpClient();
            phone.DefaultRequestHeaders.Authorization = new("Bearer", at.Phone().TakeAway);
            return (await phone.GetAsync(Address(at, $"/attachments/{Sending_a_photo_with_a_story.File}"))).StatusCode;
        }
    }

    private static Uri Address(RunningSystem node, string path) => new(node.Url, $"/api/seminars/{node.Code}{path}");

    private static async Task Tell(HttpClient facilitator, RunningSystem node, string path)
    {
        using var answer = await facilitator.PostAsync(Address(node, path), null);
        answer.EnsureSuccessStatusCode();
    }

    private sealed record Answered(string? Key, string? Code, string? Facilitator);
}
