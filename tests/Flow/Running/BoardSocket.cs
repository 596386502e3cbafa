using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Narratives.Seminars;

namespace Narratives.Tests.Flow.Running;

/// <summary>A board as it speaks SignalR's JSON protocol over a WebSocket: every message ends with a record separator.</summary>
public sealed class BoardSocket : IDisposable
{
    private const char End = '\u001e';
    private readonly ClientWebSocket socket = new();
    private readonly Queue<JsonNode> unread = [];
    private readonly StringBuilder partial = new();
    private readonly byte[] buffer = new byte[16 * 1024];

    /// <summary>Everything that was received, as text: what must never be in it can be looked for.</summary>
    public StringBuilder Received { get; } = new();

    public static Task<BoardSocket> Watch(RunningSystem system, Role role, string? code = null, int? number = null) => Watch(system.Url, system.Keys[role], code ?? system.Code, number);

    /// <param name="number">Which of the boards of the room; without it, the first.</param>
    public static async Task<BoardSocket> Watch(Uri url, string key, string code, int? number = null)
    {
        var board = new BoardSocket();
        using var client = new HttpClient { BaseAddress = url };
        using var answer = await client.PostAsync(new Uri("/api/keys", UriKind.Relative), new StringContent($$"""{"key":"{{key}}"}""", Encoding.UTF8, "application/json"));
        board.socket.Options.SetRequestHeader("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        await board.socket.ConnectAsync(new Uri($"ws://{url.Authority}/hubs/board"), RunningSystem.Patience);
        await board.Say("""{"protocol":"json","version":1}""");
        await board.Say(number is null
            ? $$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{code}}"]}"""
            : $$"""{"type":1,"invocationId":"1","target":"WatchBoard","arguments":["{{code}}",{{number}}]}""");
        return board;
    }

    /// <summary>Reads until the server calls this method with an argument that satisfies.</summary>
    public async Task<JsonNode?> Until(string target, Func<JsonNode?, bool> satisfies)
    {
        while (true)
        {
            var message = await Next();
            if ((string?)message["target"] != target) continue;
            var argument = message["arguments"]![0];
            if (satisfies(argument)) return argument?.DeepClone();
        }
    }

    /// <summary>How the invocation of Watch ended: null when it was allowed.</summary>
    public async Task<string?> ErrorOfWatch()
    {
        while (true)
        {
            var message = await Next();
            if ((int?)message["type"] == 3) return (string?)message["error"];
        }
    }

    public void Dispose() => socket.Dispose();

    private async Task<JsonNode> Next()
    {
        while (unread.Count == 0)
        {
            var received = await socket.ReceiveAsync(buffer, RunningSystem.Patience);
            if (received.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException("The server closed the connection.");
            partial.Append(Encoding.UTF8.GetString(buffer, 0, received.Count));
            Received.Append(Encoding.UTF8.GetString(buffer, 0, received.Count));
            var text = partial.ToString();
            var last = text.LastIndexOf(End);
            if (last < 0) continue;
            partial.Clear().Append(text[(last + 1)..]);
            foreach (var message in text[..last].Split(End, StringSplitOptions.RemoveEmptyEntries)) unread.Enqueue(JsonNode.Parse(message)!);
        }
        return unread.Dequeue();
    }

    private Task Say(string message) => socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, RunningSystem.Patience);
}
