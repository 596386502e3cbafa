using System.Globalization;

namespace Narratives.LoadTests.Faults;

/// <summary>What happens between the programs: by a line of ours socket to socket, and by the kernel's own network where we may have one.</summary>
public static class FaultsOfNetworks
{
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(150);

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("database-cut", "node–database: connections broken and refused; then held silently", bench => ToDatabase(bench, Cut)),
        new("database-slow", "node–database: everything 150 ms later, each way", bench => ToDatabase(bench, Slow)),
        new("database-lossy", "node–database: one piece in 20 stalls up to a second, one in 200 breaks the connection", bench => ToDatabase(bench, Bad)),
        new("phones-cut", "phone–node: connections broken and refused; then held silently", bench => ToNode(bench, Cut)),
        new("phones-slow", "phone–node: everything 150 ms later, each way", bench => ToNode(bench, Slow)),
        new("phones-lossy", "phone–node: one piece in 20 stalls up to a second, one in 200 breaks the connection", bench => ToNode(bench, Bad)),
        new("link-down", "the node's network interface goes down, in a network namespace", bench => InNamespace(bench, async (bench, link) =>
        {
            await Shell.Run("ip", "link", "set", link, "down");
            await bench.Hold();
            await Shell.Run("ip", "link", "set", link, "up");
        })),
        new("packets-lost", "tc netem: one packet in ten lost, 80 ± 20 ms late, in a network namespace", bench => InNamespace(bench, async (bench, link) =>
        {
            await Shell.Privileged("tc netem", "tc", "qdisc", "add", "dev", link, "root", "netem", "delay", "80ms", "20ms", "loss", "10%");
            await bench.Hold();
            await Shell.Run("tc", "qdisc", "del", "dev", link, "root");
        })),
    ];

    private static async Task<Tally> ToDatabase(Bench bench, Func<Bench, Line, Task> weather)
    {
        var database = await bench.Postgres();
        var line = bench.Keep(new Line(database.Port, bench.Seed));
        var node = await bench.Serve(Cluster.At(line.Port));
        var room = await bench.Room([node]);
        await weather(bench, line);
        line.Heal();
        return await room.Settle();
    }

    private static async Task<Tally> ToNode(Bench bench, Func<Bench, Line, Task> weather)
    {
        var node = await bench.Serve();
        var line = bench.Keep(new Line(node.Url.Port, bench.Seed));
        var room = await bench.Room([node], _ => new Uri($"http://127.0.0.1:{line.Port}"));
        await weather(bench, line);
        line.Heal();
        return await room.Settle();
    }

    private static async Task Cut(Bench bench, Line line)
    {
        line.Cut();
        await bench.Hold();
        line.Heal();
        await Task.Delay(TimeSpan.FromSeconds(1));
        line.Hold();
        await bench.Hold();
    }

    private static async Task Slow(Bench bench, Line line)
    {
        line.Slow(Late);
        await bench.Hold(TimeSpan.FromSeconds(4));
    }

    private static async Task Bad(Bench bench, Line line)
    {
        line.BeBad(0.05);
        await bench.Hold(TimeSpan.FromSeconds(4));
    }

    /// <summary>The node lives in a namespace of its own, at the other end of a pair of interfaces; phones and board are out here.</summary>
    private static async Task<Tally> InNamespace(Bench bench, Func<Bench, string, Task> happens)
    {
        var number = bench.Chance.Int(1, 250).ToString(CultureInfo.InvariantCulture);
        var (space, link, far) = ($"narratives-{number}", $"nf{number}a", $"nf{number}b");
        await Shell.Privileged("network namespaces", "ip", "netns", "add", space);
        bench.Afterwards(() => Shell.Run("ip", "netns", "del", space)); // and with it the pair
        await Shell.Privileged("network namespaces", "ip", "link", "add", link, "type", "veth", "peer", "name", far, "netns", space);
        await Shell.Run("ip", "addr", "add", $"10.231.{number}.1/30", "dev", link);
        await Shell.Run("ip", "link", "set", link, "up");
        await Shell.Run("ip", "-n", space, "addr", "add", $"10.231.{number}.2/30", "dev", far);
        await Shell.Run("ip", "-n", space, "link", "set", far, "up");
        await Shell.Run("ip", "-n", space, "link", "set", "lo", "up");
        var node = await bench.Serve(before: ["ip", "netns", "exec", space], host: $"10.231.{number}.2");
        var room = await bench.Room([node]);
        await happens(bench, link);
        return await room.Settle();
    }
}
