using System.Net.Sockets;
using Narratives.EventLog;
using Narratives.EventLog.Postgres;

namespace Narratives.Tests.Flow.Log;

/// <summary>The worst moment for a line to break: the server has committed, and its answer never arrives.</summary>
public sealed class Losing_the_answer_of_postgres : IAsyncLifetime
{
    private readonly PostgresUnderTest engine = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    [Fact(Timeout = 60_000)]
    public async Task is_no_conflict_with_oneself()
    {
        await using var truth = await engine.Open();
        await using var line = new Line(await engine.At());
        await using var log = await PostgresEventLog.Open(line.At, TimeProvider.System);
        await log.Append(Given.Captured(1), Stop);

        line.SwallowAnswers();
        var append = log.Append(Given.Captured(2), Stop);
        await foreach (var batch in truth.Follow(LogScope.Everything, 0, Stop))
        {
            if (batch.Any(told => told.Stream == Given.Id(2))) break; // it is stored, and the one who sent it does not know
        }
        Assert.False(append.IsCompleted);
        line.BreakOff();

        var stored = Assert.IsType<AppendOutcome.Stored>(await append);
        var told = Assert.Single(await truth.ReadStream(Given.Seminar, Given.Id(2), Stop));
        Assert.Equal((told.Position, told.Version), (stored.Position, stored.Version));
        Assert.Equal(new AppendOutcome.Conflict(1), await log.Append(Given.Captured(2), Stop)); // and somebody else's is one
    }

    /// <summary>Stands between a log and its server, socket to socket.</summary>
    private sealed class Line : IAsyncDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("line-");
        private readonly Socket listening = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        private readonly List<Socket> open = [];
        private readonly UnixDomainSocketEndPoint server;
        private readonly Task accepting;
        private volatile bool swallows;

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
            try
            {
                while (await from.ReceiveAsync(buffer) is > 0 and var count)
                {
                    if (!(answers && swallows)) await to.SendAsync(buffer.AsMemory(0, count));
                }
            }
            catch (Exception broken) when (broken is SocketException or ObjectDisposedException)
            {
                // One end has gone; the other goes below.
            }
            from.Dispose();
            to.Dispose();
        }
    }
}
