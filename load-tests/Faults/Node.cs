using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Narratives.Door;
using Narratives.Instruments;
using Narratives.LiveBoard.Planning;

namespace Narratives.LoadTests.Faults;

/// <summary>The server's own executable in a process that can be killed, held and started again on the same address.</summary>
public sealed partial class Node(DirectoryInfo data, string? log, int port, IReadOnlyList<string> before, string program = "narratives.dll", IReadOnlyList<string>? more = null, string host = "127.0.0.1") : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly ConcurrentQueue<string> said = [];
    private Process? process;
    private bool isGiven;

    public Uri Url { get; } = new($"http://{host}:{port}");

    public DirectoryInfo Data => data;

    public string? Log => log;

    public string? FacilitatorKey { get; private set; }

    public string Code { get; private set; } = "";

    /// <summary>The last words of the process, for whoever has to find out what was wrong.</summary>
    public string LastWords => string.Join('\n', said.TakeLast(12));

    public long Megabytes
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64 / 1_000_000;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Returns when it says that it is ready.</summary>
    public async Task Start()
    {
        Launch();
        await Ready();
    }

    public void Launch()
    {
        string[] words = [.. before, "dotnet", Path.Combine(AppContext.BaseDirectory, program), .. more ?? ["serve"], "--data", data.FullName, "--urls", Url.ToString(), .. log is null ? Array.Empty<string>() : ["--log", log]];
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Waits until <c>/readyz</c> says yes and the greeting has been read.</summary>
    public async Task Ready()
    {
        using var http = new HttpClient { BaseAddress = Url, Timeout = TimeSpan.FromSeconds(5) };
        var begun = Stopwatch.GetTimestamp();
        while (Code.Length == 0 || !await IsReady(http))
        {
            if (process!.HasExited) throw new InvalidOperationException($"The node ended by itself with {process.ExitCode}: {LastWords}");
            if (Stopwatch.GetElapsedTime(begun) > Patience) throw new InvalidOperationException($"The node did not become ready: {LastWords}");
            await Task.Delay(50);
        }
    }

    /// <summary>Another seminar is what phones and boards are about from here on.</summary>
    public async Task PlanNext(Instrument instrument)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Url, $"/api/seminars/{Code}/next")) { Content = new StringContent(InstrumentJson.Write(instrument), new MediaTypeHeaderValue("application/json")) };
        request.Headers.Add("Cookie", await WatchingBoard.CookieOf(Url, FacilitatorKey!));
        using var answer = await http.SendAsync(request);
        var next = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Planned>(WireJson.Options))!;
        (Code, FacilitatorKey, isGiven) = (next.Code, next.Facilitator, true);
    }

    public async Task Say(string line)
    {
        await process!.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
    }

    /// <summary>SIGKILL: nothing is flushed, nothing is said.</summary>
    public async Task Kill()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public Task Signal(string name) => Shell.Run("kill", $"-{name}", process!.Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>As an operator stops it. It has to end by itself, in good order.</summary>
    public async Task Stop()
    {
        await Signal("TERM");
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await process!.WaitForExitAsync(enough.Token);
        }
        catch (OperationCanceledException late)
        {
            throw new InvalidOperationException($"The node did not end within 30 seconds: {LastWords}", late);
        }
        if (process.ExitCode != 0) throw new InvalidOperationException($"The node ended with {process.ExitCode}: {LastWords}");
    }

    public async ValueTask DisposeAsync()
    {
        if (process is null) return;
        if (!process.HasExited) await Kill();
        process.Dispose();
    }

    private static async Task<bool> IsReady(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/readyz", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        said.Enqueue(line);
        while (said.Count > 200) said.TryDequeue(out _);
        if (isGiven || Studio().Match(line) is not { Success: true } found) return;
        if (found.Groups["key"].Success) FacilitatorKey = found.Groups["key"].Value;
        Code = found.Groups["code"].Value;
    }

    [GeneratedRegex("/studio/(?<code>\\w+)(#key=(?<key>\\w+))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Studio();
}
