using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Narratives.EventLog.Engines;
using Narratives.EventLog.Keeping;
using Narratives.Words;
using SQLitePCL;

namespace Narratives.EventLog.Sqlite;

/// <summary>The embedded engine: one file, one writer, a few readers. For one process at a time.</summary>
public sealed class SqliteEventLog : IKeptLog
{
    private const long BatchBytes = 4 * 1024 * 1024;

    private readonly Writer writer;
    private readonly Readers readers;
    private readonly Reading reading;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource closing = new();
    private int disposed;

    private SqliteEventLog(SqliteConnection connection, string path, TimeProvider clock)
    {
        this.clock = clock;
        var commits = new CommitSignal(Connection.Ask(connection, "SELECT coalesce(max(seq_id), 0) FROM mt_events;"));
        readers = new Readers(path);
        writer = new Writer(connection, commits, readers, clock);
        reading = new Reading(Fetch, _ => Task.FromResult(commits.Position), commits, closing.Token);
    }

    /// <summary>Opens the log in this file, makes it when there is none, and brings an older one up to date.</summary>
    /// <exception cref="LogFromLaterVersionException">The file was written by a later version.</exception>
    /// <exception cref="LogUnreadableException">The file is no log, or is broken.</exception>
    public static Task<SqliteEventLog> Open(string path, TimeProvider clock, CancellationToken cancellation = default) =>
        Task.Run(() => OpenNow(Path.GetFullPath(path), clock), cancellation);

    public async Task<AppendOutcome> Append(AppendRequest request, CancellationToken cancellation)
    {
        if (request.Events.Count == 0) throw new ArgumentException("There is nothing to append.", nameof(request));
        using var appending = LogMetrics.Append();
        var asked = new AskedAppend(request);
        await writer.Ask(asked, cancellation);
        return await asked.Answer.WaitAsync(cancellation);
    }

    public async Task<IReadOnlyList<Told>> ReadStream(SeminarId seminar, Guid stream, CancellationToken cancellation) =>
        await readers.Lend(connection => connection.Stream(seminar.Value, stream).Decode(), cancellation);

    public IAsyncEnumerable<IReadOnlyList<Told>> Read(LogScope scope, long after, CancellationToken cancellation) => reading.Read(scope, after, cancellation);

    public IAsyncEnumerable<IReadOnlyList<Told>> Follow(LogScope scope, long after, CancellationToken cancellation) => reading.Follow(scope, after, cancellation);

    public async Task Mask(SeminarId seminar, Guid stream, CancellationToken cancellation)
    {
        var asked = new AskedMask(seminar.Value, stream);
        await writer.Ask(asked, cancellation);
        await asked.Answer.WaitAsync(cancellation);
    }

    public async Task<IReadOnlyList<SeminarId>> Seminars(CancellationToken cancellation) => [.. (await Look(connection => connection.Seminars(), cancellation)).OrderBy(one => one.Value.ToString(), StringComparer.Ordinal)];

    public Task<IReadOnlyList<StreamRow>> Streams(SeminarId seminar, CancellationToken cancellation) => Look(connection => connection.Streams(seminar.Value), cancellation);

    public Task<IReadOnlyList<string>> CheckStore(CancellationToken cancellation) => Look(connection => connection.Check(), cancellation);

    public async IAsyncEnumerable<IReadOnlyList<LogRow>> Rows(SeminarId? only, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var batches = reading.Rows(only is { } seminar ? new LogScope.Of(seminar) : LogScope.Everything, after, cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            try
            {
                if (!await batches.MoveNextAsync()) yield break;
            }
            catch (Exception broken) when (broken is SqliteException or ArgumentException) // of an id that is none
            {
                throw Unreadable(broken);
            }
            yield return batches.Current;
        }
    }

    private async Task<T> Look<T>(Func<ReadConnection, T> look, CancellationToken cancellation)
    {
        try
        {
            return await readers.Lend(look, cancellation);
        }
        catch (SqliteException broken)
        {
            throw Unreadable(broken);
        }
    }

    private static LogUnreadableException Unreadable(Exception broken) =>
        new($"A part of the log cannot be read{(broken is SqliteException said ? $" (SQLite: {said.SqliteErrorCode})" : "")}.", broken);

    public async Task<RetellOutcome> Retell(IReadOnlyList<LogRow> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0) return new RetellOutcome.Retold(0);
        var asked = new AskedRetell(rows);
        await writer.Ask(asked, cancellation);
        return await asked.Answer.WaitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0) return;
        await writer.DisposeAsync();
        await closing.CancelAsync();
        readers.Dispose();
    }

    private static SqliteEventLog OpenNow(string path, TimeProvider clock)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        CreatePrivately(path);
        SqliteConnection? connection = null;
        try
        {
            connection = Connection.OpenForWriting(path);
            Schema.Migrate(connection, path);
            Connection.Run(connection, "PRAGMA wal_checkpoint(TRUNCATE);"); // an erasure that a crash cut short
            return new SqliteEventLog(connection, path, clock);
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
        {
            connection?.Dispose();
            throw new LogUnreadableException($"The file {path} is no log, or is broken (SQLite: {broken.SqliteErrorCode}).", broken);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>It holds what people told in confidence: nobody else on the machine may read it. SQLite gives its other two files the same rights.</summary>
    private static void CreatePrivately(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path)) return;
        using var made = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
    }

    /// <summary>A follower waits for a disk that fails until it is well again; others are told.</summary>
    private async Task<Rows> Fetch(Stretch stretch, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await readers.Lend(connection => connection.Batch(stretch.Scope, stretch.After, stretch.End, Reading.BatchRows, BatchBytes, stretch.Dense), cancellation);
            }
            catch (LogUnreachableException) when (stretch.Following)
            {
                await Task.Delay(Outage.Pause, clock, cancellation);
            }
        }
    }
}
