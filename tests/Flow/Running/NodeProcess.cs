using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Narratives.Host.Simulating;

namespace Narratives.Tests.Flow.Running;

/// <summary>The executable itself as one node of several, on a port that it keeps when it is started anew.</summary>
public sealed partial class NodeProcess : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("narratives-node-");
    private readonly string database;
    private Process process = null!;

    private NodeProcess(string database) => this.database = database;

    public int Port { get; } = FreePort();

    public Uri Url => new($"http://127.0.0.1:{Port}");

    /// <summary>None unless this node has planned the seminar.</summary>
    public string? FacilitatorKey { get; private set; }

    public static async Task<NodeProcess> Start(string database)
    {
        var node = new NodeProcess(database);
        await node.StartAgain();
        return node;
    }

    /// <summary>Returns when it serves.</summary>
    public async Task StartAgain()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "narratives.dll"), "serve", "--data", folder.FullName, "--urls", Url.ToString(), "--log", database])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(RunningSystem.Patience) is { } line)
        {
            if (Key().Match(line) is { Success: true } key) FacilitatorKey = key.Groups["key"].Value;
            if (line.Contains("./run simulate", StringComparison.Ordinal) || line.Contains("--new-keys", StringComparison.Ordinal)) return;
        }
        throw new InvalidOperationException("The node ended before it was ready.");
    }

    /// <summary>As an orderly shutdown does: it is asked to end, and has ended.</summary>
    public async Task Stop()
    {
        using (var asking = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) await asking.WaitForExitAsync(RunningSystem.Patience);
        await process.WaitForExitAsync(RunningSystem.Patience);
        process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(RunningSystem.Patience);
        process.Dispose();
        folder.Delete(recursive: true);
    }

    internal static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("/studio/\\w+#key=(?<key>\\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
