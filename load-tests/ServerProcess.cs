using System.Diagnostics;

namespace Narratives.LoadTests;

/// <summary>A server of our own making on the loopback, on a folder of its own; both end with the measurement.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo folder;

    private ServerProcess(Process process, DirectoryInfo folder, string[] said)
    {
        (this.process, this.folder) = (process, folder);
        (Url, Code, Key) = (new Uri(said[0]), said[1], said[2]);
    }

    public Uri Url { get; }

    public string Code { get; }

    public string Key { get; }

    /// <summary>Of all its threads, so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <param name="database">The PostgreSQL database that holds the log, when it is not a file.</param>
    public static async Task<ServerProcess> Start(string? database = null)
    {
        var data = Directory.CreateTempSubdirectory("narratives-load-");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var word in (string[])[typeof(ServerProcess).Assembly.Location, "host", data.FullName, .. database is null ? Array.Empty<string>() : [database]]) start.ArgumentList.Add(word);
        var started = Process.Start(start)!;
        var said = await started.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
        return new ServerProcess(started, data, said.Split(' '));
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }
}
