using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Narratives.Door;
using Narratives.Instruments;
using Narratives.Joining;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

public sealed class Working_in_the_workbench
{
    public static TheoryData<string, string> Calls => new()
    {
        { "POST", "/findings" }, { "POST", "/stories" }, { "GET", "/themes" }, { "PUT", "/themes" }, { "GET", "/codings" }, { "PUT", "/codings" },
        { "GET", "/notes" }, { "PUT", "/notes" }, { "DELETE", "/notes/n1" }, { "GET", "/plan" }, { "PUT", "/plan" }, { "GET", "/export" },
        { "GET", "/stories/s1/attachment" },
    };

    [Theory, MemberData(nameof(Calls))]
    public async Task is_for_analysts_and_facilitators_only(string method, string path)
    {
        await using var system = await RunningSystem.Start();
        var phone = system.Phone();
        await phone.Join();
        using var board = await Analyst.At(system, Role.Board);

        var ofADelegate = await phone.Send(new HttpMethod(method), $"/workbench{path}", JsonContent.Create(new { }));
        var ofABoard = await board.Send(new HttpMethod(method), path, "{}");

        Assert.Equal((HttpStatusCode.Unauthorized, "not-allowed"), (ofADelegate.Status, ofADelegate.Problem));
        Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), (ofABoard.Status, ofABoard.Problem));
    }

    [Theory]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Facilitator)]
    public async Task opens_with_either_key(Role role)
    {
        await using var system = await RunningSystem.Start();
        using var analyst = await Analyst.At(system, role);

        foreach (var path in new[] { "/themes", "/codings", "/notes" }) Assert.Equal(HttpStatusCode.OK, (await analyst.Get(path)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await analyst.Get("/plan")).Status);
        Assert.Equal(HttpStatusCode.OK, (await analyst.Findings()).Status);
        Assert.Equal(0, (int)(await analyst.Stories()).Body!["responses"]!);
    }

    [Fact]
    public async Task has_a_page_that_anybody_may_fetch()
    {
        await using var system = await RunningSystem.Start();
        using var client = new HttpClient { BaseAddress = system.Url };

        using var page = await client.GetAsync(new Uri($"/workbench/{system.Code}", UriKind.Relative), RunningSystem.Patience);

        // Where the pages are not built, that is said.
        Assert.Contains(page.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable });
    }

    [Fact]
    public async Task of_another_seminar_is_closed()
    {
        await using var system = await RunningSystem.Start();
        using var http = await system.Client(Role.Analyst);

        using var answer = await http.GetAsync(new Uri("/api/seminars/NOSUCH/workbench/notes", UriKind.Relative), RunningSystem.Patience);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task never_shows_a_story_without_consent()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Tells(system, 1, "Read me.", new(1, Count: true, ShowDot: false, AnalyseStory: true, QuoteStory: false));
        await Tells(system, 2, "Do not analyse me.", new(1, Count: true, ShowDot: true, AnalyseStory: false, QuoteStory: true));
        await Tells(system, 3, "Do not count me.", new(1, Count: false, ShowDot: true, AnalyseStory: true, QuoteStory: true));
        using var analyst = await Analyst.At(system);

        var answer = (await analyst.Stories()).Body!;

        Assert.Equal((2, 2, 1), ((int)answer["responses"]!, (int)answer["delegates"]!, (int)answer["readable"]!));
        var story = Assert.Single(answer["stories"]!.AsArray())!;
        Assert.Equal(("Read me.", false), ((string?)story["text"], (bool)story["quotable"]!));
        Assert.DoesNotContain("Do not", answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task no_longer_shows_a_story_that_was_taken_back_a_moment_ago()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await Tells(system, 1, "I take this back.");
        await Tells(system, 2, "I stay.");
        using var analyst = await Analyst.At(system);
        await analyst.Name("trust");
        foreach (var story in Stories(await analyst.Stories())) Assert.Equal(HttpStatusCode.NoContent, (await analyst.Code(AliasOf(story), "Ann", "trust")).Status);
        var alias = AliasOf(Stories(await analyst.Stories()).Single(story => (string?)story["text"] == "I take this back."));
        await analyst.Write("n1", "Both trust.", alias);

        await phone.Withdraw(Phone.Id(1));

        Assert.Equal(["I stay."], Stories(await analyst.Stories()).Select(story => (string?)story["text"]));
        Assert.Equal(1, (int)(await analyst.Get("/codings")).Body!["coded"]!);
        Assert.Equal("unknown-story", (await analyst.Code(alias, "Ann")).Problem);
        Assert.Empty((await analyst.Get("/notes")).Body![0]!["responses"]!.AsArray());
        Assert.Equal(1, (int)(await analyst.Findings()).Body!["units"]!["responses"]!);
    }

    [Fact]
    public async Task shows_what_was_written_as_text_and_nothing_that_says_who_or_when()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        const string nasty = "<script>alert('dŵr')</script> & \"quoted\"";
        var phone = await Tells(system, 1, nasty);
        using var http = await system.Client(Role.Analyst);

        using var answer = await http.PostAsync(new Uri($"/api/seminars/{system.Code}/workbench/stories", UriKind.Relative),
            JsonContent.Create(JsonNode.Parse($$"""{ "brush": {{Analyst.AllOfReporting}} }""")), RunningSystem.Patience);

        var written = await answer.Content.ReadAsStringAsync();
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(nasty, (string?)JsonNode.Parse(written)!["stories"]![0]!["text"]);
        Assert.DoesNotContain(Phone.Id(1).ToString(), written, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(TakeAway(phone).DelegateIn(system.Seminar.Id).ToString(), written, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(0.25, 0.25, 1)]
    [InlineData(0.25, 0.5, 2)]
    [InlineData(0.2501, 0.4999, 0)]
    [InlineData(0, 1, 2)]
    public async Task includes_the_edges_of_a_brush(double from, double to, int expected)
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Tells(system, 1, "A quarter.", position: 0.25);
        await Tells(system, 2, "A half.", position: 0.5);
        using var analyst = await Analyst.At(system);

        var answer = await analyst.Stories(FormattableString.Invariant($$"""{ "from": {{from}}, "to": {{to}}, "signifier": "transparent-reporting", "kind": "slider" }"""));

        Assert.Equal(expected, (int)answer.Body!["responses"]!);
    }

    [Theory]
    [InlineData("POST", "/findings", """{ "selection": { "framings": ["no-such"] } }""", "unknown-part")]
    [InlineData("POST", "/findings", """{ "selection": { "framings": [null] } }""", "malformed")]
    [InlineData("POST", "/findings", """{ "selection": { "aboutYou": [null] } }""", "unknown-signifier")]
    [InlineData("POST", "/findings", """{ "selection": { "reveal": "sideways" } }""", "malformed")]
    [InlineData("POST", "/findings", """{ "seed": 1.5 }""", "malformed")]
    [InlineData("POST", "/findings", "nonsense", "malformed")]
    [InlineData("POST", "/stories", "{}", "missing")]
    [InlineData("POST", "/stories", """{ "brush": {} }""", "malformed")]
    [InlineData("POST", "/stories", """{ "brush": { "kind": "lasso" } }""", "malformed")]
    [InlineData("POST", "/stories", """{ "brush": { "kind": "slider" } }""", "unknown-signifier")]
    [InlineData("POST", "/stories", """{ "brush": { "kind": "triad", "signifier": "helpful-to-decisions", "outline": [[0, 0], [1], [0, 1]] } }""", "malformed")]
    [InlineData("POST", "/stories", """{ "brush": { "kind": "triad", "signifier": "helpful-to-decisions" } }""", "wrong-brush")]
    [InlineData("POST", "/stories", """{ "brush": { "kind": "stones", "signifier": "service-users-and-decisions", "outline": [[0, 0], [1, 0], [0, 1]] } }""", "unknown-stone")]
    [InlineData("PUT", "/themes", "{}", "malformed-id")]
    [InlineData("PUT", "/codings", "{}", "unknown-story")]
    [InlineData("PUT", "/notes", "{}", "malformed-id")]
    [InlineData("PUT", "/notes", """{ "id": "n", "author": "Ann", "observation": "o", "strength": 9 }""", "missing")]
    [InlineData("PUT", "/plan", "{}", "missing")]
    [InlineData("PUT", "/plan", """{ "signifiers": [null] }""", "malformed")]
    [InlineData("PUT", "/plan", """{ "signifiers": [{ "signifier": "transparent-reporting", "role": 7 }] }""", "malformed")]
    public async Task refuses_what_it_cannot_read_and_says_why(string method, string path, string body, string expected)
    {
        var errors = new List<string>();
        await using var system = await RunningSystem.Start(errors: errors);
        using var analyst = await Analyst.At(system);

        var answer = await analyst.Send(new HttpMethod(method), path, body);

        Assert.Equal(expected, answer.Problem);
        Assert.InRange((int)answer.Status, 400, 404);
        Assert.Empty(errors);
    }

    internal static async Task<Phone> Tells(RunningSystem system, int number, string story, ConsentTold? consent = null, double position = 0.25, Cell? cell = null)
    {
        var phone = system.Phone($"2345-6789-ABCD-EF{(char)('A' + number)}H");
        var join = Phone.JoinWith(phone.TakeAway) with { Consent = consent ?? new ConsentTold(1, Count: true, ShowDot: true, AnalyseStory: true, QuoteStory: true) };
        await phone.Send(HttpMethod.Post, "/delegates", JsonContent.Create(join, options: WireJson.Options));
        var answer = await phone.Respond(Phone.Submission(Phone.Id(number), position, cell, story));
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        return phone;
    }

    internal static IEnumerable<JsonNode> Stories(Answer answer) => answer.Body!["stories"]!.AsArray().Select(story => story!);

    internal static string AliasOf(JsonNode story) => (string)story["response"]!;

    private static TakeAwayCode TakeAway(Phone phone) => TakeAwayCode.TryRead(phone.TakeAway, out var code) ? code : throw new ArgumentException("Not a code.", nameof(phone));
}
