using Narratives.Events;
using Npgsql;
using NpgsqlTypes;

namespace Narratives.EventLog.Postgres;

/// <summary>Takes the personal text out of the rows of some streams, in one transaction.</summary>
internal static class MaskBatch
{
    private const string Events = """
        SELECT e.seq_id, e.type, e.data FROM unnest($1::text[], $2::uuid[]) AS a (tenant_id, stream_id)
        CROSS JOIN LATERAL (SELECT seq_id, type, data FROM mt_events WHERE tenant_id = a.tenant_id AND stream_id = a.stream_id) e
        """;

    /// <summary>And what was counted is told at once: how many dead rows there are says whether the erasure is done.</summary>
    private const string Replace = """
        WITH replaced AS (UPDATE mt_events e SET data = a.data FROM unnest($1::bigint[], $2::jsonb[]) AS a (seq_id, data) WHERE e.seq_id = a.seq_id)
        SELECT pg_stat_force_next_flush()
        """;

    public static async Task Write(NpgsqlConnection connection, IReadOnlyList<AskedMask> masks)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        var masked = await Masked(connection, masks);
        if (masked.Count > 0)
        {
            await using var replace = new NpgsqlCommand(Replace, connection);
            replace.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. masked.Select(row => row.Position)] });
            replace.Parameters.Add(new NpgsqlParameter<byte[][]> { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb, TypedValue = [.. masked.Select(row => row.Json)] });
            await replace.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
    }

    private static async Task<List<(long Position, byte[] Json)>> Masked(NpgsqlConnection connection, IReadOnlyList<AskedMask> masks)
    {
        await using var events = new NpgsqlCommand(Events, connection);
        events.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. masks.Select(mask => mask.Tenant)] });
        events.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. masks.Select(mask => mask.Stream)] });
        await using var reader = await events.ExecuteReaderAsync();
        var masked = new List<(long, byte[])>();
        while (await reader.ReadAsync())
        {
            var happened = EventJson.Read(reader.GetString(1), await reader.GetFieldValueAsync<byte[]>(2));
            var without = EventJson.Write(happened.Masked());
            // Compared as we write it: jsonb has an order and a spacing of its own.
            if (!without.AsSpan().SequenceEqual(EventJson.Write(happened))) masked.Add((reader.GetInt64(0), without));
        }
        return masked;
    }
}
