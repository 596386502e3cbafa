using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Narratives.Words;

namespace Narratives.EventLog.Sqlite;

/// <summary>The embedded engine: one file, one writer, a few readers. For one process at a time.</summary>
public sealed class SqliteEventLog : IEventLog
{
    /// <summary>Long enough to be worth handing from thread to thread; short enough to be heard and forgotten while it is young.</summary>
    private const int BatchRows = 500;
    private const long BatchBytes = 4 * 1024 * 1024;

    /// <summary>So many batches are decoded while the next is read: a rebuild keeps every core of a small machine busy.</summary>
    private const int DecodedAhead = 2;

    private readonly Writer writer;
    private readonly Readers readers;
    private readonly CommitSignal commits;
    private readonly CancellationTokenSource closing = new();
    private int disposed;

    private SqliteEventLog(SqliteConnection connection, string path, TimeProvider clock)
    {
        commits = new CommitSignal(Connection.Ask(connection, "SELECT coalesce(max(seq_id), 0) FROM mt_events;"));
        readers = new Readers(path);
        writer = new Writer(connection, commits, readers, clock);
    }

    /// <summary>Opens the log in this file, makes it when there is none, and brings an older one up to date.</summary>
    /// <exception cref="LogFromLaterVersionException">The file was written by a later version.</exception>
    public static Task<SqliteEventLog> Open(string path, TimeProvider clock, CancellationToken cancellation = default) =>
        Task.Run(() => OpenNow(Path.GetFullPath(path), clock), cancellation);

    public async Task<AppendOutcome> Append(AppendRequest request, CancellationToken cancellation)
    {
        if (request.Events.Count == 0) throw new ArgumentException("There is nothing to append.", nameof(request));
        var asked = new AskedAppend(request);
        await writer.Ask(asked, cancellation);
        return await asked.Answer.WaitAsync(cancellation);
    }

    public async Task<IReadOnlyList<Told>> ReadStream(SeminarId seminar, Guid stream, CancellationToken cancellation) =>
        await readers.Lend(connection => connection.Stream(seminar.Value, stream).Decode(), cancellation);

    public IAsyncEnumerable<IReadOnlyList<Told>> Read(LogScope scope, long after, CancellationToken cancellation) =>
        ReadTo(scope, after, commits.Position, cancellation);

    public async IAsyncEnumerable<IReadOnlyList<Told>> Follow(LogScope scope, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var position = after;
        while (true)
        {
            var more = commits.Next; // taken before the end is looked up: a commit from here on ends the wait below
            var end = commits.Position;
            await foreach (var batch in ReadTo(scope, position, end, cancellation)) yield return batch;
            position = Math.Max(position, end);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, closing.Token);
            try
            {
                await more.WaitAsync(stop.Token);
            }
            catch (OperationCanceledException) when (closing.IsCancellationRequested)
            {
                throw new ObjectDisposedException(nameof(SqliteEventLog), "The event log is closed.");
            }
        }
    }

    public async Task Mask(SeminarId seminar, Guid stream, CancellationToken cancellation)
    {
        var asked = new AskedMask(seminar.Value, stream);
        await writer.Ask(asked, cancellation);
        await asked.Answer.WaitAsync(cancellation);
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
        var connection = Connection.OpenForWriting(path);
        try
        {
            Schema.Migrate(connection, path);
            Connection.Run(connection, "PRAGMA wal_checkpoint(TRUNCATE);"); // an erasure that a crash cut short
            return new SqliteEventLog(connection, path, clock);
        }
        catch
        {
            connection.Dispose();
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

    /// <summary>A batch is read while those before it are decoded; they are given out in their order.</summary>
    private async IAsyncEnumerable<IReadOnlyList<Told>> ReadTo(LogScope scope, long after, long end, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (after >= end) yield break;
        Task<Rows> Fetch(long position, bool dense) =>
            readers.Lend(connection => connection.Batch(scope, position, end, BatchRows, BatchBytes, dense), cancellation);

        var withoutText = scope is LogScope.Of { WithoutText: true };
        var decoding = new Queue<Task<IReadOnlyList<Told>>>();
        for (var (fetching, position) = (Fetch(after, dense: false), after); fetching is not null;)
        {
            var rows = await fetching;
            fetching = rows.ReachedEnd ? null : Fetch(rows.LastPosition, dense: rows.LastPosition - position < 2 * rows.Count);
            position = rows.ReachedEnd ? end : rows.LastPosition;
            if (rows.Count > 0) decoding.Enqueue(fetching is null ? Task.FromResult(rows.Decode(withoutText)) : Task.Run(() => rows.Decode(withoutText), CancellationToken.None));
            if (decoding.Count > DecodedAhead) yield return await decoding.Dequeue();
        }
        while (decoding.TryDequeue(out var decoded)) yield return await decoded;
    }
}
