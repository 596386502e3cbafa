namespace Narratives.LoadTests.Faults;

/// <summary>What happens to a server itself: its process, its clock, its boards, its crowd.</summary>
public static class FaultsOfNodes
{
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("node-killed-sqlite", "SIGKILL under load, and again while phones come back", Killed),
        new("node-killed-postgres", "the same, on PostgreSQL", async bench => await Killed(bench, (await bench.Postgres()).Log)),
        new("node-ended", "told to stop under load, started again", Ended),
        new("follower-stopped", "one of two nodes on PostgreSQL stands still (SIGSTOP) while phones send to the other", FollowerStopped),
        new("writer-stopped", "of two nodes that phones send to in turn, one stands still (SIGSTOP), then the other, then the first again", WriterStopped),
        new("two-nodes-on-nothing", "two nodes start at the same moment on an empty database", TwoOnNothing),
        new("clock-jumps", "the node's clock an hour forward, three back, one forward", ClockJumps),
        new("slow-board", "a board that has asked for every picture 200 times over, and does not read", SlowBoard),
        new("overload", "2,600 phones at once, without a pause", Overload),
    ];

    private static Task<Tally> Killed(Bench bench) => Killed(bench, null);

    private static async Task<Tally> Killed(Bench bench, string? log)
    {
        var node = await bench.Serve(log);
        var room = await bench.Room([node]);
        for (var time = 0; time < 2; time++)
        {
            await node.Kill();
            await bench.Hold();
            await node.Start();
            await room.More(bench.Chance.Int(1, 40));
        }
        await node.Kill();
        await node.Start();
        return await room.Settle();
    }

    private static async Task<Tally> Ended(Bench bench)
    {
        var node = await bench.Serve();
        var room = await bench.Room([node]);
        await node.Stop();
        await bench.Hold();
        await node.Start();
        return await room.Settle();
    }

    private static async Task<Tally> FollowerStopped(Bench bench)
    {
        var log = (await bench.Postgres()).Log;
        Node[] nodes = [await bench.Serve(log), await bench.Serve(log)];
        var room = await bench.Room(nodes);
        await nodes[1].Signal("STOP");
        if (bench.HasTime) await bench.Hold(Minute);
        else await bench.Hold();
        await nodes[1].Signal("CONT");
        return await room.Settle();
    }

    private static async Task<Tally> WriterStopped(Bench bench)
    {
        var log = (await bench.Postgres()).Log;
        Node[] nodes = [await bench.Serve(log), await bench.Serve(log)];
        var turn = 0;
        var room = await bench.Room(nodes, _ => nodes[Interlocked.Increment(ref turn) % 2].Url);
        for (var time = 0; time < 3; time++)
        {
            await nodes[time % 2].Signal("STOP");
            var others = await room.More(10);
            await bench.Hold(TimeSpan.FromSeconds(4));
            await nodes[time % 2].Signal("CONT");
            if (others is null) throw new InvalidOperationException("The other node did not go on.");
            await room.More(10);
        }
        return await room.Settle();
    }

    private static async Task<Tally> TwoOnNothing(Bench bench)
    {
        var log = (await bench.Postgres()).Log;
        Node[] nodes = [bench.Node(log), bench.Node(log)];
        await Task.WhenAll(nodes.Select(node => node.Start()));
        var room = await bench.Room(nodes, failures => nodes[failures % 2].Url);
        await bench.Hold();
        var tally = await room.Settle();
        var planned = (await Tally.Everything(nodes[0])).Count(told => told.Event is Events.SeminarPlanned);
        tally.Check(planned == 1, $"{planned} seminars were planned");
        return tally;
    }

    private static async Task<Tally> ClockJumps(Bench bench)
    {
        var node = bench.Keep(new Node(bench.Folder, null, Node.FreePort(), [], "load-tests.dll", ["shifted"]));
        await node.Start();
        var room = await bench.Room([node]);
        foreach (var jump in new[] { "3600", "-10800", "3600" })
        {
            await node.Say(jump);
            await bench.Hold();
        }
        return await room.Settle();
    }

    private static async Task<Tally> SlowBoard(Bench bench)
    {
        var node = await bench.Serve();
        var room = await bench.Room([node]);
        var before = node.Megabytes;
        using (await WatchingBoard.Connect(node.Url, await WatchingBoard.CookieOf(node.Url, room.Key), room.Code, 200, CancellationToken.None))
        {
            await bench.Hold(TimeSpan.FromSeconds(5));
            var (shown, sent) = (room.Boards[0].Responses, room.Phones.Acknowledged);
            var (grown, stays) = (node.Megabytes - before, await room.Boards[0].Shows(board => board.Responses >= sent, TimeSpan.FromSeconds(5)));
            var tally = await room.Settle();
            tally.Check(stays, $"the other board stood at {shown} when {sent} had answered");
            tally.Check(grown < 300, $"the node grew by {grown} MB");
            return tally;
        }
    }

    private static async Task<Tally> Overload(Bench bench)
    {
        var node = await bench.Serve();
        var room = await bench.Room([node], phones: 2_600, between: TimeSpan.Zero);
        await bench.Hold(TimeSpan.FromSeconds(4));
        var tally = await room.Settle();
        tally.Check(room.Phones.Heard.Keys.Any(heard => heard.Contains("too-many-at-once", StringComparison.Ordinal)), "nobody was asked to come again");
        return tally;
    }
}
