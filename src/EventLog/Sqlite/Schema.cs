using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Narratives.EventLog.Sqlite;

/// <summary>
/// The tables in the shape of Marten's, and how an older file becomes a present one: forward only, one transaction for each step.
/// A step that was ever released is never changed; the version is kept in <c>user_version</c>.
/// <para>UUIDs are 16 bytes in the order of their text (a third of the text in the row and in each index, compared without parsing, and
/// time-ordered ids stay neighbours). Times are microseconds since 1970, the resolution of PostgreSQL.</para>
/// </summary>
internal static class Schema
{
    public static readonly ImmutableArray<string> Steps =
    [
        // 1. Streams and events.
        """
        CREATE TABLE mt_streams (
            tenant_id BLOB NOT NULL,
            id BLOB NOT NULL,
            type TEXT NULL,
            version INTEGER NOT NULL,
            timestamp INTEGER NOT NULL,
            created INTEGER NOT NULL,
            is_archived INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (tenant_id, id)
        ) WITHOUT ROWID;
        CREATE TABLE mt_events (
            seq_id INTEGER PRIMARY KEY,
            id BLOB NOT NULL,
            tenant_id BLOB NOT NULL,
            stream_id BLOB NOT NULL,
            version INTEGER NOT NULL,
            data TEXT NOT NULL,
            type TEXT NOT NULL,
            timestamp INTEGER NOT NULL,
            mt_dotnet_type TEXT NULL,
            is_archived INTEGER NOT NULL DEFAULT 0,
            FOREIGN KEY (tenant_id, stream_id) REFERENCES mt_streams (tenant_id, id)
        );
        CREATE UNIQUE INDEX pk_mt_events_stream_and_version ON mt_events (tenant_id, stream_id, version);
        """,
        // 2. One seminar in log order (SQLite ends every index with the row's own number, which is seq_id), and where followers stand.
        """
        CREATE INDEX idx_mt_events_tenant_and_seq_id ON mt_events (tenant_id);
        CREATE TABLE mt_event_progression (
            name TEXT NOT NULL PRIMARY KEY,
            last_seq_id INTEGER NULL,
            last_updated INTEGER NULL
        ) WITHOUT ROWID;
        """,
        // 3. The seminars' own streams, which are few among many answers.
        """
        CREATE INDEX idx_mt_events_seminars ON mt_events (seq_id) WHERE stream_id = tenant_id;
        """,
    ];

    /// <exception cref="LogFromLaterVersionException">The file was written by a later version; it is left as it is.</exception>
    public static void Migrate(SqliteConnection connection, string path)
    {
        var version = Connection.Ask(connection, "PRAGMA user_version;");
        if (version > Steps.Length) throw new LogFromLaterVersionException(path, version, Steps.Length);
        for (var step = (int)version; step < Steps.Length; step++)
        {
            using var transaction = connection.BeginTransaction();
            Connection.Run(connection, Steps[step]);
            Connection.Run(connection, $"PRAGMA user_version = {step + 1};");
            transaction.Commit();
        }
    }
}
