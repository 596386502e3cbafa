using Narratives.EventLog.Engines;
using Narratives.EventLog.Keeping;
using Npgsql;
using NpgsqlTypes;

namespace Narratives.EventLog.Postgres;

/// <summary>Events that were told elsewhere, in one transaction and under the lock of all writers: as for an append, no event appears behind a follower's back.</summary>
internal static class RetellBatch
{
    private const string Standing = """
        SELECT e.id, coalesce(s.version, 0)
        FROM unnest($1::text[], $2::uuid[], $3::bigint[]) WITH ORDINALITY AS a (tenant_id, stream_id, version, place)
        LEFT JOIN mt_streams s ON s.tenant_id = a.tenant_id AND s.id = a.stream_id
        LEFT JOIN mt_events e ON e.tenant_id = a.tenant_id AND e.stream_id = a.stream_id AND e.version = a.version
        ORDER BY a.place
        """;

    /// <summary>Of each stream its last event is given, and when its first was told if that is among them.</summary>
    private const string Streams = """
        INSERT INTO mt_streams (tenant_id, id, type, version, timestamp, created)
        SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[], $4::bigint[], $5::timestamptz[], $6::timestamptz[])
        ON CONFLICT (tenant_id, id) DO UPDATE SET version = excluded.version, timestamp = excluded.timestamp
        """;

    private const string Events = """
        INSERT INTO mt_events (seq_id, tenant_id, stream_id, version, id, timestamp, type, mt_dotnet_type, data)
        SELECT nextval('mt_events_sequence'), a.tenant_id, a.stream_id, a.version, a.id, a.timestamp, a.type, a.dotnet, a.data FROM (
            SELECT * FROM unnest($1::text[], $2::uuid[], $3::bigint[], $4::uuid[], $5::timestamptz[], $6::text[], $7::text[], $8::jsonb[])
                WITH ORDINALITY AS a (tenant_id, stream_id, version, id, timestamp, type, dotnet, data, place) ORDER BY place
        ) a
        """;

    /// <returns>What came of it, and the last position of the log.</returns>
    public static async Task<(RetellOutcome Outcome, long Last)> Write(NpgsqlConnection connection, IReadOnlyList<LogRow> rows)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await Database.Run(connection, AppendBatch.Lock);
        var known = await Known(connection, rows);
        var missing = new List<LogRow>();
        var outcome = Retelling.Decide(rows, row => known[row].Standing, row => known[row].Version, missing);
        if (outcome is RetellOutcome.Contradicted) return (outcome, 0);
        if (missing.Count > 0)
        {
            await WriteStreams(connection, missing);
            await WriteEvents(connection, missing);
        }
        var last = await Database.Ask(connection, Listener.LastPosition);
        await Database.Run(connection, AppendBatch.Notify);
        await transaction.CommitAsync();
        return (outcome, last);
    }

    private static async Task<Dictionary<LogRow, (Guid? Standing, long Version)>> Known(NpgsqlConnection connection, IReadOnlyList<LogRow> rows)
    {
        await using var command = new NpgsqlCommand(Standing, connection);
        Add(command, NpgsqlDbType.Text, rows.Select(row => row.Seminar.Value.ToString()));
        Add(command, NpgsqlDbType.Uuid, rows.Select(row => row.Stream));
        Add(command, NpgsqlDbType.Bigint, rows.Select(row => row.Version));
        await using var reader = await command.ExecuteReaderAsync();
        var known = new Dictionary<LogRow, (Guid?, long)>(rows.Count, ReferenceEqualityComparer.Instance);
        foreach (var row in rows)
        {
            await reader.ReadAsync();
            known[row] = (await reader.IsDBNullAsync(0) ? null : reader.GetGuid(0), reader.GetInt64(1));
        }
        return known;
    }

    private static async Task WriteStreams(NpgsqlConnection connection, List<LogRow> missing)
    {
        (LogRow First, LogRow Last)[] streams = [.. missing.GroupBy(row => (row.Seminar, row.Stream)).Select(stream => (stream.First(), stream.Last()))];
        await using var command = new NpgsqlCommand(Streams, connection);
        Add(command, NpgsqlDbType.Text, streams.Select(stream => stream.First.Seminar.Value.ToString()));
        Add(command, NpgsqlDbType.Uuid, streams.Select(stream => stream.First.Stream));
        Add(command, NpgsqlDbType.Text, streams.Select(stream => EventNames.Of(StreamKinds.Of(Retelling.TypeOf(stream.First)))));
        Add(command, NpgsqlDbType.Bigint, streams.Select(stream => stream.Last.Version));
        Add(command, NpgsqlDbType.TimestampTz, streams.Select(stream => stream.Last.At.UtcDateTime));
        Add(command, NpgsqlDbType.TimestampTz, streams.Select(stream => stream.First.At.UtcDateTime));
        await command.ExecuteNonQueryAsync();
    }

    private static async Task WriteEvents(NpgsqlConnection connection, List<LogRow> missing)
    {
        await using var command = new NpgsqlCommand(Events, connection);
        Add(command, NpgsqlDbType.Text, missing.Select(row => row.Seminar.Value.ToString()));
        Add(command, NpgsqlDbType.Uuid, missing.Select(row => row.Stream));
        Add(command, NpgsqlDbType.Bigint, missing.Select(row => row.Version));
        Add(command, NpgsqlDbType.Uuid, missing.Select(row => row.Id));
        Add(command, NpgsqlDbType.TimestampTz, missing.Select(row => row.At.UtcDateTime));
        Add(command, NpgsqlDbType.Text, missing.Select(row => row.Type));
        Add(command, NpgsqlDbType.Text, missing.Select(row => EventNames.DotnetText(Retelling.TypeOf(row))));
        Add(command, NpgsqlDbType.Jsonb, missing.Select(row => row.Json.ToArray()));
        await command.ExecuteNonQueryAsync();
    }

    private static void Add<T>(NpgsqlCommand command, NpgsqlDbType type, IEnumerable<T> column) =>
        command.Parameters.Add(new NpgsqlParameter<T[]> { NpgsqlDbType = NpgsqlDbType.Array | type, TypedValue = [.. column] });
}
