using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Narratives.Door;
using Narratives.Events;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

public sealed class Handing_over
{
    [Fact]
    public async Task makes_a_key_that_opens_and_is_said_once()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);

        var key = (string)(await Make(system, facilitator, "Siân")).Body!["key"]!;

        using var colleague = await Enter(system, key);
        Assert.Equal(HttpStatusCode.OK, await Opens(system, colleague));
        var listed = (await Keys(system, facilitator)).ToJsonString();
        Assert.DoesNotContain(key, listed, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(PlanSeminar.HashOf(key), listed, StringComparison.OrdinalIgnoreCase);
        var sian = (await Keys(system, facilitator)).Single(one => (string?)one!["label"] == "Siân")!;
        Assert.Equal(("facilitator", false), ((string)sian["role"]!, (bool)sian["yours"]!));
        Assert.True((bool)(await Keys(system, colleague)).Single(one => (string?)one!["label"] == "Siân")!["yours"]!);
        Assert.DoesNotContain(key, string.Join('\n', (await system.Events()).Select(told => System.Text.Encoding.UTF8.GetString(EventJson.Write(told.Event)))), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ends_a_key_for_whoever_is_in_with_it_and_for_whoever_comes_with_it()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);
        var key = (string)(await Make(system, facilitator, "Siân")).Body!["key"]!;
        using var colleague = await Enter(system, key);
        using var board = await BoardSocket.Watch(system.Url, key, system.Code);
        await board.Until("Counts", _ => true);

        Assert.Equal(HttpStatusCode.NoContent, (await End(system, facilitator, "Siân")).Status);

        Assert.Equal(HttpStatusCode.Forbidden, await Opens(system, colleague));
        using var again = new HttpClient { BaseAddress = system.Url };
        using var refused = await again.PostAsJsonAsync("/api/keys", new KeyTold(key), WireJson.Options);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        await Assert.ThrowsAnyAsync<Exception>(() => board.Until("Counts", _ => false)); // hung up on
        Assert.Equal(HttpStatusCode.OK, await Opens(system, facilitator));
        await system.Restart();
        using var later = new HttpClient { BaseAddress = system.Url };
        using var still = await later.PostAsJsonAsync("/api/keys", new KeyTold(key), WireJson.Options);
        Assert.Equal(HttpStatusCode.Forbidden, still.StatusCode);
    }

    [Fact]
    public async Task keeps_one_facilitators_key_also_when_two_end_each_others_at_once()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);
        var first = (string)(await Keys(system, facilitator)).Single(one => (string)one!["role"]! == "facilitator")!["id"]!;
        Assert.Equal((HttpStatusCode.Conflict, "last-key"), Said(await EndId(system, facilitator, first)));
        using var colleague = await Enter(system, (string)(await Make(system, facilitator, "Siân")).Body!["key"]!);
        var second = (string)(await Keys(system, facilitator)).Single(one => (string?)one!["label"] == "Siân")!["id"]!;

        await Task.WhenAll(EndId(system, facilitator, second), EndId(system, colleague, first));

        Assert.Single(system.Seminar.Keys, key => key.Role == Role.Facilitator);
        Assert.Single(await system.Events(), told => told.Event is KeyEnded);
    }

    [Theory]
    [InlineData("", "missing")]
    [InlineData("a label that is far too long for anybody to read in a list of keys", "text-too-long")]
    public async Task asks_for_whom_a_key_is(string label, string problem)
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);

        Assert.Equal((HttpStatusCode.BadRequest, problem), Said(await Make(system, facilitator, label)));
    }

    [Theory]
    [InlineData(Role.Board)]
    [InlineData(Role.Analyst)]
    public async Task is_for_the_facilitator(Role role)
    {
        await using var system = await RunningSystem.Start();
        using var other = await system.Client(role);

        Assert.Equal(HttpStatusCode.Forbidden, (await Make(system, other, "Siân")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Ask(system, other, HttpMethod.Get, "/keys")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await EndId(system, other, system.Seminar.Keys[0].Id)).Status);
    }

    private static async Task<HttpClient> Enter(RunningSystem system, string key)
    {
        var client = new HttpClient { BaseAddress = system.Url };
        using var answer = await client.PostAsJsonAsync("/api/keys", new KeyTold(key), WireJson.Options);
        answer.EnsureSuccessStatusCode();
        return client;
    }

    private static async Task<HttpStatusCode> Opens(RunningSystem system, HttpClient client)
    {
        using var answer = await client.PostAsync(new Uri($"/api/seminars/{system.Code}/rounds/1/open", UriKind.Relative), null);
        return answer.StatusCode;
    }

    private static async Task<JsonArray> Keys(RunningSystem system, HttpClient client) => (await Ask(system, client, HttpMethod.Get, "/keys")).Body!.AsArray();

    private static Task<Answer> Make(RunningSystem system, HttpClient client, string label) =>
        Ask(system, client, HttpMethod.Post, "/keys", JsonContent.Create(new { role = "facilitator", label }));

    private static async Task<Answer> End(RunningSystem system, HttpClient client, string label) =>
        await EndId(system, client, (string)(await Keys(system, client)).Single(one => (string?)one!["label"] == label)!["id"]!);

    private static Task<Answer> EndId(RunningSystem system, HttpClient client, string id) => Ask(system, client, HttpMethod.Delete, $"/keys/{id}");

    private static async Task<Answer> Ask(RunningSystem system, HttpClient client, HttpMethod method, string path, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/api/seminars/{system.Code}{path}", UriKind.Relative)) { Content = body };
        using var answer = await client.SendAsync(request, RunningSystem.Patience);
        var text = await answer.Content.ReadAsStringAsync();
        return new Answer(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    private static (HttpStatusCode, string?) Said(Answer answer) => (answer.Status, answer.Problem);
}
