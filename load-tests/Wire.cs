using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Narratives.LoadTests;

/// <summary>One connection that speaks just enough HTTP/1.1: a client that costs little leaves the two cores to the server that is measured.</summary>
public sealed class Wire : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[16 * 1024];

    public static async Task<Wire> Connect(Uri url)
    {
        var wire = new Wire();
        await wire.socket.ConnectAsync(url.Host, url.Port);
        return wire;
    }

    public static byte[] Post(Uri url, string path, string body, string? bearer = null) => Encoding.UTF8.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n" +
        (bearer is null ? "" : $"Authorization: Bearer {bearer}\r\n") + $"\r\n{body}");

    /// <summary>Sends and waits for the whole answer; gives its status.</summary>
    public async ValueTask<int> Send(ReadOnlyMemory<byte> request)
    {
        await socket.SendAsync(request);
        var length = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (received == 0) throw new IOException("The server closed the connection.");
            length += received;
            if (IsWhole(buffer.AsSpan(0, length))) return int.Parse(buffer.AsSpan(9, 3), CultureInfo.InvariantCulture);
        }
    }

    public void Dispose() => socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0) return false;
        var head = answer[..end];
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0) return answer.EndsWith("\r\n0\r\n\r\n"u8); // chunked
        var digits = head[(at + 16)..];
        var stop = digits.IndexOf((byte)'\r');
        return answer.Length >= end + 4 + int.Parse(stop < 0 ? digits : digits[..stop], CultureInfo.InvariantCulture);
    }
}
