using Npgsql;

namespace Narratives.EventLog.Postgres;

/// <summary>How connections to the database are opened, and with which settings: never those that somebody gave the role or the database.</summary>
internal sealed class Database : IAsyncDisposable
{
    /// <summary>
    /// Durable at the commit. Rows are looked up by key whatever the statistics say: a plan that was made while a table was empty (also the
    /// one that checks a foreign key) would walk the whole table for as long as this connection lives. A peer that vanished is noticed
    /// within half a minute, so that it does not hold the lock of all writers.
    /// </summary>
    private const string Writes = """
        -c synchronous_commit=on -c default_transaction_isolation=read\ committed -c default_transaction_read_only=off
        -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off
        -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3
        """;

    /// <summary>A batch is planned anew each time, which costs little beside its rows. What stands beside the log (photos) is written by these, too.</summary>
    private const string Reads = """
        -c synchronous_commit=on -c default_transaction_isolation=read\ committed -c default_transaction_read_only=off
        -c plan_cache_mode=force_custom_plan
        """;

    private readonly NpgsqlDataSource alone;
    private readonly NpgsqlDataSource pool;

    /// <param name="mostReaders">Connections in the pool.</param>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public Database(string connectionString, int mostReaders)
    {
        Name = NameOf(new(connectionString));
        alone = Source(connectionString, Writes, at => at.Pooling = false);
        pool = Source(connectionString, Reads, at => (at.Pooling, at.MinPoolSize, at.MaxPoolSize) = (true, 0, mostReaders));
    }

    /// <summary>Without a user's name and without a password.</summary>
    public string Name { get; }

    public static string NameOf(NpgsqlConnectionStringBuilder at) => $"{at.Database ?? at.Username} at {at.Host}";

    /// <summary>A connection of one's own: to write, to listen, to change the tables.</summary>
    public ValueTask<NpgsqlConnection> Alone(CancellationToken cancellation = default) => alone.OpenConnectionAsync(cancellation);

    public ValueTask<NpgsqlConnection> ToRead(CancellationToken cancellation) => pool.OpenConnectionAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await pool.DisposeAsync();
        await alone.DisposeAsync();
    }

    public static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancellation = default)
    {
        await using var command = Command(connection, sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task<long> Ask(NpgsqlConnection connection, string sql, CancellationToken cancellation = default)
    {
        await using var command = Command(connection, sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture);
    }

    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Every statement of this engine is a constant.
        return new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
    }

    private static NpgsqlDataSource Source(string connectionString, string settings, Action<NpgsqlConnectionStringBuilder> set)
    {
        var at = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "narratives",
            IncludeErrorDetail = false, // it can hold what somebody told
            MaxAutoPrepare = 20,
            AutoPrepareMinUsages = 2,
            Enlist = false,
            HostRecheckSeconds = 1, // of several servers: who was promoted is found within a second, not within ten
        };
        at.Options = $"{at.Options} {settings.ReplaceLineEndings(" ")}".Trim();
        set(at);
        return NpgsqlDataSource.Create(at);
    }
}
