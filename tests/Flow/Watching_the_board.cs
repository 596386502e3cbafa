using System.Net;
using System.Net.Http.Json;
using Narratives.Door;
using Narratives.LiveBoard.Board;
using Narratives.Seminars;
using Narratives.Tests.Flow.Log;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

public sealed class Watching_the_board
{
    [Fact]
    public async Task tells_counts_view_and_figure_at_once_and_then_what_changes()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        using var board = await BoardSocket.Watch(system, Role.Board);
        await board.Until("Figure", figure => figure is null);

        var phone = system.Phone();
        await phone.Join();
        await phone.Respond(Phone.Submission(Phone.Id(1)));

        var counts = await board.Until("Counts", counts => (int)counts!["responses"]! == 1);
        Assert.Equal((1, 1), ((int)counts!["joined"]!, (int)counts["delegates"]!));
    }

    [Fact]
    public async Task shows_no_answer_before_the_reveal_and_never_fewer_than_five()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        using var board = await BoardSocket.Watch(system, Role.Board);
        await Turn(system, facilitator, FigureName.Pooled);
        await Answer(system, 4);
        await board.Until("Counts", counts => (int)counts!["responses"]! == 4);
        Assert.DoesNotContain("\"histogram\"", board.Received.ToString(), StringComparison.Ordinal);

        await system.Run(facilitator, 1, "reveal");

        var figure = await board.Until("Figure", figure => figure is not null);
        Assert.True((bool)figure!["pooled"]!["tooFew"]!);
        Assert.Null(figure["pooled"]!["mean"]);
        Assert.DoesNotContain(figure["pooled"]!["histogram"]!.AsArray(), bin => (int)bin! != 0);
    }

    [Fact]
    public async Task shows_the_pattern_of_a_revealed_round()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Turn(system, facilitator, FigureName.Pooled);
        await Answer(system, 6);
        await system.Run(facilitator, 1, "reveal");
        using var board = await BoardSocket.Watch(system, Role.Board);

        var figure = await board.Until("Figure", figure => figure is not null && (int)figure["units"]!["responses"]! == 6);

        Assert.Equal(0.25, (double)figure!["pooled"]!["mean"]!, precision: 9);
        Assert.Equal(6, figure["pooled"]!["histogram"]!.AsArray().Sum(bin => (int)bin!));
    }

    [Fact]
    public async Task keeps_answers_given_after_the_reveal_apart()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Turn(system, facilitator, FigureName.Pooled);
        await Answer(system, 6);
        await system.Run(facilitator, 1, "reveal");
        using var board = await BoardSocket.Watch(system, Role.Board);
        var late = system.Phone("9999-9999-9999-9999");
        await late.Join();
        await late.Respond(Phone.Submission(Phone.Id(99), 1));

        var figure = await board.Until("Figure", figure => (int?)figure?["units"]!["afterReveal"] == 1);

        Assert.Equal((6, 0.25), ((int)figure!["units"]!["responses"]!, Math.Round((double)figure["pooled"]!["mean"]!, 9)));
    }

    [Fact]
    public async Task tells_how_far_the_room_is_also_of_those_who_are_not_counted_and_of_those_who_are_late()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        using var board = await BoardSocket.Watch(system, Role.Board);
        var quiet = system.Phone("8888-8888-8888-8888");
        await quiet.Send(HttpMethod.Post, "/delegates", JsonContent.Create(Phone.JoinWith(quiet.TakeAway) with { Consent = new(1, Count: false, ShowDot: false, AnalyseStory: false, QuoteStory: false) }, options: WireJson.Options));
        await quiet.Respond(Phone.Submission(Phone.Id(1)));
        await system.Run(facilitator, 1, "reveal");
        var late = system.Phone();
        await late.Join();
        await late.Respond(Phone.Submission(Phone.Id(2)));

        var counts = await board.Until("Counts", counts => (int)counts!["rounds"]![0]!["answered"]! == 2);

        Assert.Equal((2, 0), ((int)counts!["joined"]!, (int)counts["responses"]!));
    }

    [Fact]
    public async Task never_carries_what_a_delegate_wrote_or_who_they_are()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        using var board = await BoardSocket.Watch(system, Role.Board);
        await Answer(system, 6, story: "<script>alert('Glenys')</script>");
        await system.Run(facilitator, 1, "reveal");
        foreach (var signifier in system.Seminar.Instrument.Signifiers.Where(one => one is not Instruments.Story))
        {
            await Turn(system, facilitator, FigureName.Rows, signifier.Id.Slug);
            await board.Until("Figure", figure => (string?)figure?["signifier"] == signifier.Id.Slug);
        }

        var received = board.Received.ToString();
        Assert.DoesNotContain("Glenys", received, StringComparison.Ordinal);
        foreach (var told in await system.Events())
        {
            if (told.Event is Events.DelegateJoined or Events.ResponseCaptured) Assert.DoesNotContain(told.Stream.ToString(), received, StringComparison.Ordinal);
        }
    }

    /// <summary>A withdrawal is to be seen within two seconds; here it is one beat, whatever the machine.</summary>
    [Theory]
    [InlineData("/responses/01920000-0000-7000-8000-000000000006")]
    [InlineData("/receipt")]
    public async Task shows_a_withdrawal_one_beat_later(string path)
    {
        var clock = new TurnedClock();
        await using var system = await RunningSystem.Start(clock: clock);
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Turn(system, facilitator, FigureName.Pooled);
        await Answer(system, 6);
        await system.Run(facilitator, 1, "reveal");
        await system.Live(patterns => patterns.Seminar.Heard);
        using var board = await BoardSocket.Watch(system, Role.Board);
        await board.Until("Figure", figure => (int?)figure?["pooled"]!["placed"] == 6);

        Assert.Equal(HttpStatusCode.NoContent, (await system.Phone("2222-2222-2222-2227").Send(HttpMethod.Delete, path)).Status);
        await system.Live(patterns => patterns.Seminar.Heard);
        await clock.UntilAwaited(Pace.Beat);
        clock.Turn(Pace.Beat);

        Assert.Equal(5, (int)(await board.Until("Figure", _ => true))!["pooled"]!["placed"]!);
    }

    [Fact]
    public async Task survives_a_restart_with_the_same_view_and_the_same_numbers()
    {
        await using var system = await RunningSystem.Start();
        using (var facilitator = await system.FacilitatorWithRoundOpen())
        {
            await Turn(system, facilitator, FigureName.Pooled);
            await Answer(system, 6);
            await system.Run(facilitator, 1, "reveal");
        }
        var before = await FigureSeen(system);

        await system.Restart();

        Assert.Equal(before, await FigureSeen(system));
        Assert.Equal(Phase.Open, system.Seminar.Find(1)!.Phase);
    }

    [Fact]
    public async Task of_another_seminar_is_refused()
    {
        await using var system = await RunningSystem.Start();
        using var board = await BoardSocket.Watch(system, Role.Board, code: "NOSUCH");

        Assert.NotNull(await board.ErrorOfWatch());
    }

    private static async Task<string> FigureSeen(RunningSystem system)
    {
        using var board = await BoardSocket.Watch(system, Role.Board);
        return (await board.Until("Figure", figure => figure is not null))!.ToJsonString();
    }

    private static async Task Turn(RunningSystem system, HttpClient facilitator, FigureName figure, string signifier = "transparent-reporting")
    {
        var view = new BoardView(Screen.Figure, new(signifier), figure, Hidden: false, Words.Language.English);
        using var answer = await facilitator.PutAsJsonAsync($"/api/seminars/{system.Code}/board", view, WireJson.Options);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private static async Task Answer(RunningSystem system, int delegates, string story = "A story.")
    {
        for (var number = 1; number <= delegates; number++)
        {
            var phone = system.Phone($"2222-2222-2222-222{number + 1}");
            await phone.Join();
            await phone.Respond(Phone.Submission(Phone.Id(number), story: story));
        }
    }
}
