using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Narratives.Tests.Flow.Running;

/// <summary>
/// A PostgreSQL of the tests' own, from the binaries that are installed: a cluster in a temporary folder, a socket in it and no port. It belongs to
/// somebody without rights when the tests run as root (PostgreSQL refuses root). It ends, and its folder goes, when its input ends: that is, also
/// when the tests are killed (it has a session of its own: what is sent to their group does not reach it).
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Script = """
        set -e
        if [ "$(id -u)" = 0 ]; then exec setpriv --reuid=nobody --regid="$(id -gn nobody)" --clear-groups sh -c "$SCRIPT"; fi
        cd /
        home=$(mktemp -d /tmp/narratives-postgres-XXXXXX)
        trap '' PIPE
        trap '"$BIN/pg_ctl" -D "$home/data" -m immediate -s stop >/dev/null 2>&1 || true; rm -rf "$home"' EXIT
        "$BIN/initdb" -D "$home/data" -U narratives --auth=trust --encoding=UTF8 --no-locale --no-sync >"$home/log" 2>&1 || { cat "$home/log" >&2; exit 1; }
        printf '%s\n' "listen_addresses=''" "unix_socket_directories='$home'" "max_connections=250" "shared_buffers=64MB" "fsync=$FSYNC" >>"$home/data/postgresql.conf"
        "$BIN/pg_ctl" -D "$home/data" -l "$home/log" -w -s start >&2
        echo "$home"
        while read -r word; do
          case $word in
            crash) "$BIN/pg_ctl" -D "$home/data" -m immediate -w -s stop >&2 ;;
            stop) "$BIN/pg_ctl" -D "$home/data" -m fast -w -s stop >&2 ;;
            standby) touch "$home/data/standby.signal" ;;
            promote) "$BIN/pg_ctl" -D "$home/data" -w -s promote >&2 ;;
            start) "$BIN/pg_ctl" -D "$home/data" -l "$home/log" -w -s start >&2 ;;
          esac
          echo done
        done
        """;

    private readonly Process keeper;
    private readonly string folder;
    private int databases;

    private PostgresServer(Process keeper, string folder) => (this.keeper, this.folder) = (keeper, folder);

    /// <param name="durable">False: nothing survives a power cut, and hundreds of small databases are made and dropped in no time.</param>
    public static async Task<PostgresServer> Start(bool durable)
    {
        var start = new ProcessStartInfo("setsid", ["sh", "-c", Script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        (start.Environment["SCRIPT"], start.Environment["BIN"], start.Environment["FSYNC"]) = (Script, Binaries() ?? throw new InvalidOperationException("These tests need PostgreSQL 15 or later: install the package 'postgresql', or name the folder of initdb and pg_ctl in NARRATIVES_POSTGRES."), durable ? "on" : "off");
        var started = Process.Start(start)!;
        var complaint = started.StandardError.ReadToEndAsync();
        return await started.StandardOutput.ReadLineAsync() is { } home
            ? new PostgresServer(started, home)
            : throw new InvalidOperationException($"PostgreSQL did not start: {await complaint}");
    }

    /// <summary>Of the server itself; every connection has a child of it.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>An empty database; how to reach it.</summary>
    public async Task<string> NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"log_{Interlocked.Increment(ref databases)}");
        await Run("postgres", $"CREATE DATABASE {name}");
        return At(name);
    }

    public Task Drop(string connectionString) => Run("postgres", $"DROP DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

    /// <summary>As when the power goes: nothing is written that is not on the disk.</summary>
    public Task Crash() => Tell("crash");

    public Task Stop() => Tell("stop");

    public Task StartAgain() => Tell("start");

    /// <summary>At its next start it only reads, as a primary that was taken over from does; until it is promoted.</summary>
    public Task BecomeStandby() => Tell("standby");

    public Task Promote() => Tell("promote");

    public async ValueTask DisposeAsync()
    {
        keeper.StandardInput.Close();
        await keeper.WaitForExitAsync();
        keeper.Dispose();
    }

    private string At(string database) => $"Host={folder};Database={database};Username=narratives";

    private async Task Run(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(At(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task Tell(string word)
    {
        await keeper.StandardInput.WriteLineAsync(word);
        await keeper.StandardInput.FlushAsync();
        if (await keeper.StandardOutput.ReadLineAsync() != "done") throw new InvalidOperationException($"PostgreSQL did not {word}.");
    }

    /// <summary>The folder of <c>initdb</c>; none where there is no PostgreSQL.</summary>
    public static string? Binaries()
    {
        var debian = new DirectoryInfo("/usr/lib/postgresql");
        var known = debian.Exists ? debian.GetDirectories().OrderByDescending(version => int.TryParse(version.Name, CultureInfo.InvariantCulture, out var number) ? number : 0).Select(version => Path.Combine(version.FullName, "bin")) : [];
        var named = Environment.GetEnvironmentVariable("NARRATIVES_POSTGRES");
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return (named is null ? known.Concat(path) : [named]).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }
}
