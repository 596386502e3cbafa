using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bogus;
using Narratives.Door;
using Narratives.Host.Simulating;
using Narratives.Instruments;
using Narratives.Tests.Flow.Running;

namespace Narratives.LoadTests;

/// <summary>
/// Capture at 64 connections, every answer durable before it is acknowledged, against an endpoint that only parses the same body: by
/// turns in one run, so that whatever else the machine does falls on both.
/// </summary>
public static class CaptureLoad
{
    private const int Connections = 64;
    private const int PerTurn = 20_000;
    private const int Turns = 3;

    public static async Task<IReadOnlyList<Budget>> Measure()
    {
        Console.WriteLine($"Capture: {Connections} connections, {Turns} × {PerTurn:N0} responses, one board watching");
        await using var server = await ServerProcess.Start();
        using var board = await BoardSocket.Watch(server.Url, server.Key, server.Code);
        var watching = Task.Run(() => board.Until("Never", _ => false));
        using var phones = new Server(server.Url, TimeProvider.System);
        await phones.Exchange(server.Key, CancellationToken.None);
        await phones.Run(server.Code, 1, "open", CancellationToken.None);
        var crowd = await Crowd(phones, server.Code);
        var wires = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Wire.Connect(server.Url)));

        double captured = 0, parsed = 0;
        TimeSpan capturing = default, parsing = default;
        await Turn(wires, Requests(server, crowd, seed: 1, capture: true), 201); // both are warm before anything is measured
        await Turn(wires, Requests(server, crowd, seed: 1, capture: false), 200);
        for (var turn = 2; turn < 2 + Turns; turn++)
        {
            var (begun, requests, others) = (server.Processor, Requests(server, crowd, turn, capture: true), Requests(server, crowd, turn, capture: false));
            captured += await Turn(wires, requests, 201);
            var between = server.Processor;
            parsed += await Turn(wires, others, 200);
            (capturing, parsing) = (capturing + between - begun, parsing + server.Processor - between);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  captured {Turns * PerTurn / captured:N0} a second, parsed only {Turns * PerTurn / parsed:N0} a second; {Each(capturing):0} and {Each(parsing):0} µs of the server's processor for each"));
        foreach (var wire in wires) wire.Dispose();
        board.Dispose();
        await watching.ContinueWith(_ => { }, TaskScheduler.Default);
        return [new Budget("capture ÷ parse only, at 64 connections", parsed / captured, 1.0 / 3, AtLeast: true, "")];
    }

    private static double Each(TimeSpan processor) => processor.TotalMicroseconds / (Turns * PerTurn);

    internal static async Task<IReadOnlyList<SimulatedDelegate>> Crowd(Server phones, string code)
    {
        var instrument = (await phones.Seminar(code, CancellationToken.None))!.Instrument;
        var crowd = Enumerable.Range(0, 10).SelectMany(seed => ReferenceProfile.Crowd(instrument, seed)).Where(one => one.Answers.ContainsKey(instrument.Cells.First())).ToList();
        foreach (var one in crowd) await phones.Join(code, one.Join, CancellationToken.None);
        return crowd;
    }

    /// <summary>Every response has an id of its own, in the order of time as phones make them; a delegate's later ones take the place of the earlier.</summary>
    internal static byte[][] Requests(ServerProcess server, IReadOnlyList<SimulatedDelegate> crowd, int seed, bool capture, int perTurn = PerTurn)
    {
        var chance = new Randomizer(seed);
        var first = new Cell(new("failure-is-not-an-option"), new("leaving-hospital"));
        return [.. Enumerable.Range(0, perTurn).Select(number =>
        {
            var one = crowd[number % crowd.Count];
            var id = new Guid($"0192{seed:x4}-{number:x4}-7{chance.Int(0, 0xfff):x3}-8{chance.Int(0, 0xfff):x3}-{number:x12}");
            var body = JsonSerializer.Serialize(one.Answers[first] with { ResponseId = id }, WireJson.Options);
            return Wire.Post(server.Url, capture ? $"/api/seminars/{server.Code}/responses" : "/parse-only", body, capture ? one.TakeAway.ToString() : null);
        })];
    }

    /// <summary>Seconds until every request was answered as expected.</summary>
    internal static async Task<double> Turn(Wire[] wires, byte[][] requests, int expected)
    {
        var next = -1;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(wires.Select(wire => Task.Run(async () =>
        {
            for (var at = Interlocked.Increment(ref next); at < requests.Length; at = Interlocked.Increment(ref next))
            {
                var status = await wire.Send(requests[at]);
                if (status != expected) throw new InvalidOperationException($"Answered {status} instead of {expected}.");
            }
        })));
        return clock.Elapsed.TotalSeconds;
    }
}
