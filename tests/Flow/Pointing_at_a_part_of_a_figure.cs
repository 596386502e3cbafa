using System.Net;
using System.Text.Json.Nodes;
using Narratives.Joining;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

/// <summary>The facilitator points at a part of the figure on the wall, and shows a story that lies under it beside it.</summary>
public sealed class Pointing_at_a_part_of_a_figure
{
    private static readonly ConsentTold Yes = new(1, Count: true, ShowDot: true, AnalyseStory: false, QuoteStory: true);
    private const string Left = """{ "kind": "slider", "signifier": "transparent-reporting", "from": 0, "to": 0.4 }""";
    private const string Right = """{ "kind": "slider", "signifier": "transparent-reporting", "from": 0.6, "to": 1 }""";

    [Fact]
    public async Task offers_the_stories_that_lie_there_and_were_approved()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await Given(system, left: 6, right: 6);

        Assert.Equal((6, false, 6, 0), Told(await Under(system, facilitator, Left)));
        await ApproveAll(system, facilitator);

        var under = await Under(system, facilitator, Left);
        Assert.Equal((6, false, 0, 6), Told(under));
        Assert.All(under["stories"]!.AsArray(), story => Assert.StartsWith("On the left", (string?)story!["shown"]!["text"], StringComparison.Ordinal));
        Assert.DoesNotContain("01920000", under.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_nothing_of_fewer_than_five_nor_of_what_is_not_revealed()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await Given(system, left: 6, right: 4, reveal: false);
        await ApproveAll(system, facilitator);

        Assert.Equal((0, true, 0, 0), Told(await Under(system, facilitator, Left)));
        await system.Run(facilitator, 1, "reveal");
        Assert.Equal((6, false, 0, 6), Told(await Under(system, facilitator, Left)));
        Assert.Equal((4, true, 0, 0), Told(await Under(system, facilitator, Right)));
    }

    [Fact]
    public async Task keeps_a_story_apart_from_its_place_where_its_teller_is_not_to_be_seen_as_a_dot()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await Given(system, left: 6, right: 0, Yes with { ShowDot = false });
        await ApproveAll(system, facilitator);

        Assert.Equal((6, false, 0, 0), Told(await Under(system, facilitator, Left)));
        var alias = (string)(await Moderating_the_stories.Send(system, facilitator, "GET", "")).Body!["stories"]![0]!["story"]!;
        Assert.Equal("story-not-showable", (await Show(system, facilitator, alias, Left)).Problem);
        Assert.Equal(HttpStatusCode.NoContent, (await Moderating_the_stories.Turn(system, facilitator, alias)).Status); // for itself it may be shown
    }

    [Fact]
    public async Task shows_the_story_beside_the_part_and_lets_it_go_when_too_few_are_left_there()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await Given(system, left: 5, right: 5);
        await ApproveAll(system, facilitator);
        var alias = (string)(await Under(system, facilitator, Left))["stories"]![0]!["story"]!;
        using var board = await BoardSocket.Watch(system, Role.Board);

        Assert.Equal("story-not-showable", (await Show(system, facilitator, alias, Right)).Problem);
        Assert.Equal(HttpStatusCode.NoContent, (await Show(system, facilitator, alias, Left)).Status);
        var shown = await board.Until("Story", story => story is not null);
        Assert.StartsWith("On the left", (string?)shown!["text"], StringComparison.Ordinal);
        Assert.Equal(0.4, (double)(await Brush(system))!["to"]!);

        var another = Enumerable.Range(1, 5).First(number => !((string)shown["text"]!).EndsWith($" {number}.", StringComparison.Ordinal));
        await Phone(system, another).Withdraw(Running.Phone.Id(another));
        await board.Until("Story", story => story is null);
    }

    [Fact]
    public async Task a_brush_that_fits_no_question_is_refused()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);

        foreach (var (brush, problem) in new[] { ("null", "missing"), ("""{ "kind": "slider", "signifier": "nosuch", "from": 0, "to": 1 }""", "unknown-signifier"), ("{}", "malformed") })
        {
            Assert.Equal(problem, (await Moderating_the_stories.Send(system, facilitator, "POST", "/under", $$"""{ "brush": {{brush}} }""")).Problem);
        }
    }

    private static async Task<HttpClient> Given(RunningSystem system, int left, int right, ConsentTold? consent = null, bool reveal = true)
    {
        var facilitator = await system.FacilitatorWithRoundOpen();
        for (var number = 1; number <= left + right; number++)
        {
            var phone = Phone(system, number);
            await phone.Send(HttpMethod.Post, "/delegates", System.Net.Http.Json.JsonContent.Create(Running.Phone.JoinWith(phone.TakeAway) with { Consent = consent ?? Yes }, options: Door.WireJson.Options));
            await phone.Respond(Running.Phone.Submission(Running.Phone.Id(number), number <= left ? 0.2 : 0.8, story: $"On the {(number <= left ? "left" : "right")}, told as {number}."));
        }
        if (reveal) await system.Run(facilitator, 1, "reveal");
        return facilitator;
    }

    private static Phone Phone(RunningSystem system, int number) => system.Phone($"2222-2222-2222-22{number + 10}".Replace('0', 'A').Replace('1', 'B'));

    private static async Task ApproveAll(RunningSystem system, HttpClient facilitator)
    {
        var queue = (await Moderating_the_stories.Send(system, facilitator, "GET", "")).Body!;
        foreach (var story in queue["stories"]!.AsArray()) await Moderating_the_stories.Decide(system, facilitator, (string)story!["story"]!, "approve");
    }

    private static async Task<JsonNode> Under(RunningSystem system, HttpClient facilitator, string brush) =>
        (await Moderating_the_stories.Send(system, facilitator, "POST", "/under", $$"""{ "brush": {{brush}} }""")).Body!;

    private static (int Delegates, bool TooFew, int Waiting, int Stories) Told(JsonNode under) =>
        ((int)under["delegates"]!, (bool)under["tooFew"]!, (int)under["waiting"]!, under["stories"]!.AsArray().Count);

    private static Task<Answer> Show(RunningSystem system, HttpClient facilitator, string alias, string brush) => Moderating_the_stories.Ask(system, facilitator, HttpMethod.Put, "/board",
        $$"""{ "screen": "story", "signifier": "transparent-reporting", "figure": "coloured", "hidden": false, "language": "en", "story": "{{alias}}", "brush": {{brush}} }""");

    private static async Task<JsonNode?> Brush(RunningSystem system)
    {
        using var board = await BoardSocket.Watch(system, Role.Board);
        return (await board.Until("View", _ => true))!["brush"];
    }
}
