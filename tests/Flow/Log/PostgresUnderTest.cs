using Narratives.EventLog;
using Narratives.EventLog.Postgres;
using Npgsql;

namespace Narratives.Tests.Flow.Log;

/// <summary>The PostgreSQL engine in a database of its own.</summary>
public sealed class PostgresUnderTest : IEngineUnderTest
{
    /// <summary>Every row that stands in the pages of the tables that hold, or could hold, what was told: living, dead, and as ANALYZE would sample it.</summary>
    private const string EveryRow = """
        SELECT string_agg(item.t_data, ''::bytea)
        FROM pg_class, generate_series(0, pg_relation_size(oid) / 8192 - 1) AS page, heap_page_items(get_raw_page(oid::regclass::text, page::int)) AS item
        WHERE relkind IN ('r', 't') AND pg_relation_size(oid) > 0 AND oid IN (
            SELECT unnest(ARRAY[oid, reltoastrelid]) FROM pg_class WHERE relname IN ('mt_events', 'mt_streams', 'narratives_attachments', 'pg_statistic'))
        """;

    private string? at;

    public TurnedClock Clock { get; } = new();

    public async Task<string> At() => at ??= await (await PostgresServers.Shared).NewDatabase();

    public async Task<IEventLog> Open()
    {
        var log = await PostgresEventLog.Open(await At(), Clock);
        await using var connection = await Connect();
        // So that the test can see long texts, too: as they are, and not compressed.
        await Run(connection, "CREATE EXTENSION IF NOT EXISTS pageinspect; ALTER TABLE mt_events ALTER data SET STORAGE EXTERNAL");
        return log;
    }

    /// <summary>What another process finds, while nobody has closed anything. That the server itself may die is tested on a server of its own.</summary>
    public async Task<IEventLog> OpenAfterACrash() => await PostgresEventLog.Open(await At(), Clock);

    public async Task<byte[]> Files()
    {
        await using var connection = await Connect();
        await using var command = new NpgsqlCommand(EveryRow, connection);
        return await command.ExecuteScalarAsync() as byte[] ?? [];
    }

    public Task<IAsyncDisposable> HoldWriting() => Held("SELECT pg_advisory_lock(x'6E61727261740001'::bigint)", "SELECT pg_advisory_unlock_all()");

    public async Task RefuseRowsWith(string text)
    {
        await using var connection = await Connect();
        await Run(connection, $"""
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$;
            CREATE TRIGGER refuse BEFORE INSERT ON mt_events FOR EACH ROW WHEN (position('{text}' in NEW.data::text) > 0) EXECUTE FUNCTION refuse()
            """);
    }

    /// <summary>The trigger is looked at only at the commit.</summary>
    public async Task<IAsyncDisposable> FailCommitsWith(string text)
    {
        await using (var connection = await Connect())
        {
            await Run(connection, $"""
                CREATE FUNCTION promise() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'found wanting'; END $$;
                CREATE CONSTRAINT TRIGGER promise AFTER INSERT ON mt_events DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW WHEN (position('{text}' in NEW.data::text) > 0) EXECUTE FUNCTION promise()
                """);
        }
        return await Held("SELECT 1", "DROP TRIGGER promise ON mt_events");
    }

    public Task<IAsyncDisposable> LookFromOutside() => Held("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM mt_events", "ROLLBACK");

    public async ValueTask DisposeAsync()
    {
        if (at is not null) await (await PostgresServers.Shared).Drop(at);
    }

    public async Task<NpgsqlConnection> Connect()
    {
        var connection = new NpgsqlConnection(await At() + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    public static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<T> Ask<T>(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private async Task<IAsyncDisposable> Held(string begin, string end)
    {
        var connection = await Connect();
        await Run(connection, begin);
        return new Holding(connection, end);
    }

    private sealed class Holding(NpgsqlConnection connection, string end) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (connection.State != System.Data.ConnectionState.Open) return; // a test may let go before its end
            await Run(connection, end);
            await connection.DisposeAsync();
        }
    }
}
