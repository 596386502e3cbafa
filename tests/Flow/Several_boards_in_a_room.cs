using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Narratives.Door;
using Narratives.Events;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

/// <summary>Several boards with different views, and numbers that are held while somebody speaks about them.</summary>
public sealed class Several_boards_in_a_room
{
    private static readonly BoardView Reporting = new(Screen.Figure, new("transparent-reporting"), FigureName.Pooled, Hidden: false, Words.Language.English);

    [Fact]
    public async Task each_shows_what_it_was_turned_to_also_after_a_restart()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Answer(system, 1, 6);
        await system.Run(facilitator, 1, "reveal");
        await Turn(system, facilitator, Reporting);
        await Turn(system, facilitator, Reporting with { Signifier = new("helpful-to-decisions"), Language = Words.Language.Welsh }, 2);

        await SeeBoth();
        await system.Restart();
        await SeeBoth();

        async Task SeeBoth()
        {
            using var first = await BoardSocket.Watch(system, Role.Board);
            using var second = await BoardSocket.Watch(system, Role.Board, number: 2);
            using var third = await BoardSocket.Watch(system, Role.Board, number: 3);
            Assert.Equal("slider", (string?)(await first.Until("Figure", figure => figure is not null))!["kind"]);
            Assert.Equal("triad", (string?)(await second.Until("Figure", figure => figure is not null))!["kind"]);
            Assert.Equal("join", (string?)(await third.Until("View", _ => true))!["screen"]);
        }
    }

    [Fact]
    public async Task turning_one_says_nothing_to_the_others()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.Client(Role.Facilitator);
        using var first = await BoardSocket.Watch(system, Role.Board);
        await first.Until("View", _ => true);
        using var second = await BoardSocket.Watch(system, Role.Board, number: 2);

        await Turn(system, facilitator, Reporting with { Language = Words.Language.Welsh }, 2);
        await second.Until("View", view => (string?)view!["language"] == "cy");
        await Turn(system, facilitator, Reporting);

        Assert.Equal("en", (string?)(await first.Until("View", _ => true))!["language"]);
        Assert.DoesNotContain("\"language\":\"cy\"", first.Received.ToString(), StringComparison.Ordinal);
        Assert.Equal([2, null], (await system.Said<BoardTurned>()).Select(turned => turned.Board));
        using var refused = await facilitator.PutAsJsonAsync($"/api/seminars/{system.Code}/board?board=9", Reporting, WireJson.Options);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task numbers_that_are_held_stay_while_answers_arrive_and_go_on_when_let_go()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Answer(system, 1, 6);
        await system.Run(facilitator, 1, "close");
        await system.Run(facilitator, 1, "reveal");
        await Turn(system, facilitator, Reporting);
        using var board = await BoardSocket.Watch(system, Role.Board);
        await board.Until("Figure", figure => Placed(figure) == 6);
        await Turn(system, facilitator, Reporting with { Frozen = true });
        await board.Until("View", view => (bool?)view!["frozen"] == true);

        await system.Run(facilitator, 2, "open");
        await Answer(system, 2, 6, cell: 1);
        await system.Run(facilitator, 2, "reveal");
        await board.Until("Counts", counts => (bool)counts!["rounds"]![1]!["revealed"]! && (int)counts["responses"]! == 12);
        using var late = await BoardSocket.Watch(system, Role.Board); // whoever comes in now sees the same
        Assert.Equal(6, Placed(await late.Until("Figure", figure => figure is not null)));
        Assert.DoesNotContain("\"placed\":12", board.Received.ToString(), StringComparison.Ordinal);

        await Turn(system, facilitator, Reporting);
        await board.Until("Figure", figure => Placed(figure) == 12);
    }

    [Fact]
    public async Task numbers_that_are_held_are_the_same_after_a_restart_and_what_was_taken_back_is_not_in_them()
    {
        await using var system = await RunningSystem.Start();
        using (var facilitator = await system.FacilitatorWithRoundOpen())
        {
            await Answer(system, 1, 7);
            await system.Run(facilitator, 1, "close");
            await system.Run(facilitator, 1, "reveal");
            await Turn(system, facilitator, Reporting with { Frozen = true });
            await system.Run(facilitator, 2, "open");
            await Answer(system, 2, 7, cell: 1);
            await system.Run(facilitator, 2, "reveal");
            await Phone(system, 3).Withdraw(Running.Phone.Id(103));
        }
        await system.Restart();

        using var board = await BoardSocket.Watch(system, Role.Board);
        Assert.Equal(6, Placed(await board.Until("Figure", figure => figure is not null)));
    }

    [Fact]
    public async Task numbers_that_are_let_go_and_held_at_once_are_those_of_now()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Answer(system, 1, 6);
        await system.Run(facilitator, 1, "close");
        await system.Run(facilitator, 1, "reveal");
        await Turn(system, facilitator, Reporting with { Frozen = true });
        using var board = await BoardSocket.Watch(system, Role.Board);
        await board.Until("Figure", figure => Placed(figure) == 6);
        await system.Run(facilitator, 2, "open");
        await Answer(system, 2, 6, cell: 1);
        await system.Run(facilitator, 2, "reveal");

        await Turn(system, facilitator, Reporting);
        await Turn(system, facilitator, Reporting with { Frozen = true });

        await board.Until("Figure", figure => Placed(figure) == 12);
    }

    [Fact]
    public async Task what_is_taken_back_leaves_the_numbers_that_are_held()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Answer(system, 1, 7);
        await system.Run(facilitator, 1, "reveal");
        await Turn(system, facilitator, Reporting with { Frozen = true });
        using var board = await BoardSocket.Watch(system, Role.Board);
        await board.Until("Figure", figure => Placed(figure) == 7);

        await Phone(system, 3).Withdraw(Running.Phone.Id(103));

        await board.Until("Figure", figure => Placed(figure) == 6);
    }

    [Fact]
    public async Task a_replay_is_of_the_board_that_asks()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Answer(system, 1, 6);
        await system.Run(facilitator, 1, "reveal");
        await Turn(system, facilitator, Reporting with { Screen = Screen.Replay }, 2);
        using var board = await system.Client(Role.Board);

        Assert.Empty((await Replay("")).AsArray());
        Assert.NotEmpty((await Replay("?board=2")).AsArray());

        async Task<JsonNode> Replay(string which) => JsonNode.Parse(await board.GetStringAsync(new Uri($"/api/seminars/{system.Code}/replay{which}", UriKind.Relative)))!["frames"]!;
    }

    private static int? Placed(JsonNode? figure) => (int?)figure?["pooled"]?["placed"];

    private static Phone Phone(RunningSystem system, int number) => system.Phone($"2222-2222-2222-22{number + 10}".Replace('0', 'A').Replace('1', 'B'));

    private static async Task Answer(RunningSystem system, int round, int delegates, int cell = 0)
    {
        for (var number = 1; number <= delegates; number++)
        {
            var phone = Phone(system, number);
            await phone.Join();
            var answer = await phone.Respond(Running.Phone.Submission(Running.Phone.Id((round * 100) + number), cell: system.Seminar.Instrument.Cells.ElementAt(cell)));
            Assert.Equal(HttpStatusCode.Created, answer.Status);
        }
    }

    private static async Task Turn(RunningSystem system, HttpClient facilitator, BoardView view, int board = 1)
    {
        using var answer = await facilitator.PutAsJsonAsync($"/api/seminars/{system.Code}/board?board={board}", view, WireJson.Options);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }
}
