using Microsoft.Data.Sqlite;
using Narratives.EventLog;
using Narratives.EventLog.Sqlite;

namespace Narratives.Tests.Flow.Log;

/// <summary>The SQLite engine in a temporary folder.</summary>
public sealed class SqliteUnderTest : IEngineUnderTest
{
    private readonly string folder = Directory.CreateTempSubdirectory("narratives-log-").FullName;

    public TurnedClock Clock { get; } = new();

    public string File => Path.Combine(folder, "narratives.db");

    public IEnumerable<string> AllFiles => Directory.GetFiles(folder); // the database, its -wal and its -shm

    public async Task<IEventLog> Open() => await SqliteEventLog.Open(File, Clock);

    public Task<IEventLog> OpenAfterACrash() => OpenAfterACrash(_ => { });

    /// <param name="leaves">What else the crash does to the write-ahead log.</param>
    public async Task<IEventLog> OpenAfterACrash(Action<string> leaves)
    {
        var copy = Path.Combine(folder, "copy.db");
        foreach (var ending in (string[])["", "-wal"]) System.IO.File.Copy(File + ending, copy + ending, overwrite: true);
        leaves(copy + "-wal");
        return await SqliteEventLog.Open(copy, Clock);
    }

    public async Task<byte[]> Files()
    {
        using var all = new MemoryStream();
        foreach (var file in AllFiles)
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await stream.CopyToAsync(all);
        }
        return all.ToArray();
    }

    public Task<IAsyncDisposable> HoldWriting() => Task.FromResult<IAsyncDisposable>(new Held(Connect(), "BEGIN IMMEDIATE", "ROLLBACK"));

    public Task RefuseRowsWith(string text)
    {
        using var connection = Connect();
        Run(connection, $"CREATE TRIGGER refuse BEFORE INSERT ON mt_events WHEN instr(NEW.data, '{text}') BEGIN SELECT RAISE(ABORT, 'refused'); END");
        return Task.CompletedTask;
    }

    /// <summary>The trigger writes a row whose foreign key is looked at only at the commit, and found wanting.</summary>
    public Task<IAsyncDisposable> FailCommitsWith(string text)
    {
        using (var connection = Connect())
        {
            Run(connection, $"""
                CREATE TABLE IF NOT EXISTS promised (seq_id INTEGER REFERENCES mt_events DEFERRABLE INITIALLY DEFERRED);
                CREATE TRIGGER promise AFTER INSERT ON mt_events WHEN instr(NEW.data, '{text}') BEGIN INSERT INTO promised VALUES (-1); END
                """);
        }
        return Task.FromResult<IAsyncDisposable>(new Held(Connect(), "SELECT 1", "DROP TRIGGER promise"));
    }

    public Task<IAsyncDisposable> LookFromOutside() =>
        Task.FromResult<IAsyncDisposable>(new Held(Connect(), "BEGIN; SELECT count(*) FROM mt_events", "ROLLBACK"));

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class Held : IAsyncDisposable
    {
        private readonly SqliteConnection connection;
        private readonly string end;

        public Held(SqliteConnection connection, string begin, string end)
        {
            (this.connection, this.end) = (connection, end);
            Run(connection, begin);
        }

        public async ValueTask DisposeAsync()
        {
            if (connection.State == System.Data.ConnectionState.Closed) return; // a test may let go before its end
            Run(connection, end);
            await connection.DisposeAsync();
        }
    }
}
