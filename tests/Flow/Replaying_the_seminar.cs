using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;
using Narratives.Words;

namespace Narratives.Tests.Flow;

public sealed class Replaying_the_seminar
{
    private static readonly BoardView Turned = new(Screen.Replay, new SignifierId("transparent-reporting"), FigureName.Coloured, Hidden: false, Language.English);

    [Fact]
    public async Task shows_the_figure_that_the_board_is_turned_to_as_it_formed_and_forgets_what_is_taken_back()
    {
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();
        using var facilitator = await system.Client(Role.Facilitator);
        using var board = await system.Client(Role.Board);
        Assert.Empty(await Frames(board, system));

        await Turn(facilitator, system, Turned);
        var frames = await Frames(board, system);

        Assert.InRange(frames.Count, 30, 60);
        Assert.Equal(6, (int)frames[^1]!["round"]!);
        Assert.True((int)frames[0]!["figure"]!["units"]!["responses"]! < 10);
        Assert.Equal(218, (int)frames[^1]!["figure"]!["units"]!["responses"]!);
        Assert.DoesNotContain("delegateId", frames.ToJsonString(), StringComparison.OrdinalIgnoreCase);

        await Turn(facilitator, system, Turned with { Hidden = true });
        Assert.Empty(await Frames(board, system));
    }

    [Fact]
    public async Task is_for_whoever_holds_a_key()
    {
        await using var system = await RunningSystem.Start();
        using var nobody = new HttpClient { BaseAddress = system.Url };

        using var answer = await nobody.GetAsync(new Uri($"/api/seminars/{system.Code}/replay", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static async Task Turn(HttpClient facilitator, RunningSystem system, BoardView view)
    {
        using var answer = await facilitator.PutAsJsonAsync($"/api/seminars/{system.Code}/board", view, Narratives.Door.WireJson.Options);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private static async Task<JsonArray> Frames(HttpClient board, RunningSystem system) =>
        (await board.GetFromJsonAsync<JsonNode>($"/api/seminars/{system.Code}/replay"))!["frames"]!.AsArray();
}
