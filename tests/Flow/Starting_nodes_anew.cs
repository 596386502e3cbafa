using System.Net;
using System.Net.WebSockets;
using Narratives.Events;
using Narratives.Host.Simulating;
using Narratives.Instruments;
using Narratives.Tests.Flow.Log;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

/// <summary>Three nodes of the executable itself, behind nginx as operators are told to set it up, and each started anew while the room is answering.</summary>
public sealed class Starting_nodes_anew
{
    [Fact]
    public async Task one_after_another_loses_no_answer_and_boards_come_back_by_themselves()
    {
        await using var engine = new PostgresUnderTest();
        var nodes = new List<NodeProcess>();
        for (var number = 0; number < 3; number++) nodes.Add(await NodeProcess.Start(await engine.At()));
        await using var nginx = await Nginx.Before(nodes);
        using var phones = new Server(nginx.Url, TimeProvider.System);
        var key = nodes.Select(node => node.FacilitatorKey).Single(made => made is not null)!;
        var code = (await phones.Exchange(key, RunningSystem.Patience))!.Code;
        var crowd = ReferenceProfile.Crowd((await phones.Seminar(code, RunningSystem.Patience))!.Instrument, 2017);
        var boards = Enumerable.Range(0, 6).Select(_ => WatchToTheEnd(nginx.Url, key, code)).ToList();

        await Task.WhenAll(crowd.Select(one => phones.Join(code, one.Join, RunningSystem.Patience)));
        var acknowledged = 0;
        foreach (var (round, cell) in crowd.SelectMany(one => one.Answers.Keys).Distinct().Index().ToList())
        {
            var present = crowd.Where(one => one.Answers.ContainsKey(cell)).ToList();
            var number = (await phones.Rounds(code, RunningSystem.Patience)).Rounds.Single(planned => planned.Framing == cell.Framing && planned.Scenario == cell.Scenario).Number;
            await phones.Run(code, number, "open", RunningSystem.Patience);
            await Answer(present.Take(present.Count / 2), cell);
            var restarting = round < nodes.Count ? StartAnew(nodes[round]) : Task.CompletedTask;
            await Answer(present.Skip(present.Count / 2), cell); // while the node is away
            await restarting;
            await phones.Run(code, number, "close", RunningSystem.Patience);
        }

        Assert.Equal(218, acknowledged);
        var seen = await Task.WhenAll(boards);
        Assert.All(seen, board => Assert.Equal(218, board.Responses));
        Assert.True(seen.Sum(board => board.BrokenOff) >= 6, "Every board was at one of the nodes, and each of them was started anew.");
        await using (var after = await RunningSystem.Start(database: await engine.At()))
        {
            var expected = crowd.SelectMany(one => one.Answers.Values).Select(answer => answer.ResponseId!.Value).Order();
            Assert.Equal(expected, (await after.Events()).Where(told => told.Event is ResponseCaptured).Select(told => told.Stream).Order());
            Assert.Equal(await after.Rebuilt(The_reference_seminar.AllFigures), await after.Live(The_reference_seminar.AllFigures));
        }
        foreach (var node in nodes) await node.DisposeAsync();

        Task Answer(IEnumerable<SimulatedDelegate> some, Cell cell) => Task.WhenAll(some.Select(async one =>
        {
            var status = await phones.Respond(code, one.TakeAway, one.Answers[cell], RunningSystem.Patience);
            if (status is HttpStatusCode.Created or HttpStatusCode.OK) Interlocked.Increment(ref acknowledged);
        }));
    }

    private static async Task StartAnew(NodeProcess node)
    {
        await node.Stop();
        await node.StartAgain();
    }

    /// <summary>As the page does: when the line breaks, another, which begins with everything.</summary>
    private static async Task<(int Responses, int BrokenOff)> WatchToTheEnd(Uri url, string key, string code)
    {
        for (var brokenOff = 0; ; brokenOff++)
        {
            try
            {
                using var board = await BoardSocket.Watch(url, key, code);
                var counts = await board.Until("Counts", counts => (int)counts!["responses"]! == 218);
                return ((int)counts!["responses"]!, brokenOff);
            }
            catch (Exception broken) when (broken is WebSocketException or HttpRequestException or InvalidOperationException or IOException)
            {
                await Task.Yield(); // at once: another node is there
            }
        }
    }
}
