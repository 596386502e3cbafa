using System.Runtime.CompilerServices;
using Narratives.EventLog.Engines;
using Narratives.EventLog.Keeping;
using Narratives.Words;

namespace Narratives.EventLog.Postgres;

/// <summary>
/// The engine for when one machine is outgrown: a PostgreSQL database (15 or later), which several nodes may share. Another node's appends are heard
/// within milliseconds; <see cref="Read"/>, <see cref="ReadStream"/> and the versions that appends are decided on are always the present ones.
/// </summary>
public sealed class PostgresEventLog : IKeptLog
{
    private readonly Database database;
    private readonly TimeProvider clock;
    private readonly Writer writer;
    private readonly Readers readers;
    private readonly Listener listener;
    private readonly CommitSignal commits;
    private readonly WriterSession retelling;
    private readonly SemaphoreSlim oneRetells = new(1);
    private readonly Reading reading;
    private readonly CancellationTokenSource closing = new();
    private int disposed;

    private PostgresEventLog(Database database, long position, TimeProvider clock)
    {
        (this.database, this.clock) = (database, clock);
        commits = new CommitSignal(position);
        retelling = new WriterSession(database, clock);
        readers = new Readers(database, clock, closing.Token);
        reading = new Reading(readers.Batch, readers.End, commits, closing.Token);
        writer = new Writer(database, commits, readers, clock);
        listener = new Listener(database, commits, clock);
    }

    /// <summary>Opens the log in this database, makes its tables when there are none, and brings older ones up to date.</summary>
    /// <param name="connectionString">As Npgsql has it: <c>Host=…;Database=…;Username=…</c>. A password may stand in <c>~/.pgpass</c> or <c>PGPASSWORD</c> instead.</param>
    /// <exception cref="LogFromLaterVersionException">The log was written by a later version.</exception>
    /// <exception cref="LogUnreachableException">There is nobody at this address, or they do not let us in.</exception>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public static async Task<PostgresEventLog> Open(string connectionString, TimeProvider clock, CancellationToken cancellation = default)
    {
        var at = new Database(connectionString, Readers.Most);
        try
        {
            await Schema.Migrate(at, cancellation);
            await using var connection = await at.Alone(cancellation);
            return new PostgresEventLog(at, await Database.Ask(connection, Listener.LastPosition, cancellation), clock);
        }
        catch (Npgsql.NpgsqlException refused)
        {
            await at.DisposeAsync();
            throw new LogUnreachableException($"The log in {at.Name} cannot be opened: {refused.Message}", refused);
        }
        catch
        {
            await at.DisposeAsync();
            throw;
        }
    }

    /// <summary>Which database at which address a connection string names: for people, without a user's name and without a password.</summary>
    public static string NameOf(string connectionString) => Postgres.Database.NameOf(new(connectionString));

    /// <summary>Whether it is a connection string that names at least an address.</summary>
    public static bool CanRead(string connectionString)
    {
        try
        {
            return new Npgsql.NpgsqlConnectionStringBuilder(connectionString).Host is { Length: > 0 };
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException)
        {
            return false;
        }
    }

    public async Task<AppendOutcome> Append(AppendRequest request, CancellationToken cancellation)
    {
        if (request.Events.Count == 0) throw new ArgumentException("There is nothing to append.", nameof(request));
        using var appending = LogMetrics.Append();
        var asked = new AskedAppend(request, clock);
        await writer.Ask(asked, cancellation);
        return await asked.Answer.WaitAsync(cancellation);
    }

    public async Task<IReadOnlyList<Told>> ReadStream(SeminarId seminar, Guid stream, CancellationToken cancellation) =>
        (await readers.Stream(seminar, stream, cancellation)).Decode();

    public IAsyncEnumerable<IReadOnlyList<Told>> Read(LogScope scope, long after, CancellationToken cancellation) => reading.Read(scope, after, cancellation);

    public IAsyncEnumerable<IReadOnlyList<Told>> Follow(LogScope scope, long after, CancellationToken cancellation) => reading.Follow(scope, after, cancellation);

    public async Task Mask(SeminarId seminar, Guid stream, CancellationToken cancellation)
    {
        var asked = new AskedMask(seminar.Value, stream);
        await writer.Ask(asked, cancellation);
        await asked.Answer.WaitAsync(cancellation);
    }

    public Task<IReadOnlyList<SeminarId>> Seminars(CancellationToken cancellation) => readers.Ask(connection => Inspection.Seminars(connection, cancellation), cancellation);

    public Task<IReadOnlyList<StreamRow>> Streams(SeminarId seminar, CancellationToken cancellation) => readers.Ask(connection => Inspection.Streams(connection, seminar, cancellation), cancellation);

    public Task<IReadOnlyList<string>> CheckStore(CancellationToken cancellation) => readers.Ask(connection => Inspection.Check(connection, cancellation), cancellation);

    public async IAsyncEnumerable<IReadOnlyList<LogRow>> Rows(SeminarId? only, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var batches = reading.Rows(only is { } seminar ? new LogScope.Of(seminar) : LogScope.Everything, after, cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            try
            {
                if (!await batches.MoveNextAsync()) yield break;
            }
            catch (Exception broken) when (broken is Npgsql.PostgresException or FormatException)
            {
                throw new LogUnreadableException($"A part of the log in {database.Name} cannot be read{(broken is Npgsql.PostgresException said ? $" (PostgreSQL: {said.SqlState})" : "")}.", broken);
            }
            yield return batches.Current;
        }
    }

    public async Task<RetellOutcome> Retell(IReadOnlyList<LogRow> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0) return new RetellOutcome.Retold(0);
        string refused;
        await oneRetells.WaitAsync(cancellation);
        try
        {
            var (outcome, last) = await retelling.Do(connection => RetellBatch.Write(connection, rows));
            commits.Tell(last);
            return outcome;
        }
        catch (Npgsql.PostgresException said)
        {
            refused = said.SqlState; // its own words may quote the row
        }
        finally
        {
            oneRetells.Release();
        }
        throw new InvalidOperationException($"PostgreSQL did not store it (code {refused}).");
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0) return;
        await writer.DisposeAsync();
        await retelling.DisposeAsync();
        await closing.CancelAsync();
        await listener.DisposeAsync();
        await readers.DisposeAsync();
        await database.DisposeAsync();
    }
}
