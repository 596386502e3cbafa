using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

/// <summary>First it is not ready any more, then it lets go of whoever listens, then it finishes what is inside.</summary>
public sealed class Ending_a_server
{
    [Fact]
    public async Task is_told_before_anything_else_while_answers_are_still_taken()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await system.Phone().Join();

        Stop(system);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "stopping"), await Asked(system, "/readyz"));
        Assert.Equal((HttpStatusCode.OK, null), await Asked(system, "/healthz"));
        Assert.Equal(HttpStatusCode.Created, (await system.Phone().Respond(Phone.Submission(Phone.Id(1)))).Status);
    }

    [Fact]
    public async Task lets_boards_go_at_once_and_takes_no_new_ones()
    {
        await using var system = await RunningSystem.Start();
        using var board = await BoardSocket.Watch(system, Role.Board);
        await board.Until("Counts", _ => true);

        Stop(system);

        await Assert.ThrowsAsync<WebSocketException>(() => board.Until("Never", _ => false));
        await Assert.ThrowsAsync<WebSocketException>(() => BoardSocket.Watch(system, Role.Board));
    }

    [Fact]
    public async Task lets_phones_that_listen_go_and_takes_no_new_ones()
    {
        await using var system = await RunningSystem.Start();
        using var events = new StreamReader(await system.Phone().RoundEvents());
        Assert.Equal("event: rounds", await events.ReadLineAsync(RunningSystem.Patience));

        Stop(system);

        await events.ReadToEndAsync(RunningSystem.Patience); // it ends, and in good order
        Assert.Equal("stopping", (await system.Phone().Send(HttpMethod.Get, "/rounds/events")).Problem);
    }

    /// <summary>Nobody who listens holds it up: it would otherwise wait for its whole patience, which is longer than this test's.</summary>
    [Fact(Timeout = 12_000)]
    public async Task finishes_what_is_inside_and_nothing_else()
    {
        var (asked, letGo) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var system = await RunningSystem.Start(around: log => new LogInBetween(log)
        {
            BeforeAppend = async request =>
            {
                if (request.Kind != StreamKind.Response) return;
                asked.SetResult();
                await letGo.Task;
            },
        });
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await system.Phone().Join();
        using var board = await BoardSocket.Watch(system, Role.Board);
        using var events = new StreamReader(await system.Phone().RoundEvents());
        var inside = system.Phone().Respond(Phone.Submission(Phone.Id(1)));
        await asked.Task;

        var restarting = system.Restart();
        await events.ReadToEndAsync(RunningSystem.Patience);
        Assert.False(restarting.IsCompleted);
        letGo.SetResult();
        await restarting;

        Assert.Equal(HttpStatusCode.Created, (await inside).Status);
        Assert.Single(await system.Said<ResponseCaptured>());
    }

    private static void Stop(RunningSystem system) => system.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

    private static async Task<(HttpStatusCode, string?)> Asked(RunningSystem system, string path)
    {
        using var client = new HttpClient { BaseAddress = system.Url };
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, answer.IsSuccessStatusCode ? null : (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]);
    }
}
