using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Narratives.LoadTests.Faults;

/// <summary>A board as the browser has it: over a WebSocket, keeping its last picture while the connection is lost, and connecting again for ever.</summary>
public sealed class WatchingBoard : IAsyncDisposable
{
    private const char End = '\u001e';
    private static readonly TimeSpan MostBetweenTries = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource over = new();
    private readonly Uri url;
    private readonly string cookie;
    private readonly string code;
    private readonly Task watching;
    private TaskCompletionSource news = New();

    private WatchingBoard(Uri url, string cookie, string code)
    {
        (this.url, this.cookie, this.code) = (url, cookie, code);
        watching = Task.Run(Watch);
    }

    public JsonNode? Counts { get; private set; }

    public JsonNode? Figure { get; private set; }

    public int Connections { get; private set; }

    public int Pictures { get; private set; }

    public int Responses => (int?)Counts?["responses"] ?? 0;

    public static async Task<WatchingBoard> Open(Uri url, string key, string code) => new(url, await CookieOf(url, key), code);

    public static async Task<string> CookieOf(Uri url, string key)
    {
        using var http = new HttpClient { BaseAddress = url };
        using var answer = await http.PostAsync(new Uri("/api/keys", UriKind.Relative), new StringContent($$"""{"key":"{{key}}"}""", Encoding.UTF8, "application/json"));
        return answer.EnsureSuccessStatusCode().Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    /// <returns>False when it never came to show this.</returns>
    public async Task<bool> Shows(Func<WatchingBoard, bool> picture, TimeSpan patience)
    {
        using var enough = new CancellationTokenSource(patience);
        while (true)
        {
            var next = Volatile.Read(ref news).Task;
            if (picture(this)) return true;
            try
            {
                await next.WaitAsync(enough.Token);
            }
            catch (OperationCanceledException)
            {
                return picture(this);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await watching;
        over.Dispose();
    }

    /// <summary>Connects, and asks to watch so many times over: a board asks once.</summary>
    public static async Task<ClientWebSocket> Connect(Uri url, string cookie, string code, int times, CancellationToken cancellation)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", cookie);
        await socket.ConnectAsync(new Uri($"ws://{url.Authority}/hubs/board"), cancellation);
        await Say(socket, """{"protocol":"json","version":1}""", cancellation);
        for (var time = 0; time < times; time++) await Say(socket, $$"""{"type":1,"invocationId":"{{time}}","target":"Watch","arguments":["{{code}}"]}""", cancellation);
        return socket;
    }

    public static Task Say(ClientWebSocket socket, string message, CancellationToken cancellation) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, cancellation);

    private async Task Watch()
    {
        for (var failures = 0; !over.IsCancellationRequested; failures++)
        {
            try
            {
                using var socket = await Connect(url, cookie, code, 1, over.Token);
                Connections++;
                failures = 0;
                await Read(socket);
            }
            catch (Exception broken) when (broken is WebSocketException or HttpRequestException or IOException or OperationCanceledException)
            {
                // Lost: it keeps its picture and tries again.
            }
            var pause = TimeSpan.FromMilliseconds(250 * Math.Pow(2, Math.Min(failures, 10)));
            await Task.Delay(pause < MostBetweenTries ? pause : MostBetweenTries, over.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private async Task Read(ClientWebSocket socket)
    {
        var (buffer, partial) = (new byte[64 * 1024], new MemoryStream());
        while (true)
        {
            using var silent = CancellationTokenSource.CreateLinkedTokenSource(over.Token);
            silent.CancelAfter(TimeSpan.FromSeconds(30)); // the server says something every fifteen seconds: who hears nothing has lost it
            var received = await socket.ReceiveAsync(buffer, silent.Token);
            if (received.MessageType == WebSocketMessageType.Close) return;
            partial.Write(buffer, 0, received.Count);
            if (!received.EndOfMessage) continue;
            foreach (var message in Encoding.UTF8.GetString(partial.ToArray()).Split(End, StringSplitOptions.RemoveEmptyEntries)) Hear(JsonNode.Parse(message)!);
            partial.SetLength(0);
        }
    }

    private void Hear(JsonNode message)
    {
        var shown = message["arguments"]?[0];
        switch ((string?)message["target"])
        {
            case "Counts":
                Counts = shown;
                break;
            case "Figure":
                Figure = shown;
                break;
        }
        Pictures++;
        Interlocked.Exchange(ref news, New()).TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
