using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Narratives.Events;
using Narratives.Joining;
using Narratives.Moderating;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

public sealed class Moderating_the_stories
{
    private static readonly ConsentTold Quotable = new(1, Count: true, ShowDot: false, AnalyseStory: false, QuoteStory: true);
    private static readonly ConsentTold NotQuotable = Quotable with { AnalyseStory = true, QuoteStory = false };

    [Theory]
    [InlineData(Role.Board)]
    [InlineData(Role.Analyst)]
    public async Task is_for_whoever_runs_the_seminar_only(Role role)
    {
        await using var system = await RunningSystem.Start();
        using var other = await system.Client(role);

        foreach (var (method, path) in ((string, string)[])[("GET", ""), ("GET", "/log.csv"), ("POST", "/stories/x/approve"), ("POST", "/stories/x/hide"), ("POST", "/stories/x/pin"),
            ("POST", "/stories/x/unpin"), ("POST", "/require"), ("POST", "/relax"), ("POST", "/under"), ("PUT", "/feedback"), ("DELETE", "/feedback/f1")])
        {
            Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), Said(await Send(system, other, method, path, "{}")));
        }
    }

    [Fact]
    public async Task offers_only_stories_whose_tellers_agree_to_be_quoted()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Working_in_the_workbench.Tells(system, 1, "Quote me, Gwen.", Quotable);
        await Working_in_the_workbench.Tells(system, 2, "Never quote me.", NotQuotable);

        var queue = (await Send(system, facilitator, "GET", "")).Body!;

        Assert.True((bool)queue["required"]!);
        Assert.Equal(1, (int)queue["notQuotable"]!);
        var story = Assert.Single(queue["stories"]!.AsArray())!;
        Assert.Equal(("Quote me, Gwen.", "waiting"), ((string?)story["text"], (string?)story["verdict"]));
        Assert.Equal((10, 4, "name"), ((int)story["suggestions"]![0]!["start"]!, (int)story["suggestions"]![0]!["length"]!, (string?)story["suggestions"]![0]!["kind"]));
        Assert.DoesNotContain("Never", queue.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("01920000", queue.ToJsonString(), StringComparison.Ordinal); // a response's id tells when it was made
    }

    [Fact]
    public async Task of_many_shows_a_part_by_verdict_and_by_a_word_with_or_without_its_marks()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        for (var number = 1; number <= 7; number++) await Working_in_the_workbench.Tells(system, number, number == 5 ? "Roedd y DŴR yn uchel." : $"Story number {number}.", Quotable);
        await Decide(system, facilitator, (string)(await Queue("?find=dwr"))["stories"]![0]!["story"]!, "approve");

        var part = await Queue("?verdict=waiting&count=2");
        Assert.Equal((6, 1, 0), ((int)part["counts"]!["waiting"]!, (int)part["counts"]!["approved"]!, (int)part["counts"]!["hidden"]!));
        Assert.Equal((6, 2), ((int)part["found"]!, part["stories"]!.AsArray().Count));
        Assert.Equal((1, "Roedd y DŴR yn uchel."), ((int)(await Queue("?verdict=approved"))["found"]!, (string?)(await Queue("?find=Dŵr"))["stories"]![0]!["text"]));
        Assert.Equal((0, 6), ((int)(await Queue("?find=absent"))["found"]!, (int)(await Queue("?find=absent"))["counts"]!["waiting"]!));
        Assert.Equal(7, (await Queue(""))["stories"]!.AsArray().Count);

        async Task<JsonNode> Queue(string asked) => (await Send(system, facilitator, "GET", $"/{asked}")).Body!;
    }

    [Fact]
    public async Task keeps_every_decision_of_two_who_moderate_at_once_and_says_who_took_it()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        for (var number = 1; number <= 7; number++) await Working_in_the_workbench.Tells(system, number, $"Story {number}.", Quotable);
        var aliases = (await Send(system, facilitator, "GET", "")).Body!["stories"]!.AsArray().Select(story => (string)story!["story"]!).ToList();

        var answers = await Task.WhenAll(aliases.SelectMany(alias => new[]
        {
            Decide(system, facilitator, alias, "approve", moderator: "Ann"), Decide(system, facilitator, alias, "pin", moderator: "=Ben()"),
        }));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.Status));
        var stories = (await Send(system, facilitator, "GET", "")).Body!["stories"]!.AsArray();
        Assert.All(stories, story => Assert.Equal(("approved", true), ((string?)story!["verdict"], (bool)story["pinned"]!)));
        var table = await facilitator.GetStringAsync(new Uri($"/api/seminars/{system.Code}/moderation/log.csv", UriKind.Relative), RunningSystem.Patience);
        Assert.Equal(15, table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(7, table.Split(",Ann,approved,").Length - 1);
        Assert.Equal(7, table.Split(",'=Ben(),pinned,").Length - 1); // no formula in a spreadsheet
        Assert.DoesNotContain("Story 1", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_the_same_after_a_restart_and_its_words_hold_no_story()
    {
        await using var system = await RunningSystem.Start();
        using (var facilitator = await system.FacilitatorWithRoundOpen())
        {
            await Working_in_the_workbench.Tells(system, 1, "A story.", Quotable);
            await Decide(system, facilitator, await Only(system, facilitator), "approve", """, "redactions": [{ "part": "text", "start": 2, "length": 5 }]""");
        }
        await system.Restart();
        using var again = await system.Client(Role.Facilitator);

        var story = Assert.Single((await Send(system, again, "GET", "")).Body!["stories"]!.AsArray())!;

        Assert.Equal(("approved", 2), ((string?)story["verdict"], (int)story["redactions"]![0]!["start"]!));
        Assert.Equal([new Redaction(StoryPart.Text, 2, 5)], Assert.Single(await system.Said<StoryApproved>()).Redactions);
    }

    [Fact]
    public async Task refuses_what_it_cannot_read_and_stores_nothing()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Working_in_the_workbench.Tells(system, 1, "A story.", Quotable);
        var alias = await Only(system, facilitator);
        var before = (await system.Events()).Count;

        Assert.Equal((HttpStatusCode.NotFound, "unknown-story"), Said(await Decide(system, facilitator, "nosuch", "approve")));
        Assert.Equal("redaction-outside", (await Decide(system, facilitator, alias, "approve", """, "redactions": [{ "part": "text", "start": 7, "length": 5 }]""")).Problem);
        Assert.Equal("redaction-outside", (await Decide(system, facilitator, alias, "approve", """, "redactions": [null]""")).Problem);
        Assert.Equal("missing", (await Decide(system, facilitator, alias, "hide", moderator: "")).Problem);
        foreach (var body in (string[])["", "[]", "null", "{", """{ "moderator": 7 }"""]) Assert.Equal(HttpStatusCode.BadRequest, (await Send(system, facilitator, "POST", $"/stories/{alias}/approve", body)).Status);
        foreach (var body in (string[])["", "null", """{ "id": "f1" }""", """{ "id": "f1", "youSaid": "text", "weHeard": {} }"""]) Assert.Equal(HttpStatusCode.BadRequest, (await Send(system, facilitator, "PUT", "/feedback", body)).Status);

        Assert.Equal(before, (await system.Events()).Count);
    }

    internal static async Task<string> Only(RunningSystem system, HttpClient facilitator) =>
        (string)Assert.Single((await Send(system, facilitator, "GET", "")).Body!["stories"]!.AsArray())!["story"]!;

    internal static Task<Answer> Decide(RunningSystem system, HttpClient facilitator, string alias, string verb, string more = "", string moderator = "Ann") =>
        Send(system, facilitator, "POST", $"/stories/{alias}/{verb}", $$"""{ "moderator": "{{moderator}}"{{more}} }""");

    internal static Task<Answer> Feedback(RunningSystem system, HttpClient facilitator, string id, string about) => Send(system, facilitator, "PUT", "/feedback",
        $$"""{ "id": "{{id}}", "youSaid": { "en": "You said {{id}}", "cy": "Dywedoch {{id}}" }, "weHeard": { "en": "We heard {{id}}", "cy": "Clywsom {{id}}" }, "about": [{{about}}] }""");

    internal static Task<Answer> Turn(RunningSystem system, HttpClient facilitator, string? alias) => Ask(system, facilitator, HttpMethod.Put, "/board", alias is null
        ? """{ "screen": "join", "figure": "pooled", "hidden": false, "language": "en" }"""
        : $$"""{ "screen": "story", "signifier": "transparent-reporting", "figure": "coloured", "hidden": false, "language": "en", "story": "{{alias}}" }""");

    internal static Task<Answer> Send(RunningSystem system, HttpClient client, string method, string path, string? body = null) =>
        Ask(system, client, new HttpMethod(method), $"/moderation{path}", body);

    internal static async Task<Answer> Ask(RunningSystem system, HttpClient client, HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/api/seminars/{system.Code}{path}", UriKind.Relative)) { Content = body is null ? null : Json(body) };
        using var response = await client.SendAsync(request, RunningSystem.Patience);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, text.Length == 0 || response.Content.Headers.ContentType?.MediaType == "text/csv" ? null : JsonNode.Parse(text));
    }

    internal static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    internal static (HttpStatusCode, string?) Said(Answer answer) => (answer.Status, answer.Problem);
}
