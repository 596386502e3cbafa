using Narratives.EventLog.Attachments;

namespace Narratives.EventLog.Postgres;

/// <summary>
/// What all nodes of one log must see and is no event, in the log's own database: nodes share nothing else. The tables are there once the log
/// has been opened.
/// </summary>
public sealed class PostgresBeside : IAsyncDisposable
{
    private const int MostConnections = 4;

    private static readonly string Lock = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"SELECT pg_advisory_lock({AppendBatch.LockOfAllWriters + 2})");

    private readonly Database database;

    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public PostgresBeside(string connectionString, TimeProvider clock)
    {
        database = new Database(connectionString, MostConnections);
        Attachments = new PostgresAttachments(database, clock);
    }

    public IAttachments Attachments { get; }

    /// <summary>
    /// The keys that cookies are signed with, as XML. They lie there as they are: whoever reads this database reads every story in it, too, and
    /// whoever can write to it needs no cookie.
    /// </summary>
    public async Task<IReadOnlyCollection<string>> CookieKeys(CancellationToken cancellation)
    {
        await using var connection = await database.ToRead(cancellation);
        await using var command = Database.Command(connection, "SELECT xml FROM narratives_cookie_keys ORDER BY name");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var keys = new List<string>();
        while (await reader.ReadAsync(cancellation)) keys.Add(reader.GetString(0));
        return keys;
    }

    public async Task KeepCookieKey(string name, string xml, CancellationToken cancellation)
    {
        await using var connection = await database.ToRead(cancellation);
        await using var command = Database.Command(connection, "INSERT INTO narratives_cookie_keys (name, xml) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET xml = excluded.xml");
        command.Parameters.Add(new Npgsql.NpgsqlParameter<string> { TypedValue = name });
        command.Parameters.Add(new Npgsql.NpgsqlParameter<string> { TypedValue = xml });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>One node after another, for as long as each holds it: for what is done once for all of them. A node that dies lets go.</summary>
    /// <exception cref="LogUnreachableException">There is nobody at this address, or they do not let us in.</exception>
    public async Task<IAsyncDisposable> Turn(CancellationToken cancellation)
    {
        Npgsql.NpgsqlConnection? connection = null;
        try
        {
            connection = await database.Alone(cancellation);
            await Database.Run(connection, Lock, cancellation); // until this connection ends
            return connection;
        }
        catch (Npgsql.NpgsqlException refused)
        {
            if (connection is not null) await connection.DisposeAsync();
            throw new LogUnreachableException($"The log in {database.Name} cannot be reached: {refused.Message}", refused);
        }
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
