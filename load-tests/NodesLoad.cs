using System.Globalization;
using Narratives.Host.Simulating;
using Narratives.Tests.Flow.Running;

namespace Narratives.LoadTests;

/// <summary>
/// Capture by one, two and three nodes on one PostgreSQL, by turns in one run. Nodes, database and phones share the cores of this machine: what more
/// nodes carry elsewhere is not seen here. Seen is what they cost each other (they append in turn), and how much of the work is the node's, which
/// another machine takes over, and how much the database's, which none does.
/// </summary>
public static class NodesLoad
{
    private const int Connections = 60;
    private const int PerTurn = 8_000;
    private const int Turns = 3;

    public static async Task<IReadOnlyList<Budget>> Measure()
    {
        Console.WriteLine($"Nodes: one, two and three on one PostgreSQL, {Connections} connections, {Turns} × {PerTurn:N0} responses each, {Environment.ProcessorCount} cores for everything");
        await using var postgres = await PostgresServer.Start(durable: true);
        var database = await postgres.NewDatabase();
        var nodes = new List<ServerProcess>();
        for (var number = 0; number < 3; number++) nodes.Add(await ServerProcess.Start(database));
        using var phones = new Server(nodes[0].Url, TimeProvider.System);
        await phones.Exchange(nodes[0].Key, CancellationToken.None);
        await phones.Run(nodes[0].Code, 1, "open", CancellationToken.None);
        var crowd = await CaptureLoad.Crowd(phones, nodes[0].Code);

        var seconds = new double[nodes.Count];
        var (seed, ofNodes, ofDatabase) = (1, 0.0, 0.0);
        for (var turn = 0; turn <= Turns; turn++) // the first of all is for warming up
        {
            for (var count = 1; count <= nodes.Count; count++)
            {
                var (nodesBefore, databaseBefore) = (Processor(nodes), Processor(postgres));
                var took = await Turn(nodes.Take(count).ToList(), CaptureLoad.Requests(nodes[0], crowd, seed++, capture: true, PerTurn));
                if (turn == 0) continue;
                seconds[count - 1] += took;
                (ofNodes, ofDatabase) = (ofNodes + Processor(nodes) - nodesBefore, ofDatabase + Processor(postgres) - databaseBefore);
            }
        }
        foreach (var node in nodes) await node.DisposeAsync();

        double answers = Turns * PerTurn;
        for (var count = 1; count <= nodes.Count; count++) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {count} node{(count == 1 ? "" : "s")}: {answers / seconds[count - 1]:N0} a second, {seconds[0] / seconds[count - 1]:0.00} of one node"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  processor time for each answer: {ofNodes / answers / nodes.Count * 1e6:N0} µs of the node, {ofDatabase / answers / nodes.Count * 1e6:N0} µs of PostgreSQL: one core of the database keeps {ofNodes / ofDatabase:0.0} cores of nodes busy"));
        return
        [
            new Budget("capture of two nodes ÷ one, on one machine", seconds[0] / seconds[1], 0.7, AtLeast: true, ""),
            new Budget("capture of three nodes ÷ one, on one machine", seconds[0] / seconds[2], 0.6, AtLeast: true, ""),
        ];
    }

    internal static async Task<double> Turn(IReadOnlyList<ServerProcess> nodes, byte[][] requests)
    {
        var wires = await Task.WhenAll(Enumerable.Range(0, Connections).Select(number => Wire.Connect(nodes[number % nodes.Count].Url)));
        var took = await CaptureLoad.Turn(wires, requests, 201);
        foreach (var wire in wires) wire.Dispose();
        return took;
    }

    /// <summary>Seconds so far.</summary>
    private static double Processor(IEnumerable<ServerProcess> nodes) => nodes.Sum(node => node.Processor.TotalSeconds);

    /// <summary>Of the server and the children it has, one for each connection; they live as long as the nodes do.</summary>
    private static double Processor(PostgresServer server)
    {
        var parent = server.ProcessId.ToString(CultureInfo.InvariantCulture);
        var ticks = 0.0;
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
        {
            try
            {
                // After the name in brackets: state, parent, …, and as 12th and 13th the ticks in user and in kernel mode.
                var stat = File.ReadAllText(Path.Combine(folder, "stat"));
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                if (fields[1] == parent || Path.GetFileName(folder) == parent) ticks += double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture);
            }
            catch (IOException)
            {
                // It has ended in this moment.
            }
        }
        return ticks / 100; // as Linux counts them, whatever its clock runs at
    }
}
