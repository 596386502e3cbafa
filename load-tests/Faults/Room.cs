using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Narratives.Door;
using Narratives.Host.Simulating;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LoadTests.Faults;

/// <summary>A seminar with its first round open, phones that send, and a board on each node.</summary>
public sealed class Room : IAsyncDisposable
{
    private const int ServiceIsBack = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan UntilShown = TimeSpan.FromSeconds(40);

    private readonly IReadOnlyList<Node> nodes;
    private readonly Server facilitator;
    private readonly List<WatchingBoard> boards = [];

    private Room(IReadOnlyList<Node> nodes, Phones phones, Server facilitator, string key) => (this.nodes, Phones, this.facilitator, Key) = (nodes, phones, facilitator, key);

    public Phones Phones { get; }

    public string Key { get; }

    public IReadOnlyList<WatchingBoard> Boards => boards;

    public string Code => nodes[0].Code;

    /// <param name="nodes">The first is where the facilitator is.</param>
    /// <param name="phonesAt">Where a phone tries, after so many failures; else the first node.</param>
    public static async Task<Room> Open(Bench bench, IReadOnlyList<Node> nodes, Func<int, Uri>? phonesAt = null, int phones = 24, TimeSpan? between = null)
    {
        var key = nodes.Select(node => node.FacilitatorKey).First(one => one is not null)!;
        var runs = new Server(nodes[0].Url, TimeProvider.System);
        await runs.Exchange(key, CancellationToken.None);
        await runs.Run(nodes[0].Code, 1, "open", CancellationToken.None);
        await TurnBoard(nodes[0], key);
        var room = new Room(nodes, new Phones(phonesAt ?? (_ => nodes[0].Url), nodes[0].Code, bench.Seed, phones, between ?? TimeSpan.FromMilliseconds(60)), runs, key);
        foreach (var node in nodes) room.boards.Add(await WatchingBoard.Open(node.Url, key, node.Code));
        room.Phones.Begin();
        await room.More(ServiceIsBack);
        return room;
    }

    /// <summary>Waits for so many more yeses.</summary>
    /// <returns>How long it took; none when they did not come.</returns>
    public async Task<TimeSpan?> More(int answers)
    {
        var (begun, before) = (Stopwatch.GetTimestamp(), Phones.Acknowledged);
        while (Phones.Acknowledged < before + answers)
        {
            if (Stopwatch.GetElapsedTime(begun) > Patience) return null;
            await Task.Delay(20);
        }
        return Stopwatch.GetElapsedTime(begun);
    }

    /// <summary>After the healing: service has to come back by itself, everybody gets an answer, and then everything is counted.</summary>
    public async Task<Tally> Settle()
    {
        var back = await More(ServiceIsBack);
        var all = await Phones.Finish(Patience);
        await facilitator.Run(Code, 1, "close", CancellationToken.None);
        await facilitator.Run(Code, 1, "reveal", CancellationToken.None);
        var acknowledged = Phones.Acknowledged;
        var shown = true;
        foreach (var board in boards) shown &= await board.Shows(one => one.Responses == acknowledged && (int?)one.Figure?["pooled"]?["placed"] == acknowledged, UntilShown);
        var tally = new Tally { Acknowledged = acknowledged, Shown = [.. boards.Select(board => board.Responses)], Back = back, Heard = string.Join(", ", Phones.Heard.OrderByDescending(one => one.Value).Select(one => $"{one.Value} × {one.Key}")) };
        tally.Check(shown, $"a board did not come to show {acknowledged}");
        tally.Check(back is not null, "service did not come back by itself");
        tally.Check(all, "somebody never had an answer");
        tally.Check(Phones.Unclear.IsEmpty, $"{Phones.Unclear.Count} unclear refusals: {string.Join(", ", Phones.Unclear.Distinct().Take(3))}");
        var pictures = boards.Select(board => (board.Counts, board.Figure)).ToList();
        foreach (var node in nodes) await node.Stop();
        tally.Compare(await Tally.Everything(nodes[0]), Code, Phones.Answers, pictures);
        return tally;
    }

    public async ValueTask DisposeAsync()
    {
        await Phones.Finish(TimeSpan.Zero);
        foreach (var board in boards) await board.DisposeAsync();
        Phones.Dispose();
        facilitator.Dispose();
    }

    private static async Task TurnBoard(Node node, string key)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(node.Url, $"/api/seminars/{node.Code}/board"))
        {
            Content = new StringContent(JsonSerializer.Serialize(new BoardView(Screen.Figure, new SignifierId("transparent-reporting"), FigureName.Pooled, Hidden: false, Language.English), WireJson.Options), new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Add("Cookie", await WatchingBoard.CookieOf(node.Url, key));
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }
}
