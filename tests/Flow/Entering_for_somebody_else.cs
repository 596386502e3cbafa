using System.Net;
using System.Net.Http.Json;
using Narratives.Door;
using Narratives.Events;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

public sealed class Entering_for_somebody_else
{
    private const string TakeAway = "2345-6789-ABCD-EFGH";

    [Fact]
    public async Task is_for_whoever_holds_the_facilitators_key_and_is_marked()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);

        Assert.Equal(HttpStatusCode.Created, (await Join(system, facilitator, "facilitator")).StatusCode);

        Assert.Equal(EnteredBy.Facilitator, (await system.Events()).Select(told => told.Event).OfType<DelegateJoined>().Single().EnteredBy);
    }

    [Fact]
    public async Task is_for_nobody_else()
    {
        await using var system = await RunningSystem.Start();
        using var anybody = new HttpClient { BaseAddress = system.Url };
        using var analyst = await system.Client(Role.Analyst);
        using var board = await system.Client(Role.Board);

        foreach (var caller in new[] { anybody, analyst, board })
        {
            using var refused = await Join(system, caller, "facilitator");
            Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), (refused.StatusCode, (await refused.Content.ReadFromJsonAsync<Problem>(WireJson.Options))!.Code));
        }
        Assert.DoesNotContain(await system.Events(), told => told.Event is DelegateJoined);
    }

    [Fact]
    public async Task at_a_kiosk_needs_no_key()
    {
        await using var system = await RunningSystem.Start();
        using var anybody = new HttpClient { BaseAddress = system.Url };

        Assert.Equal(HttpStatusCode.Created, (await Join(system, anybody, "kiosk")).StatusCode);

        Assert.Equal(EnteredBy.Kiosk, (await system.Events()).Select(told => told.Event).OfType<DelegateJoined>().Single().EnteredBy);
    }

    private static Task<HttpResponseMessage> Join(RunningSystem system, HttpClient caller, string enteredBy) => caller.PostAsJsonAsync(
        new Uri($"/api/seminars/{system.Code}/delegates", UriKind.Relative), Phone.JoinWith(TakeAway) with { EnteredBy = enteredBy }, WireJson.Options, RunningSystem.Patience);
}
