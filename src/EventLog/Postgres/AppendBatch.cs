using Npgsql;
using NpgsqlTypes;

namespace Narratives.EventLog.Postgres;

/// <summary>
/// Many appends, each to a stream of its own, in one round trip and one transaction: all statements are sent together, and the server
/// commits at their end.
/// <para>Numbers are handed out while the lock of all writers is held until the commit: no event appears behind a follower's back,
/// whichever node appended it. The versions are read by a statement that begins under the lock, so nobody else can be faster either.</para>
/// </summary>
internal static class AppendBatch
{
    /// <summary>Any number that nobody else uses: "narrat" and 1.</summary>
    public const long LockOfAllWriters = 0x6E61727261740001;

    public const string Channel = "narratives_log";

    /// <summary>Waited for so long, and then looked at who holds it (<see cref="StuckWriter"/>).</summary>
    public static readonly string Lock = string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"SELECT set_config('lock_timeout', '{StuckWriter.Patience.TotalMilliseconds}ms', true), pg_advisory_xact_lock({LockOfAllWriters})");

    /// <summary>
    /// Each row is one event. <c>found</c>: the version its stream is at. <c>already</c>: the number of this very event, when it was
    /// stored by an attempt whose answer got lost. <c>overtaken</c>: the version that the other stream is at, where the decision was taken on an
    /// earlier one. No join but those by key; numbers are given in the order of the rows.
    /// </summary>
    private const string Append = """
        WITH asked AS MATERIALIZED (
            SELECT a.*, coalesce((SELECT s.version FROM mt_streams s WHERE s.tenant_id = a.tenant_id AND s.id = a.stream_id), 0) AS found,
                CASE WHEN other IS NOT NULL THEN nullif(coalesce((SELECT s.version FROM mt_streams s WHERE s.tenant_id = a.tenant_id AND s.id = a.other), 0), seen) END AS overtaken
            FROM unnest($1::text[], $2::uuid[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::uuid[], $8::text[], $9::text[], $10::jsonb[], $12::uuid[], $13::bigint[])
                WITH ORDINALITY AS a (tenant_id, stream_id, kind, expected, events, number, id, type, dotnet, data, other, seen, place)
        ), numbered AS MATERIALIZED (
            SELECT *,
                CASE WHEN found = expected AND overtaken IS NULL THEN nextval('mt_events_sequence') END AS seq_id,
                CASE WHEN found > expected THEN (SELECT e.seq_id FROM mt_events e
                    WHERE e.tenant_id = asked.tenant_id AND e.stream_id = asked.stream_id AND e.version = expected + number AND e.id = asked.id) END AS already
            FROM asked
        ), begun AS (
            INSERT INTO mt_streams (id, tenant_id, type, version, timestamp, created)
            SELECT stream_id, tenant_id, kind, events, $11, $11 FROM numbered WHERE number = 1 AND seq_id IS NOT NULL AND expected = 0
        ), lengthened AS (
            UPDATE mt_streams s SET version = n.expected + n.events, timestamp = $11
            FROM numbered n WHERE n.number = 1 AND n.seq_id IS NOT NULL AND n.expected > 0 AND s.tenant_id = n.tenant_id AND s.id = n.stream_id
        ), inserted AS (
            INSERT INTO mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type)
            SELECT seq_id, id, stream_id, expected + number, data, type, $11, tenant_id, dotnet FROM numbered WHERE seq_id IS NOT NULL
        )
        SELECT found, coalesce(seq_id, already), overtaken FROM numbered WHERE number = events ORDER BY place
        """;

    public static readonly string Notify = $"SELECT pg_notify('{Channel}', coalesce(max(seq_id), 0)::text), coalesce(max(seq_id), 0) FROM mt_events";

    /// <returns>An outcome for each, in their order, and the last position of the log; all of it durable.</returns>
    public static async Task<(IReadOnlyList<AppendOutcome> Outcomes, long Last)> Write(NpgsqlConnection connection, IReadOnlyList<AskedAppend> appends, DateTimeOffset now)
    {
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Lock));
        var append = new NpgsqlBatchCommand(Append);
        Fill(append.Parameters, appends, now);
        batch.BatchCommands.Add(append);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Notify));

        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        var outcomes = new AppendOutcome[appends.Count];
        for (var place = 0; await reader.ReadAsync(); place++)
        {
            outcomes[place] = !await reader.IsDBNullAsync(1) ? new AppendOutcome.Stored(reader.GetInt64(1), appends[place].ExpectedVersion + appends[place].Events.Count)
                : !await reader.IsDBNullAsync(2) ? new AppendOutcome.Overtaken(reader.GetInt64(2))
                : new AppendOutcome.Conflict(reader.GetInt64(0));
        }
        await reader.NextResultAsync();
        await reader.ReadAsync();
        var last = reader.GetInt64(1);
        while (await reader.NextResultAsync()) { } // to the end, where the commit is: it may fail, and then nothing is stored
        return (outcomes, last);
    }

    private static void Fill(NpgsqlParameterCollection parameters, IReadOnlyList<AskedAppend> appends, DateTimeOffset now)
    {
        var rows = appends.SelectMany(append => append.Events.Select((row, index) => (Append: append, Row: row, Number: index + 1L))).ToArray();
        Add(NpgsqlDbType.Text, row => row.Append.Tenant);
        Add(NpgsqlDbType.Uuid, row => row.Append.Stream);
        Add(NpgsqlDbType.Text, row => row.Append.Kind);
        Add(NpgsqlDbType.Bigint, row => row.Append.ExpectedVersion);
        Add(NpgsqlDbType.Bigint, row => (long)row.Append.Events.Count);
        Add(NpgsqlDbType.Bigint, row => row.Number);
        Add(NpgsqlDbType.Uuid, row => row.Row.Id);
        Add(NpgsqlDbType.Text, row => row.Row.Name.Type);
        Add(NpgsqlDbType.Text, row => row.Row.Name.Dotnet);
        Add(NpgsqlDbType.Jsonb, row => row.Row.Json);
        parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.TimestampTz, Value = now.UtcDateTime });
        Add(NpgsqlDbType.Uuid, row => row.Append.Provided?.Stream);
        Add(NpgsqlDbType.Bigint, row => row.Append.Provided?.Version);

        void Add<T>(NpgsqlDbType type, Func<(AskedAppend Append, AskedAppend.Row Row, long Number), T> column) =>
            parameters.Add(new NpgsqlParameter<T[]> { NpgsqlDbType = NpgsqlDbType.Array | type, TypedValue = Array.ConvertAll(rows, new Converter<(AskedAppend, AskedAppend.Row, long), T>(column)) });
    }
}
