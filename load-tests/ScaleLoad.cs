using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Grains;
using Narratives.Capture.Receipts;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.EventLog.Postgres;
using Narratives.Events;
using Narratives.Host.Serving;
using Narratives.Host.Simulating;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;
using Narratives.Words;
using Npgsql;

namespace Narratives.LoadTests;

/// <summary>What grows with what, on PostgreSQL: the numbers that docs/scale.md plans with.</summary>
public static class ScaleLoad
{
    private static readonly int[] Crowds = [50, 150, 450];
    private static readonly int[] Boards = [1, 101, 401];
    private const int Seminars = 2_000;
    private const int CrowdsJoining = 160;
    private const int Receivers = 50;

    public static async Task<IReadOnlyList<Budget>> Measure()
    {
        Console.WriteLine("Scale: what grows with what");
        await using var postgres = await PostgresServer.Start(durable: true);
        var budgets = await Responses(await postgres.NewDatabase());
        await ManySeminars(await postgres.NewDatabase());
        await ManyBoards(await postgres.NewDatabase());
        return budgets;
    }

    private static async Task<IReadOnlyList<Budget>> Responses(string database)
    {
        await using var log = await PostgresEventLog.Open(database, TimeProvider.System);
        await FirstSeminar.Prepare(log, newKeys: false, CancellationToken.None);
        var (perEvent, receipts) = (new List<double>(), new List<double>());
        var written = 0;
        foreach (var upTo in Crowds)
        {
            var appending = Stopwatch.StartNew();
            var seminar = await RebuildLoad.Write(log, Enumerable.Range(written, upTo - written));
            var seconds = appending.Elapsed.TotalSeconds;
            await Rebuild(log, seminar); // until it is compiled
            var (responses, delegates, took, held) = await Rebuild(log, seminar);
            var bytes = await Ask(database, "SELECT pg_total_relation_size('mt_events') + pg_total_relation_size('mt_streams')");
            perEvent.Add(took / (responses + delegates));
            receipts.Add(await Receipts(log, seminar));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {responses:N0} responses of {delegates:N0} delegates: {bytes / responses:N0} bytes of the database for each response; awake again in {took:0.00} s ({took / (responses + delegates) * 1e6:0.0} µs for each event); {held / 1024.0 / 1024:0.0} MB while awake ({(double)held / delegates:N0} bytes for each delegate); appended {(upTo - written) * 255.0 / seconds:N0} a second; a receipt {receipts[^1] * 1e3:0.0} ms"));
            written = upTo;
        }
        return
        [
            new Budget("patterns woken from PostgreSQL, time for each event of the largest log ÷ the smallest", perEvent[^1] / perEvent[0], 1.5, AtLeast: false, ""),
            new Budget("a receipt from PostgreSQL, the largest log ÷ the smallest", receipts[^1] / receipts[0], 2, AtLeast: false, ""),
        ];
    }

    /// <summary>Seconds for what one delegate is shown of theirs, on average of some.</summary>
    private static async Task<double> Receipts(IEventLog log, SeminarId id)
    {
        Seminar? seminar = null;
        foreach (var told in await log.ReadStream(id, id.Value, CancellationToken.None)) seminar = Seminar.Hear(seminar, id, told.Version, told.Event, told.At);
        var some = new List<DelegateId>();
        await foreach (var batch in log.Read(new LogScope.Of(id, WithoutText: true), 0, CancellationToken.None))
        {
            some.AddRange(batch.Where(told => told.Event is DelegateJoined).Select(told => new DelegateId(told.Stream)));
            if (some.Count >= 2 * Receivers) break;
        }
        var clock = new Stopwatch();
        foreach (var (number, one) in some.Take(2 * Receivers).Index())
        {
            if (number == Receivers) clock.Start(); // the others were for warming up
            if ((await Held.By(one, seminar!, log, CancellationToken.None)).Standing.Count == 0) throw new InvalidOperationException("A simulated delegate has said nothing.");
        }
        return clock.Elapsed.TotalSeconds / Receivers;
    }

    private static async Task<(int Responses, int Delegates, double Seconds, long Bytes)> Rebuild(IEventLog log, SeminarId seminar)
    {
        var before = await Settled();
        var clock = Stopwatch.StartNew();
        await using var grains = new GrainDirectory(log, TimeProvider.System);
        var counts = (await grains.Ask(seminar, patterns => Counts.Of(patterns.Seminar), CancellationToken.None))!;
        var seconds = clock.Elapsed.TotalSeconds;
        var held = await Settled() - before;
        GC.KeepAlive(grains);
        return (counts.Responses, counts.Joined, seconds, held);
    }

    /// <summary>Bytes that are in use when everything that ends has ended.</summary>
    private static async Task<long> Settled()
    {
        for (var time = 0; time < 3; time++)
        {
            await Task.Delay(300);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static async Task ManySeminars(string database)
    {
        await using var log = await PostgresEventLog.Open(database, TimeProvider.System);
        var instrument = InstrumentJson.Template(InstrumentJson.ReferenceTemplate);
        await Task.WhenAll(Enumerable.Range(0, Seminars).Select(number =>
        {
            var keys = FreshKeys.Make();
            var planned = (Outcome<IReadOnlyList<NarrativeEvent>>.Accepted)PlanSeminar.Decide(FreshKeys.JoinCode(), instrument, keys.Select(key => (key.Key, key.Value)));
            var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
            return log.Append(new AppendRequest(new(id), id, StreamKind.Seminar, 0, planned.Result), CancellationToken.None);
        }));
        var before = await Settled();
        var clock = Stopwatch.StartNew();
        using var known = new KnownSeminars(log);
        await known.CatchUp(CancellationToken.None);
        var seconds = clock.Elapsed.TotalSeconds;
        var held = await Settled() - before;
        GC.KeepAlive(known);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Seminars:N0} seminars: a node knows them all after {seconds:0.00} s, and keeps {held / 1024.0 / Seminars:0} KB for each"));
    }

    /// <summary>As many people join with more and more boards watching: what a picture costs that is sent to one board more.</summary>
    private static async Task ManyBoards(string database)
    {
        await using var node = await ServerProcess.Start(database);
        using var phones = new Server(node.Url, TimeProvider.System);
        var instrument = (await phones.Seminar(node.Code, CancellationToken.None))!.Instrument;
        await NodesLoad.Turn([node], Joining(node, instrument, turn: 0));
        (double Processor, int Pictures)? fewest = null;
        foreach (var (turn, count) in Boards.Index())
        {
            var boards = new List<BoardSocket>();
            for (var number = 0; number < count; number++) boards.Add(await BoardSocket.Watch(node.Url, node.Key, node.Code));
            var requests = Joining(node, instrument, turn + 1);
            var pictures = 0;
            var watching = boards.ConvertAll(board => Task.Run(() => board.Until("Counts", _ => Interlocked.Increment(ref pictures) < 0)));
            var before = node.Processor;
            await NodesLoad.Turn([node], requests);
            var processor = (node.Processor - before).TotalSeconds;
            boards.ForEach(board => board.Dispose());
            foreach (var one in watching) await one.ContinueWith(_ => { }, TaskScheduler.Default);
            fewest ??= (processor, pictures);
            var each = pictures > fewest.Value.Pictures ? (processor - fewest.Value.Processor) / (pictures - fewest.Value.Pictures) * 1e6 : 0;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {count} board{(count == 1 ? "" : "s")} at one node, {requests.Length:N0} people join: {processor:0.00} s of the node's processor, {pictures:N0} pictures{(each > 0 ? string.Create(CultureInfo.InvariantCulture, $": {each:N0} µs for each") : "")}"));
        }
    }

    private static byte[][] Joining(ServerProcess node, Instrument instrument, int turn) =>
    [
        .. Enumerable.Range(turn * CrowdsJoining, CrowdsJoining).SelectMany(seed => ReferenceProfile.Crowd(instrument, seed))
            .Select(one => Wire.Post(node.Url, $"/api/seminars/{node.Code}/delegates", JsonSerializer.Serialize(one.Join, WireJson.Options))),
    ];

    private static async Task<double> Ask(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToDouble(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
