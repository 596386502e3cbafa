using System.Collections.Immutable;
using Npgsql;

namespace Narratives.EventLog.Postgres;

/// <summary>
/// The tables as Marten makes them, and how an older log becomes a present one: forward only, one transaction for each step, under a lock,
/// so that several nodes may start at once. A step that was ever released is never changed; the version is kept in a table of its own.
/// </summary>
internal static class Schema
{
    /// <summary>Of which the engine uses <c>pg_stat_force_next_flush</c>, and with which it is tested.</summary>
    private const long OldestServer = 150_000;

    private static readonly string Lock = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"SELECT pg_advisory_lock({AppendBatch.LockOfAllWriters + 1})");

    public static readonly ImmutableArray<string> Steps =
    [
        // 1. Streams and events. No statistics of what was told: ANALYZE would keep samples of it where no mask reaches.
        """
        CREATE TABLE mt_streams (
            id uuid NOT NULL,
            type varchar NULL,
            version bigint NULL,
            timestamp timestamptz NOT NULL DEFAULT now(),
            snapshot jsonb NULL,
            snapshot_version integer NULL,
            created timestamptz NOT NULL DEFAULT now(),
            tenant_id varchar NOT NULL DEFAULT '*DEFAULT*',
            is_archived boolean NOT NULL DEFAULT false,
            CONSTRAINT pkey_mt_streams_tenant_id_id PRIMARY KEY (tenant_id, id)
        );
        CREATE SEQUENCE mt_events_sequence CACHE 1;
        CREATE TABLE mt_events (
            seq_id bigint NOT NULL,
            id uuid NOT NULL,
            stream_id uuid NOT NULL,
            version bigint NOT NULL,
            data jsonb NOT NULL,
            bdata bytea NULL,
            type varchar(500) NOT NULL,
            timestamp timestamptz NOT NULL DEFAULT now(),
            tenant_id varchar NOT NULL DEFAULT '*DEFAULT*',
            mt_dotnet_type varchar NULL,
            is_archived boolean NOT NULL DEFAULT false,
            CONSTRAINT pkey_mt_events_seq_id PRIMARY KEY (seq_id),
            CONSTRAINT fkey_mt_events_tenant_id_stream_id FOREIGN KEY (tenant_id, stream_id) REFERENCES mt_streams (tenant_id, id) ON DELETE CASCADE
        );
        ALTER TABLE mt_events ALTER COLUMN data SET STATISTICS 0;
        ALTER SEQUENCE mt_events_sequence OWNED BY mt_events.seq_id;
        CREATE UNIQUE INDEX pk_mt_events_stream_and_version ON mt_events (tenant_id, stream_id, version);
        """,
        // 2. One seminar in log order, the seminars' own streams, and where followers stand.
        """
        CREATE INDEX idx_mt_events_tenant_and_seq_id ON mt_events (tenant_id, seq_id);
        CREATE INDEX idx_mt_events_seminars ON mt_events (seq_id) WHERE stream_id::text = tenant_id;
        CREATE TABLE mt_event_progression (
            name varchar NOT NULL,
            last_seq_id bigint NULL,
            last_updated timestamptz NULL DEFAULT transaction_timestamp(),
            CONSTRAINT pk_mt_event_progression PRIMARY KEY (name)
        );
        """,
        // 3. What all nodes must see and is no event: cookie keys, photos and recordings. The latter are packed already, and are not packed again.
        """
        CREATE TABLE narratives_cookie_keys (
            name varchar NOT NULL,
            xml text NOT NULL,
            CONSTRAINT pk_narratives_cookie_keys PRIMARY KEY (name)
        );
        CREATE TABLE narratives_attachments (
            tenant_id varchar NOT NULL,
            delegate_id uuid NOT NULL,
            id uuid NOT NULL,
            media_type varchar NOT NULL,
            content bytea NOT NULL,
            timestamp timestamptz NOT NULL,
            CONSTRAINT pk_narratives_attachments PRIMARY KEY (tenant_id, delegate_id, id)
        );
        ALTER TABLE narratives_attachments ALTER COLUMN content SET STORAGE EXTERNAL, ALTER COLUMN content SET STATISTICS 0;
        CREATE INDEX idx_narratives_attachments_timestamp ON narratives_attachments (timestamp);
        """,
        // 4. The responses of one delegate.
        """
        CREATE INDEX idx_mt_events_delegate ON mt_events ((data ->> 'Delegate')) WHERE type = 'response_captured';
        """,
    ];

    /// <exception cref="LogFromLaterVersionException">The log was written by a later version; it is left as it is.</exception>
    /// <exception cref="NotSupportedException">The server is older than PostgreSQL 15.</exception>
    public static async Task Migrate(Database database, CancellationToken cancellation)
    {
        await using var connection = await database.Alone(cancellation);
        if (await Database.Ask(connection, "SELECT current_setting('server_version_num')::bigint", cancellation) < OldestServer) throw new NotSupportedException("The log needs PostgreSQL 15 or later.");
        await Database.Run(connection, Lock, cancellation); // until this connection ends
        await Database.Run(connection, "CREATE TABLE IF NOT EXISTS narratives_schema (version bigint NOT NULL)", cancellation);
        var version = await Database.Ask(connection, "SELECT coalesce(max(version), 0) FROM narratives_schema", cancellation);
        if (version > Steps.Length) throw new LogFromLaterVersionException(database.Name, version, Steps.Length);
        for (var step = (int)version; step < Steps.Length; step++) await Take(connection, step, cancellation);
    }

    private static async Task Take(NpgsqlConnection connection, int step, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Database.Run(connection, Steps[step], cancellation);
        await Database.Run(connection, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"INSERT INTO narratives_schema VALUES ({step + 1})"), cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
