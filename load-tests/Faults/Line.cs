using System.Net;
using System.Net.Sockets;
using Bogus;

namespace Narratives.LoadTests.Faults;

/// <summary>
/// A network between two programs that can be cut, held, slowed and made bad: socket to socket, so without rights of an operator. What it cannot do is to
/// lose single packets, which TCP would send again; it makes what two programs see of that, stretches in which nothing comes, and connections that break.
/// </summary>
public sealed class Line : IAsyncDisposable
{
    private readonly TcpListener listening = new(IPAddress.Loopback, 0);
    private readonly List<Socket> open = [];
    private readonly int to;
    private readonly Randomizer chance;
    private readonly Task accepting;
    private volatile State state = State.Well;

    public Line(int to, int seed)
    {
        (this.to, chance) = (to, new Randomizer(seed));
        listening.Start(512);
        Port = ((IPEndPoint)listening.LocalEndpoint).Port;
        accepting = Task.Run(Accept);
    }

    public int Port { get; }

    /// <summary>What is open breaks, and whoever connects is broken off.</summary>
    public void Cut()
    {
        state = State.Well with { IsCut = true };
        BreakOff();
    }

    /// <summary>Nothing passes, and nobody is told: as when a cable is pulled.</summary>
    public void Hold() => state = State.Well with { Until = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously) };

    /// <summary>Everything comes so much later, each way.</summary>
    public void Slow(TimeSpan delay) => state = State.Well with { Delay = delay };

    /// <summary>One piece in so many stalls as long as a packet takes to be sent again; one in ten times as many breaks its connection.</summary>
    public void BeBad(double stalls) => state = State.Well with { Stalls = stalls, Breaks = stalls / 10 };

    /// <summary>What was held passes now.</summary>
    public void Heal()
    {
        var before = state;
        state = State.Well;
        before.Until?.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        Heal();
        listening.Stop();
        await accepting;
        BreakOff();
    }

    private void BreakOff()
    {
        lock (open)
        {
            foreach (var socket in open) socket.Dispose();
            open.Clear();
        }
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await listening.AcceptSocketAsync();
                if (state.IsCut) client.Close(0);
                else _ = Join(client);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The line is taken down.
        }
    }

    private async Task Join(Socket client)
    {
        var there = new Socket(SocketType.Stream, ProtocolType.Tcp);
        lock (open) open.AddRange([client, there]);
        try
        {
            (client.NoDelay, there.NoDelay) = (true, true);
            await Weather();
            await there.ConnectAsync(IPAddress.Loopback, to);
            await Task.WhenAny(Pass(client, there), Pass(there, client));
        }
        catch (Exception broken) when (broken is SocketException or ObjectDisposedException or IOException)
        {
            // There is nobody at the other end, or the line was cut: below, this end hears of it.
        }
        client.Close(0);
        there.Close(0);
        lock (open)
        {
            open.Remove(client);
            open.Remove(there);
        }
    }

    private async Task Pass(Socket from, Socket into)
    {
        var buffer = new byte[16 * 1024];
        while (await from.ReceiveAsync(buffer) is > 0 and var count)
        {
            await Weather();
            for (var sent = 0; sent < count;) sent += await into.SendAsync(buffer.AsMemory(sent, count - sent));
        }
    }

    private async Task Weather()
    {
        var now = state;
        if (now.Until is { } until) await until.Task;
        if (now.IsCut || Happens(now.Breaks)) throw new IOException("The line broke.");
        if (now.Delay > TimeSpan.Zero) await Task.Delay(now.Delay);
        if (Happens(now.Stalls)) await Task.Delay(TimeSpan.FromMilliseconds(Drawn(200, 1_000)));
    }

    private bool Happens(double probability)
    {
        if (probability == 0) return false;
        lock (chance) return chance.Double() < probability;
    }

    private int Drawn(int least, int most)
    {
        lock (chance) return chance.Int(least, most);
    }

    private sealed record State(bool IsCut, TaskCompletionSource? Until, TimeSpan Delay, double Stalls, double Breaks)
    {
        public static State Well { get; } = new(IsCut: false, Until: null, TimeSpan.Zero, 0, 0);
    }
}
