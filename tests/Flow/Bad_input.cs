using System.Net;
using System.Text.Json.Nodes;
using Narratives.Capturing;
using Narratives.Events;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

/// <summary>Each gets a clear problem in both languages, and nothing of it is stored.</summary>
public sealed class Bad_input : IAsyncLifetime
{
    private RunningSystem system = null!;
    private HttpClient facilitator = null!;
    private Phone phone = null!;

    public async ValueTask InitializeAsync()
    {
        system = await RunningSystem.Start();
        facilitator = await system.FacilitatorWithRoundOpen();
        phone = system.Phone();
        await phone.Join();
    }

    public async ValueTask DisposeAsync()
    {
        facilitator.Dispose();
        await system.DisposeAsync();
    }

    public static TheoryData<string, int, string> Bodies => new()
    {
        { "malformed", 400, "{ \"responseId\": " },
        { "malformed", 400, "[]" },
        { "malformed", 400, "null" },
        { "malformed", 400, "" },
        { "malformed", 400, Body(("position", "NaN")) },
        { "malformed", 400, Body(("position", "\"0.5\"")) },
        { "malformed", 400, Body(("responseId", "\"not-a-uuid\"")) },
        { "position-outside", 400, Body(("position", "1.5")) },
        { "position-outside", 400, Body(("position", "1e300")) },
        { "wrong-placement", 400, Body(("position", "null")) },
        { "parts-do-not-sum", 400, Body(("parts", """{"left":0.5,"top":0.5,"right":0.5}""")) },
        { "unknown-signifier", 400, Body(("signifier", "\"weather\"")) },
        { "missing-mark", 400, Body(("marks", "[]")) },
        { "text-too-long", 400, Body(("text", $"\"{new string('x', 10_001)}\"")) },
        { "unknown-language", 400, Body(("language", "\"tlh\"")) },
        { "unknown-round", 404, Body(("framing", "\"framework-3\"")) },
        { "round-closed", 409, Body(("scenario", "\"the-last-bus\"")) },
        { "body-too-large", 413, Body(("text", $"\"{new string('x', 65_536)}\"")) },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task of_a_response_is_refused(string code, int status, string body)
    {
        var answer = await phone.RespondWith(body);

        Assert.Equal((code, status), (answer.Problem, (int)answer.Status));
        await NothingStored();
    }

    [Fact]
    public async Task of_another_content_type_is_refused()
    {
        Assert.Equal("malformed", (await phone.RespondWith(Body(), "text/plain")).Problem);
        await NothingStored();
    }

    [Fact]
    public async Task at_no_address_of_ours_is_told_so()
    {
        var (nowhere, wrongly) = (await phone.Send(HttpMethod.Get, "/weather"), await phone.Send(HttpMethod.Put, "/responses"));

        Assert.Equal(("unknown-address", HttpStatusCode.NotFound), (nowhere.Problem, nowhere.Status));
        Assert.Equal(("wrong-method", HttpStatusCode.MethodNotAllowed), (wrongly.Problem, wrongly.Status));
    }

    [Fact]
    public async Task with_an_unknown_code_is_refused()
    {
        foreach (var (method, path) in new[] { (HttpMethod.Get, ""), (HttpMethod.Get, "/rounds"), (HttpMethod.Get, "/rounds/events"), (HttpMethod.Get, "/receipt"), (HttpMethod.Post, "/responses"), (HttpMethod.Post, "/delegates") })
        {
            var answer = await phone.Send(method, path, method == HttpMethod.Post ? new StringContent("{}", null, "application/json") : null, code: "NOSUCH");
            Assert.Equal(("unknown-code", 404), (answer.Problem, (int)answer.Status));
        }
    }

    [Fact]
    public async Task of_a_delegate_who_has_not_joined_is_refused()
    {
        var answer = await system.Phone("ZZZZ-ZZZZ-ZZZZ-ZZZZ").Respond(Phone.Submission(Phone.Id(1)));

        Assert.Equal("unknown-delegate", answer.Problem);
        await NothingStored();
    }

    /// <summary>On the same server: a code opens the seminar that it has joined, and no other.</summary>
    [Fact]
    public async Task with_a_take_away_code_of_another_seminar_is_refused()
    {
        using var planned = await facilitator.PostAsync(new Uri($"/api/seminars/{system.Code}/next", UriKind.Relative),
            new StringContent(Instruments.InstrumentJson.Write(system.Seminar.Instrument), null, "application/json"), RunningSystem.Patience);
        var other = (string)JsonNode.Parse(await planned.Content.ReadAsStringAsync())!["code"]!;

        foreach (var (method, path) in new[] { (HttpMethod.Post, "/responses"), (HttpMethod.Get, "/receipt"), (HttpMethod.Delete, "/receipt"), (HttpMethod.Put, "/consent") })
        {
            var answer = await phone.Send(method, path, new StringContent(Body(), null, "application/json"), other);
            Assert.Equal(("unknown-delegate", HttpStatusCode.Forbidden), (answer.Problem, answer.Status));
        }
        await NothingStored();
    }

    [Fact]
    public async Task to_a_round_that_has_closed_is_refused()
    {
        await system.Run(facilitator, 1, "close");

        Assert.Equal("round-closed", (await phone.Respond(Phone.Submission(Phone.Id(1)))).Problem);
        await NothingStored();
    }

    [Fact]
    public async Task that_fails_leaves_the_next_answer_alone()
    {
        await phone.RespondWith(Body(("position", "7")));

        Assert.Equal(HttpStatusCode.Created, (await phone.RespondWith(Body())).Status);
    }

    private async Task NothingStored() => Assert.DoesNotContain(await system.Events(), told => told.Event is ResponseCaptured);

    /// <summary>A valid body with one member, wherever it stands first, written otherwise.</summary>
    private static string Body(params (string Member, string Written)[] otherwise)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(Phone.Submission(Phone.Id(1)), Door.WireJson.Options);
        foreach (var (member, written) in otherwise)
        {
            var old = First(JsonNode.Parse(body)!, member)?.ToJsonString() ?? "null";
            var at = body.IndexOf($"\"{member}\":{old}", StringComparison.Ordinal);
            if (at < 0) throw new InvalidOperationException($"The usual body has no {member}.");
            body = string.Concat(body.AsSpan(0, at), $"\"{member}\":{written}", body.AsSpan(at + member.Length + 3 + old.Length));
        }
        return body;
    }

    private static JsonNode? First(JsonNode node, string member) => node switch
    {
        JsonObject one when one[member] is { } found => found,
        JsonObject one => one.Select(child => child.Value is null ? null : First(child.Value, member)).FirstOrDefault(found => found is not null),
        JsonArray many => many.Select(child => child is null ? null : First(child, member)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
