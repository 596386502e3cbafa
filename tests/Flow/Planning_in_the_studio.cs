using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Narratives.Door;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

/// <summary>A facilitator plans without touching a file.</summary>
public sealed class Planning_in_the_studio
{
    private static readonly Instrument CoProduction = InstrumentJson.Template("co-production-experiences");

    [Fact]
    public async Task begins_with_any_of_the_six_templates()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);

        var names = (await Get(facilitator, "/api/templates")).AsArray().Select(template => (string)template!["name"]!).ToList();

        Assert.Equal(InstrumentJson.Templates, names);
        foreach (var name in names) Assert.Empty((await Read(facilitator, system, (await Get(facilitator, $"/api/templates/{name}")).ToJsonString()))["faults"]!.AsArray());
    }

    [Fact]
    public async Task another_template_has_other_rounds_and_those_who_had_joined_are_still_in()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);
        var phone = system.Phone();
        await phone.Join();
        Assert.Equal(1, await system.Live(patterns => patterns.Seminar.Joined));

        Assert.Equal(HttpStatusCode.NoContent, await Revise(facilitator, system, CoProduction with { Version = 2 }));
        await system.Run(facilitator, 1, "open");
        await phone.Respond(new(Phone.Id(1), "positive", "working-together", "en", [new("story", "placed", Text: "They listened.")]));

        Assert.Equal(CoProduction.Cells, system.Seminar.Rounds.Select(round => round.Cell));
        Assert.Equal((1, 1, 2), await system.Live(patterns => (patterns.Seminar.Joined, patterns.Cells[0].Responses, patterns.Cells.Length)));
        Assert.Equal((1, 1, 2), await system.Rebuilt(patterns => (patterns.Seminar.Joined, patterns.Cells[0].Responses, patterns.Cells.Length)));
    }

    [Fact]
    public async Task a_board_that_showed_a_question_which_is_gone_invites_again()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);
        await facilitator.PutAsJsonAsync(new Uri($"/api/seminars/{system.Code}/board", UriKind.Relative),
            new { screen = "figure", signifier = "transparent-reporting", figure = "pooled", hidden = false, language = "cy" }, RunningSystem.Patience);

        await Revise(facilitator, system, CoProduction with { Version = 2 });

        Assert.Equal(BoardView.Start with { Language = Words.Language.Welsh }, system.Seminar.View);
    }

    [Fact]
    public async Task of_two_who_publish_from_the_same_version_the_second_is_told()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);

        Assert.Equal(HttpStatusCode.NoContent, await Revise(facilitator, system, CoProduction with { Version = 2 }));
        Assert.Equal(HttpStatusCode.Conflict, await Revise(facilitator, system, system.Seminar.Instrument with { Version = 2 }));
        Assert.Single(await system.Said<InstrumentRevised>());
    }

    [Fact]
    public async Task hears_what_is_missing_what_is_doubtful_and_how_small_a_shift_would_show()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);
        var half = JsonNode.Parse(InstrumentJson.Write(InstrumentJson.Template(InstrumentJson.ReferenceTemplate)))!;
        half["stem"]!["cy"] = "";
        half["signifiers"]![0]!["question"]!["en"] = "In general, reporting is…";

        var read = await Read(facilitator, system, half.ToJsonString());

        Assert.Equal(["stem.cy"], read["faults"]!.AsArray().Select(fault => (string?)fault!["path"]));
        Assert.Contains(read["remarks"]!.AsArray(), remark => (string?)remark!["path"] == "signifiers.transparent-reporting.question.en" && remark["says"]!["cy"] is not null);
        Assert.InRange((double)read["smallestShift"]!, 0.11, 0.13);
        Assert.True((double)read["minutes"]! > 5);
        Assert.Empty(await system.Said<InstrumentRevised>());
    }

    [Fact]
    public async Task begins_with_what_was_asked_in_SenseMaker_and_stores_nothing()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);
        const string definition = """
            {"name":"Rivers","language":"en","signifiers":[{"id":"d","type":"dyad","title":"Who decides?","content":{"labels":[{"id":"l","text":"one"},{"id":"r","text":"all"}]}}]}
            """;

        var (status, begun) = await Post(facilitator, $"/api/seminars/{system.Code}/begin/sensemaker", definition);
        var (refused, _) = await Post(facilitator, $"/api/seminars/{system.Code}/begin/sensemaker", "{}");
        var (half, _) = await Post(facilitator, $"/api/seminars/{system.Code}/begin/sensemaker", "{ \"name\": \"\\ud800\", \"signifiers\": [] }");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (status, refused, half));
        Assert.Equal("who-decides", (string?)begun["instrument"]!["signifiers"]![0]!["id"]);
        Assert.Contains("signifiers.who-decides.left.cy", (await Read(facilitator, system, begun["instrument"]!.ToJsonString()))["faults"]!.AsArray().Select(fault => (string?)fault!["path"]));
        Assert.Empty(await system.Said<InstrumentRevised>());
    }

    [Fact]
    public async Task hears_that_nothing_is_declared_until_a_plan_is_locked()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);
        using var analyst = await system.Client(Role.Analyst);
        var written = InstrumentJson.Write(system.Seminar.Instrument);
        Assert.Contains((await Read(facilitator, system, written))["remarks"]!.AsArray(), Undeclared);
        var signifiers = system.Seminar.Instrument.Signifiers.Where(one => one is Slider or Triad or Stones)
            .Select(one => new { signifier = one.Id.Slug, role = "secondary", direction = "none", smallestDifference = (double?)null });

        using var locked = await analyst.PutAsJsonAsync($"/api/seminars/{system.Code}/workbench/plan", new { signifiers }, RunningSystem.Patience);

        Assert.True(locked.IsSuccessStatusCode, await locked.Content.ReadAsStringAsync());
        Assert.DoesNotContain((await Read(facilitator, system, written))["remarks"]!.AsArray(), Undeclared);
        static bool Undeclared(JsonNode? remark) => (string?)remark!["rule"] == "plan-undeclared";
    }

    [Fact]
    public async Task an_earlier_version_can_be_looked_at_and_gone_on_with()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);
        var first = system.Seminar.Instrument;
        await Revise(facilitator, system, CoProduction with { Version = 2 });

        var versions = (await Get(facilitator, $"/api/seminars/{system.Code}/instrument/versions")).AsArray();
        Assert.Equal([2, 1], versions.Select(one => (int)one!["version"]!));
        Assert.Equal(first.Signifiers.Length, (int)versions[1]!["questions"]!);
        var again = InstrumentJson.Read(Encoding.UTF8.GetBytes((await Get(facilitator, $"/api/seminars/{system.Code}/instrument/versions/1")).ToJsonString()));
        Assert.Equal(HttpStatusCode.NoContent, await Revise(facilitator, system, again with { Version = 3 }));

        Assert.Equal(InstrumentJson.Write(first with { Version = 3 }), InstrumentJson.Write(system.Seminar.Instrument));
        using var unknown = await facilitator.GetAsync(new Uri($"/api/seminars/{system.Code}/instrument/versions/7", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var board = await system.Client(Role.Board);
        using var refused = await board.GetAsync(new Uri($"/api/seminars/{system.Code}/instrument/versions", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task plans_the_next_seminar_with_keys_that_open_it_and_nothing_else()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);

        var here = system.Code;

        var (status, planned) = await Post(facilitator, $"/api/seminars/{here}/next", InstrumentJson.Write(CoProduction));

        Assert.Equal(HttpStatusCode.Created, status);
        using var colleague = new HttpClient { BaseAddress = system.Url };
        using var exchanged = await colleague.PostAsJsonAsync("/api/keys", new KeyTold((string)planned["facilitator"]!), WireJson.Options);
        Assert.True(exchanged.IsSuccessStatusCode);
        Assert.Equal("co-production-experiences", (string?)(await Get(colleague, $"/api/seminars/{planned["code"]}/board"))["instrument"]!["id"]);
        using var elsewhere = await colleague.GetAsync(new Uri($"/api/seminars/{here}/board", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
    }

    [Theory]
    [InlineData("board")]
    [InlineData("nobody")]
    public async Task is_for_facilitators(string who)
    {
        await using var system = await RunningSystem.Start();
        using var client = who == "board" ? await system.Client(Role.Board) : new HttpClient { BaseAddress = system.Url };

        foreach (var path in new[] { "lint", "next", "begin/sensemaker" })
        {
            Assert.InRange((int)(await Post(client, $"/api/seminars/{system.Code}/{path}", InstrumentJson.Write(CoProduction))).Status, 401, 403);
        }
    }

    private static async Task<JsonNode> Get(HttpClient client, string path) => JsonNode.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), RunningSystem.Patience))!;

    private static async Task<JsonNode> Read(HttpClient client, RunningSystem system, string instrument) =>
        (await Post(client, $"/api/seminars/{system.Code}/lint?delegates=37", instrument)).Body;

    private static async Task<(HttpStatusCode Status, JsonNode Body)> Post(HttpClient client, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content, RunningSystem.Patience);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private static async Task<HttpStatusCode> Revise(HttpClient client, RunningSystem system, Instrument instrument)
    {
        using var content = new StringContent(InstrumentJson.Write(instrument), Encoding.UTF8, "application/json");
        using var answer = await client.PutAsync(new Uri($"/api/seminars/{system.Code}/instrument", UriKind.Relative), content, RunningSystem.Patience);
        return answer.StatusCode;
    }
}
