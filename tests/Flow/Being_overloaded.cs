using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.LiveBoard.Board;
using Narratives.Seminars;
using Narratives.Tests.Flow.Log;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

public sealed class Being_overloaded
{
    private const string Someone = "2345-6789-ABCD-EFGH";

    [Fact]
    public async Task asks_for_peace_and_loses_nothing()
    {
        var held = new Held();
        await using var system = await RunningSystem.Start(around: held.Around, turnstiles: new(new Turnstile(2), new Turnstile(9)));
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await system.Phone().Join();

        var inside = new[] { 1, 2 }.Select(number => system.Phone().Respond(Phone.Submission(Phone.Id(number)))).ToList();
        await held.Holds(2);
        var outside = await system.Phone().Respond(Phone.Submission(Phone.Id(3)));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "too-many-at-once"), (outside.Status, outside.Problem));
        Assert.InRange(outside.Peace!.Value.TotalSeconds, 1, 5);
        held.LetGo();

        Assert.All(await Task.WhenAll(inside), answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Equal(HttpStatusCode.Created, (await system.Phone().Respond(Phone.Submission(Phone.Id(3)))).Status);
        Assert.Equal([Phone.Id(1), Phone.Id(2), Phone.Id(3)], (await system.Events()).Where(told => told.Event is ResponseCaptured).Select(told => told.Stream).Order());
    }

    [Fact]
    public async Task asks_them_in_turn_for_different_spans()
    {
        await using var system = await RunningSystem.Start(turnstiles: new(new Turnstile(0), new Turnstile(9)));
        var asked = new List<double>();
        for (var phone = 0; phone < 5; phone++) asked.Add((await system.Phone().Join()).Peace!.Value.TotalSeconds);

        Assert.Equal([1, 2, 3, 4, 5], asked.Order());
    }

    [Fact]
    public async Task lets_in_only_so_many_who_listen_and_answers_the_others_all_the_same()
    {
        await using var system = await RunningSystem.Start(turnstiles: new(new Turnstile(9), new Turnstile(1)));
        using var listening = new StreamReader(await system.Phone().RoundEvents());

        var second = await system.Phone().Send(HttpMethod.Get, "/rounds/events");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "too-many-at-once"), (second.Status, second.Problem));
        Assert.Equal(HttpStatusCode.Created, (await system.Phone().Join()).Status);
    }

    [Fact]
    public async Task slows_the_boards_down_before_any_phone_is_refused()
    {
        var (clock, held) = (new TurnedClock(), new Held());
        await using var system = await RunningSystem.Start(clock: clock, around: held.Around, turnstiles: new(new Turnstile(4), new Turnstile(9)));
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await system.Phone().Join();
        var inside = new[] { 1, 2 }.Select(number => system.Phone().Respond(Phone.Submission(Phone.Id(number)))).ToList();
        await held.Holds(2);

        using var board = await BoardSocket.Watch(system, Role.Board);
        await board.Until("Counts", _ => true);
        await clock.UntilAwaited(Pace.SlowestBeat);

        Assert.Equal(HttpStatusCode.OK, (await system.Phone().Rounds()).Status);
        held.LetGo();
        await Task.WhenAll(inside);
    }

    [Fact]
    public void stretches_the_beat_by_and_by()
    {
        var beats = Enumerable.Range(0, 101).Select(percent => Pace.Of(percent / 100.0)).ToList();

        Assert.Equal((Pace.Beat, Pace.Beat), (beats[0], beats[12]));
        Assert.Equal((Pace.SlowestBeat, Pace.SlowestBeat), (beats[50], beats[100]));
        Assert.Equal(beats.Order(), beats);
        Assert.True(beats[13] > beats[12]);
    }

    [Fact]
    public async Task is_still_alive_and_ready()
    {
        await using var system = await RunningSystem.Start(turnstiles: new(new Turnstile(0), new Turnstile(0)));
        using var watching = new HttpClient { BaseAddress = system.Url };

        Assert.Equal("alive", await watching.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
        Assert.Equal("ready", await watching.GetStringAsync(new Uri("/readyz", UriKind.Relative)));
    }

    [Fact]
    public async Task counts_a_file_as_several_requests()
    {
        await using var system = await RunningSystem.Start(turnstiles: new(new Turnstile(7), new Turnstile(9)));
        await system.Phone().Join();

        var brought = await system.Phone(Someone).Send(HttpMethod.Put, $"/attachments/{Phone.Id(1)}", new ByteArrayContent([0xFF]));

        Assert.Equal("too-many-at-once", brought.Problem);
        Assert.Equal(0, system.Services.GetRequiredService<Turnstiles>().Answering.Fullness); // whoever was refused takes no room
    }

    /// <summary>A real log whose answers wait until they are let go.</summary>
    private sealed class Held
    {
        private readonly TaskCompletionSource letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly SemaphoreSlim arrived = new(0);

        public IEventLog Around(IEventLog log) => new LogInBetween(log)
        {
            BeforeAppend = async request =>
            {
                if (request.Kind != StreamKind.Response) return;
                arrived.Release();
                await letGo.Task;
            },
        };

        public async Task Holds(int requests)
        {
            for (var each = 0; each < requests; each++) await arrived.WaitAsync(RunningSystem.Patience);
        }

        public void LetGo() => letGo.SetResult();
    }
}
