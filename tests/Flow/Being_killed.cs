using System.Diagnostics;
using System.Text.RegularExpressions;
using Narratives.Events;
using Narratives.Host.Simulating;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

/// <summary>The executable itself, ended with SIGKILL while a crowd is sending.</summary>
public sealed partial class Being_killed
{
    [Fact]
    public async Task loses_no_acknowledged_response_and_doubles_none()
    {
        var folder = Directory.CreateTempSubdirectory("narratives-killed-");
        var port = FreePort();
        var first = await Serving.Start(folder, port);
        using var server = new Server(new Uri($"http://127.0.0.1:{port}"), TimeProvider.System);
        var access = (await server.Exchange(first.FacilitatorKey!, RunningSystem.Patience))!;
        var seminar = (await server.Seminar(access.Code, RunningSystem.Patience))!;
        var crowd = ReferenceProfile.Crowd(seminar.Instrument, 2017);
        var progress = new KillAfter(first, acknowledged: 60);
        var run = new CrowdRun(server, seminar, crowd, TimeSpan.Zero, TimeProvider.System, new ProgressBar(progress, 218));
        var sending = Task.Run(async () =>
        {
            await run.Join(RunningSystem.Patience);
            await run.Facilitate(RunningSystem.Patience);
        });

        await first.Exited;
        await using (await Serving.Start(folder, port)) await sending;

        Assert.True(progress.Killed);
        Assert.True(run.Retried > 0, "Nobody was sending when the server was killed.");
        Assert.Equal((218, 0), (run.Acknowledged, run.Refused));
        await using (var after = await RunningSystem.Start(folder))
        {
            var responses = (await after.Events()).Where(told => told.Event is ResponseCaptured).ToList();
            var expected = crowd.SelectMany(one => one.Answers.Values).Select(answer => answer.ResponseId!.Value).Order();
            Assert.Equal(expected, responses.Select(told => told.Stream).Order());
            Assert.Equal(await after.Rebuilt(The_reference_seminar.AllFigures), await after.Live(The_reference_seminar.AllFigures));
            Assert.Equal(218, await after.Live(patterns => patterns.Seminar.Responses));
        }
        folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Ends the server as soon as so many answers have been acknowledged: the progress bar is where that is said.</summary>
    private sealed partial class KillAfter(Serving serving, int acknowledged) : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public bool Killed { get; private set; }

        public override void Write(string? value)
        {
            var done = Done().Match(value ?? "");
            if (Killed || !done.Success || int.Parse(done.Groups["done"].Value, System.Globalization.CultureInfo.InvariantCulture) < acknowledged) return;
            Killed = true;
            serving.Kill();
        }

        [GeneratedRegex("(?<done>\\d+)/218", RegexOptions.ExplicitCapture, 1000)]
        private static partial Regex Done();
    }

    private sealed partial class Serving : IAsyncDisposable
    {
        private readonly Process process;

        private Serving(Process process) => this.process = process;

        public string? FacilitatorKey { get; private set; }

        public Task Exited => process.WaitForExitAsync(RunningSystem.Patience);

        public static async Task<Serving> Start(DirectoryInfo folder, int port)
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
            foreach (var word in new[] { Path.Combine(AppContext.BaseDirectory, "narratives.dll"), "serve", "--data", folder.FullName, "--urls", $"http://127.0.0.1:{port}" }) start.ArgumentList.Add(word);
            var serving = new Serving(Process.Start(start)!);
            while (await serving.process.StandardOutput.ReadLineAsync(RunningSystem.Patience) is { } line)
            {
                if (Key().Match(line) is { Success: true } key) serving.FacilitatorKey = key.Groups["key"].Value;
                if (line.Contains("./run simulate", StringComparison.Ordinal) || line.Contains("--new-keys", StringComparison.Ordinal)) return serving;
            }
            throw new InvalidOperationException("The server ended before it was ready.");
        }

        public void Kill() => process.Kill(); // SIGKILL: nothing is flushed, nothing is said

        public async ValueTask DisposeAsync()
        {
            process.Kill();
            await Exited;
            process.Dispose();
        }

        [GeneratedRegex("/studio/\\w+#key=(?<key>\\w+)", RegexOptions.ExplicitCapture, 1000)]
        private static partial Regex Key();
    }
}
