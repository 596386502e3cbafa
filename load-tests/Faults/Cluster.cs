using System.Diagnostics;
using System.Globalization;
using Narratives.Tests.Flow.Running;
using Npgsql;

namespace Narratives.LoadTests.Faults;

/// <summary>
/// A PostgreSQL of the programme's own on the loopback: a cluster in a temporary folder, from the binaries that are installed, under a user without rights when
/// the programme runs as root. It ends, and its folder goes, when its input ends: also when the programme is killed.
/// </summary>
public sealed class Cluster : IAsyncDisposable
{
    private const string Script = """
        set -e
        if [ "$(id -u)" = 0 ]; then exec setpriv --reuid=nobody --regid="$(id -gn nobody)" --clear-groups sh -c "$SCRIPT"; fi
        cd /
        home=$(mktemp -d "$DISK/narratives-faults-XXXXXX")
        stop_all() { "$BIN/pg_ctl" -D "$home/data" -m immediate -s stop >/dev/null 2>&1 || true; rm -rf "$home"; }
        start() {
          tries=0
          until "$BIN/pg_ctl" -D "$home/data" -o "-p $PORT -k $home" -l "$home/log" -w -s start >&2; do
            tries=$((tries + 1)); [ $tries -lt 50 ] || return 1; sleep 0.2
          done
        }
        trap '' PIPE
        trap stop_all EXIT
        if [ -n "$PRIMARY" ]; then
          "$BIN/pg_basebackup" -D "$home/data" -h 127.0.0.1 -p "$PRIMARY" -U narratives -R -X stream -c fast --no-sync >&2
        else
          "$BIN/initdb" -D "$home/data" -U narratives --auth=trust --encoding=UTF8 --no-locale --no-sync >"$home/log" 2>&1 || { cat "$home/log" >&2; exit 1; }
          printf '%s\n' "listen_addresses='127.0.0.1'" "max_connections=40" "shared_buffers=64MB" "wal_level=replica" >>"$home/data/postgresql.conf"
        fi
        start
        echo "$home"
        while read -r word; do
          case $word in
            kill) kill -9 "$(head -1 "$home/data/postmaster.pid")" ;;
            stop) "$BIN/pg_ctl" -D "$home/data" -m fast -w -s stop >&2 ;;
            start) start ;;
            revive) "$BIN/pg_ctl" -D "$home/data" status >/dev/null || start ;;
            standby) touch "$home/data/standby.signal" ;;
            promote) "$BIN/pg_ctl" -D "$home/data" -w -s promote >&2 ;;
          esac
          echo done
        done
        """;

    private readonly Process keeper;
    private readonly Task<string> complaint;

    private Cluster(Process keeper, Task<string> complaint, int port) => (this.keeper, this.complaint, Port) = (keeper, complaint, port);

    public int Port { get; }

    public string Log => At(Port);

    /// <param name="primary">The port of the cluster that it is a standby of.</param>
    /// <param name="disk">The folder that holds everything of it; else one of the machine's own.</param>
    public static async Task<Cluster> Start(int? primary = null, DirectoryInfo? disk = null)
    {
        var port = Node.FreePort();
        var binaries = PostgresServer.Binaries() ?? throw new NotHereException("there is no PostgreSQL: install the package 'postgresql', or name the folder of initdb in NARRATIVES_POSTGRES");
        var start = new ProcessStartInfo("setsid", ["sh", "-c", Script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in new[] { ("SCRIPT", Script), ("BIN", binaries), ("PORT", Invariant(port)), ("DISK", disk?.FullName ?? Path.GetTempPath().TrimEnd('/')), ("PRIMARY", primary is { } of ? Invariant(of) : "") }) start.Environment[name] = value;
        var started = Process.Start(start)!;
        var complained = started.StandardError.ReadToEndAsync();
        if (await started.StandardOutput.ReadLineAsync() is null) throw new NotHereException($"PostgreSQL did not start: {(await complained).Split('\n')[0]}");
        var cluster = new Cluster(started, complained, port);
        if (primary is null) await cluster.Run("CREATE DATABASE narratives", "postgres");
        return cluster;
    }

    /// <summary>The same database by way of another port: of a line in between, or of several servers.</summary>
    public static string At(int port) => $"Host=127.0.0.1;Port={Invariant(port)};Database=narratives;Username=narratives";

    /// <summary>The postmaster with SIGKILL; what it leaves behind ends by itself.</summary>
    public Task Kill() => Tell("kill");

    public Task Stop() => Tell("stop");

    public Task StartAgain() => Tell("start");

    /// <summary>As whoever looks after services does: started where it has ended by itself.</summary>
    public Task Revive() => Tell("revive");

    /// <summary>At its next start it only reads, as a primary does that was taken over from.</summary>
    public Task BecomeStandby() => Tell("standby");

    public Task Promote() => Tell("promote");

    public async Task<object?> Run(string sql, string database = "narratives")
    {
        await using var connection = await Connect(database);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement of this programme is a constant.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    public async Task<NpgsqlConnection> Connect(string database = "narratives")
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Log) { Database = database, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        keeper.StandardInput.Close();
        await keeper.WaitForExitAsync();
        keeper.Dispose();
    }

    private async Task Tell(string word)
    {
        await keeper.StandardInput.WriteLineAsync(word);
        await keeper.StandardInput.FlushAsync();
        if (await keeper.StandardOutput.ReadLineAsync() != "done") throw new InvalidOperationException($"PostgreSQL did not {word}: {await complaint}");
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
