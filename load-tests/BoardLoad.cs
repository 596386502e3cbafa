using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Narratives.Host.Simulating;
using Narratives.Instruments;
using Narratives.Tests.Flow.Running;

namespace Narratives.LoadTests;

/// <summary>From sending an answer to seeing it counted on a board, for the reference crowd that answers one after another over three seconds a round.</summary>
public static class BoardLoad
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    public static async Task<IReadOnlyList<Budget>> Measure()
    {
        Console.WriteLine("Board: the reference crowd, from sending to seeing");
        await using var server = await ServerProcess.Start();
        using var board = await BoardSocket.Watch(server.Url, server.Key, server.Code);
        using var phones = new Server(server.Url, TimeProvider.System);
        await phones.Exchange(server.Key, CancellationToken.None);
        var seminar = (await phones.Seminar(server.Code, CancellationToken.None))!;
        var crowd = ReferenceProfile.Crowd(seminar.Instrument, 2017);
        foreach (var one in crowd) await phones.Join(server.Code, one.Join, CancellationToken.None);

        var seen = new List<(int Responses, long At)>();
        var all = crowd.Sum(one => one.Answers.Count);
        var watching = Task.Run(() => board.Until("Counts", counts =>
        {
            seen.Add(((int)counts!["responses"]!, Stopwatch.GetTimestamp()));
            return seen[^1].Responses == all;
        }));
        var sent = new List<(long Sent, long Acknowledged)>();
        foreach (var (cell, number) in seminar.Instrument.Cells.Select((cell, at) => (cell, at + 1)))
        {
            await phones.Run(server.Code, number, "open", CancellationToken.None);
            await Answer(phones, server.Code, crowd.Where(one => one.Answers.ContainsKey(cell)).ToList(), cell, sent);
            await phones.Run(server.Code, number, "close", CancellationToken.None);
        }
        await watching;

        // The n-th answer that was acknowledged is on the board with the first count of n.
        var latencies = sent.OrderBy(one => one.Acknowledged)
            .Select((one, at) => Stopwatch.GetElapsedTime(one.Sent, seen.First(count => count.Responses > at).At).TotalMilliseconds).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {latencies.Count} answers: median {latencies[latencies.Count / 2]:0.0} ms, 99th percentile {latencies[(int)(latencies.Count * 0.99)]:0.0} ms, most {latencies[^1]:0.0} ms"));
        var last = seminar.Instrument.Cells.Last();
        return
        [
            new Budget("submit → visible on the board, 99th percentile", latencies[(int)(latencies.Count * 0.99)], 150, AtLeast: false, " ms"),
            await Withdraw(server, board, crowd.Where(one => one.Answers.ContainsKey(last)).ToList(), last, all),
        ];
    }

    /// <summary>One after another: from asking to take an answer back until it is out of the count on the board.</summary>
    private static async Task<Budget> Withdraw(ServerProcess server, BoardSocket board, IReadOnlyList<SimulatedDelegate> present, Cell cell, int counted)
    {
        using var http = new HttpClient { BaseAddress = server.Url };
        var latencies = new List<double>();
        foreach (var one in present)
        {
            using var request = new HttpRequestMessage(HttpMethod.Delete, new Uri($"/api/seminars/{server.Code}/responses/{one.Answers[cell].ResponseId}", UriKind.Relative));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", one.TakeAway.ToString());
            var start = Stopwatch.GetTimestamp();
            using var answer = await http.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            counted--;
            await board.Until("Counts", counts => (int)counts!["responses"]! == counted);
            latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        latencies.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {latencies.Count} withdrawals: median {latencies[latencies.Count / 2]:0.0} ms, most {latencies[^1]:0.0} ms"));
        return new Budget("withdraw → out of the board, most", latencies[^1], 2_000, AtLeast: false, " ms");
    }

    private static Task Answer(Server phones, string code, IReadOnlyList<SimulatedDelegate> present, Cell cell, List<(long, long)> sent) =>
        Task.WhenAll(present.Select(async (one, at) =>
        {
            await Task.Delay(Round * at / present.Count);
            var start = Stopwatch.GetTimestamp();
            await phones.Respond(code, one.TakeAway, one.Answers[cell], CancellationToken.None);
            lock (sent) sent.Add((start, Stopwatch.GetTimestamp()));
        }));
}
