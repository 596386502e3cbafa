using System.Globalization;
using Narratives.EventLog.Keeping;
using Narratives.Words;
using Npgsql;

namespace Narratives.EventLog.Postgres;

/// <summary>What whoever keeps a log asks the database, beyond its events.</summary>
internal static class Inspection
{
    public static Task<IReadOnlyList<SeminarId>> Seminars(NpgsqlConnection connection, CancellationToken cancellation) =>
        Ask(connection, "SELECT DISTINCT tenant_id::uuid FROM (SELECT tenant_id FROM mt_streams UNION SELECT tenant_id FROM mt_events) t ORDER BY 1", row => new SeminarId(row.GetGuid(0)), null, cancellation);

    public static Task<IReadOnlyList<StreamRow>> Streams(NpgsqlConnection connection, SeminarId seminar, CancellationToken cancellation) =>
        Ask(connection, "SELECT id, type, coalesce(version, 0) FROM mt_streams WHERE tenant_id = $1", row => new StreamRow(row.GetGuid(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetInt64(2)), seminar, cancellation);

    /// <summary>The server looks after its pages itself; what can go wrong by hand, as after a restored dump, is the number that comes next.</summary>
    public static async Task<IReadOnlyList<string>> Check(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var next = await Database.Ask(connection, "SELECT CASE WHEN is_called THEN last_value + 1 ELSE last_value END FROM mt_events_sequence", cancellation);
        var last = await Database.Ask(connection, Listener.LastPosition, cancellation);
        return next > last ? [] : [string.Create(CultureInfo.InvariantCulture, $"mt_events_sequence would give out {next} next, and the log has reached {last}")];
    }

    private static async Task<IReadOnlyList<T>> Ask<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, SeminarId? seminar, CancellationToken cancellation)
    {
        await using var command = Database.Command(connection, sql);
        if (seminar is { } one) command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = one.Value.ToString() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<T>();
        while (await reader.ReadAsync(cancellation)) found.Add(read(reader));
        return found;
    }
}
