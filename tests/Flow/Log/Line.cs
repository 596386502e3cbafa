using System.Net.Sockets;

namespace Narratives.Tests.Flow.Log;

/// <summary>Stands between a log and its server, socket to socket.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("line-");
    private readonly Socket listening = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly List<Socket> open = [];
    private readonly UnixDomainSocketEndPoint server;
    private readonly Task accepting;
    private volatile bool swallows;
    private volatile Halt? halt;

    public Line(string at)
    {
        var given = new Npgsql.NpgsqlConnectionStringBuilder(at);
        server = new UnixDomainSocketEndPoint(Path.Combine(given.Host!, ".s.PGSQL.5432"));
        given.Host = folder.FullName;
        At = given.ConnectionString;
        listening.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder.FullName, ".s.PGSQL.5432")));
        listening.Listen();
        accepting = Task.Run(Accept);
    }

    public string At { get; }

    public void SwallowAnswers() => swallows = true;

    /// <summary>So many bytes more towards the server on each connection, and then nothing until it goes on: as when a node is stopped while it sends.</summary>
    public void StandStillAfter(int bytes) => halt = new Halt(bytes, new(TaskCreationOptions.RunContinuationsAsynchronously));

    public void GoOn()
    {
        halt?.Over.TrySetResult();
        halt = null;
    }

    public void BreakOff()
    {
        swallows = false;
        lock (open)
        {
            open.ForEach(socket => socket.Dispose());
            open.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        GoOn();
        listening.Dispose();
        await accepting;
        BreakOff();
        folder.Delete(recursive: true);
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await listening.AcceptAsync();
                var there = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await there.ConnectAsync(server);
                lock (open) open.AddRange([client, there]);
                _ = Pass(client, there, answers: false);
                _ = Pass(there, client, answers: true);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The line is taken down.
        }
    }

    private async Task Pass(Socket from, Socket to, bool answers)
    {
        var buffer = new byte[64 * 1024];
        var (seen, left) = (halt, 0);
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var count)
            {
                if (answers && swallows) continue;
                var now = answers ? null : halt;
                if (now != seen) (seen, left) = (now, now?.Bytes ?? 0);
                var some = now is null ? count : Math.Min(left, count);
                left -= some;
                await to.SendAsync(buffer.AsMemory(0, some));
                if (some == count) continue;
                await now!.Over.Task;
                await to.SendAsync(buffer.AsMemory(some, count - some));
            }
        }
        catch (Exception broken) when (broken is SocketException or ObjectDisposedException)
        {
            // One end has gone; the other goes below.
        }
        from.Dispose();
        to.Dispose();
    }

    private sealed record Halt(int Bytes, TaskCompletionSource Over);
}
