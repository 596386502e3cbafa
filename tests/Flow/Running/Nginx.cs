using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Narratives.Tests.Flow.Running;

/// <summary>nginx before several nodes, with the file that operators are given: only its addresses are others.</summary>
public sealed partial class Nginx : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo folder;

    private Nginx(Process process, DirectoryInfo folder, int port) => (this.process, this.folder, Url) = (process, folder, new Uri($"http://127.0.0.1:{port}"));

    public Uri Url { get; }

    public static async Task<Nginx> Before(IReadOnlyList<NodeProcess> nodes)
    {
        var port = NodeProcess.FreePort();
        var sample = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "nginx.conf"));
        var given = Server().Matches(sample).Select(match => match.Value).ToList();
        if (given.Count != nodes.Count) throw new ArgumentException($"The sample has {given.Count} nodes.", nameof(nodes));
        foreach (var (was, node) in given.Zip(nodes)) sample = sample.Replace(was, $"server 127.0.0.1:{node.Port}", StringComparison.Ordinal);
        sample = sample.Replace("listen 80;", string.Create(CultureInfo.InvariantCulture, $"listen 127.0.0.1:{port};"), StringComparison.Ordinal);

        var home = Directory.CreateTempSubdirectory("narratives-nginx-");
        await File.WriteAllTextAsync(Path.Combine(home.FullName, "site.conf"), sample);
        await File.WriteAllTextAsync(Path.Combine(home.FullName, "nginx.conf"), $$"""
            daemon off;
            master_process off;
            pid {{home.FullName}}/pid;
            error_log stderr crit;
            events {}
            http {
              access_log off;
              client_body_temp_path {{home.FullName}}/body;
              proxy_temp_path {{home.FullName}}/proxy;
              fastcgi_temp_path {{home.FullName}}/fastcgi;
              uwsgi_temp_path {{home.FullName}}/uwsgi;
              scgi_temp_path {{home.FullName}}/scgi;
              include {{home.FullName}}/site.conf;
            }
            """);
        var started = Process.Start(new ProcessStartInfo(Binary(), ["-p", home.FullName, "-c", Path.Combine(home.FullName, "nginx.conf")]) { UseShellExecute = false })!;
        var nginx = new Nginx(started, home, port);
        await nginx.Answers();
        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task Answers()
    {
        while (!process.HasExited)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(Url.Host, Url.Port, RunningSystem.Patience);
                return;
            }
            catch (SocketException)
            {
                await Task.Yield(); // not yet
            }
        }
        throw new InvalidOperationException("nginx did not start.");
    }

    private static string Binary() => File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";

    [GeneratedRegex(@"server 127\.0\.0\.1:\d+", RegexOptions.None, 1000)]
    private static partial Regex Server();
}
