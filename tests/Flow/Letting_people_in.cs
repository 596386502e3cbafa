using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.LiveBoard.Board;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

public sealed class Letting_people_in
{
    [Fact]
    public async Task every_endpoint_says_who_may_call_it()
    {
        await using var system = await RunningSystem.Start();
        var endpoints = system.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        Assert.True(endpoints.Count > 15);
        Assert.All(endpoints, endpoint => Assert.True(
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(rule => rule.Policy is not null),
            $"{endpoint.RoutePattern.RawText} does not say who may call it."));
    }

    [Fact]
    public void every_hub_method_says_who_may_call_it()
    {
        var methods = typeof(BoardHub).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Hub)))
            .SelectMany(hub => hub.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)).ToList();

        Assert.NotEmpty(methods);
        Assert.All(methods, method => Assert.True(method.GetCustomAttribute<AuthorizeAttribute>()?.Policy is not null, $"{method.Name} does not say who may call it."));
    }

    [Theory]
    [InlineData("GET", "/board")]
    [InlineData("GET", "/join.svg")]
    [InlineData("PUT", "/board")]
    [InlineData("PUT", "/instrument")]
    [InlineData("POST", "/rounds/1/open")]
    [InlineData("POST", "/rounds/1/close")]
    [InlineData("POST", "/rounds/1/reveal")]
    [InlineData("POST", "/rounds/1/reset?run=0")]
    [InlineData("PUT", "/countdown")]
    [InlineData("POST", "/end")]
    [InlineData("POST", "/resume")]
    [InlineData("GET", "/keys")]
    [InlineData("POST", "/keys")]
    [InlineData("DELETE", "/keys/0123456789ab")]
    public async Task without_a_key_nothing_of_the_facilitator_opens(string method, string path)
    {
        await using var system = await RunningSystem.Start();

        var answer = await system.Phone().Send(new HttpMethod(method), path);

        Assert.Equal((HttpStatusCode.Unauthorized, "not-allowed"), (answer.Status, answer.Problem));
        Assert.Equal(Phase.Planned, system.Seminar.Find(1)!.Phase);
    }

    [Fact]
    public async Task a_board_may_look_and_not_touch()
    {
        await using var system = await RunningSystem.Start();
        using var board = await system.Client(Role.Board);

        using var look = await board.GetAsync(new Uri($"/api/seminars/{system.Code}/board", UriKind.Relative));
        using var touch = await board.PostAsync(new Uri($"/api/seminars/{system.Code}/rounds/1/open", UriKind.Relative), null);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (look.StatusCode, touch.StatusCode));
    }

    [Fact]
    public async Task a_wrong_key_opens_nothing()
    {
        await using var system = await RunningSystem.Start();
        using var client = new HttpClient { BaseAddress = system.Url };

        using var answer = await client.PostAsJsonAsync("/api/keys", new KeyTold("2222222222222222222222222A"), WireJson.Options);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task the_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        await using var system = await RunningSystem.Start();
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = system.Url };

        using var answer = await client.PostAsJsonAsync("/api/keys", new KeyTold(system.Keys[Role.Facilitator]), WireJson.Options);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task keys_stand_nowhere_in_the_log()
    {
        await using var system = await RunningSystem.Start();

        var written = string.Join('\n', (await system.Events()).Select(told => System.Text.Encoding.UTF8.GetString(Events.EventJson.Write(told.Event))));

        Assert.All(system.Keys.Values, key => Assert.DoesNotContain(key, written, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task every_answer_carries_the_safe_headers()
    {
        await using var system = await RunningSystem.Start();
        using var client = new HttpClient { BaseAddress = system.Url };

        foreach (var path in new[] { "/", "/healthz", "/api/seminars/NOSUCH", "/openapi/v1.json" })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task openapi_is_served_and_names_what_phones_call()
    {
        await using var system = await RunningSystem.Start();
        using var client = new HttpClient { BaseAddress = system.Url };

        var document = await client.GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>("/openapi/v1.json");

        Assert.Contains("/api/seminars/{code}/responses", document!["paths"]!.AsObject().Select(path => path.Key));
    }
}
