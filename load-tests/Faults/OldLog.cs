using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Narratives.LoadTests.Faults;

/// <summary>
/// A log as the first version wrote it: its tables, and a seminar of one delegate and one response in the words that events had then. From the same files that the
/// tests of the log keep, which never change.
/// </summary>
public static class OldLog
{
    private static readonly Guid Seminar = new("0191aaaa-0000-7000-8000-000000000001");
    private static readonly Guid Delegate = new("00000384-0000-7000-8000-000000000000");
    private static readonly Guid Response = new("0191aaaa-0000-7000-8000-000000000003");

    /// <summary>In the order of the log; the number of an event in it is its id's last digit, too.</summary>
    private static readonly (Guid Stream, string Kind, int Version, string Event)[] Said =
    [
        (Seminar, "seminar", 1, "seminar_planned"),
        (Seminar, "seminar", 2, "key_issued"),
        (Seminar, "seminar", 3, "round_opened"),
        (Delegate, "delegate", 1, "delegate_joined"),
        (Response, "response", 1, "response_captured"),
    ];

    public static IReadOnlyList<Guid> Events { get; } = [.. Said.Select((_, at) => IdOf(at))];

    public static void WriteSqlite(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        Run(connection, $"{TablesOf("version-1.sql")} PRAGMA user_version = 1;");
        foreach (var (stream, kind, versions) in Streams)
        {
            Run(connection, string.Create(CultureInfo.InvariantCulture,
                $"INSERT INTO mt_streams (tenant_id, id, type, version, timestamp, created) VALUES (x'{Seminar:N}', x'{stream:N}', '{kind}', {versions}, 1497519000000000, 1497519000000000)"));
        }
        foreach (var (one, at) in Said.Select((one, at) => (one, at)))
        {
            Run(connection, string.Create(CultureInfo.InvariantCulture,
                $"INSERT INTO mt_events (seq_id, id, tenant_id, stream_id, version, data, type, timestamp) VALUES ({at + 1}, x'{IdOf(at):N}', x'{Seminar:N}', x'{one.Stream:N}', {one.Version}, {Quoted(one.Event)}, '{one.Event}', 1497519000000000)"));
        }
    }

    public static async Task WritePostgres(Cluster database)
    {
        await database.Run(TablesOf("version-1.postgres.sql"));
        foreach (var (stream, kind, versions) in Streams)
        {
            await database.Run(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO mt_streams (tenant_id, id, type, version) VALUES ('{Seminar}', '{stream}', '{kind}', {versions})"));
        }
        foreach (var (one, at) in Said.Select((one, at) => (one, at)))
        {
            await database.Run(string.Create(CultureInfo.InvariantCulture,
                $"INSERT INTO mt_events (seq_id, id, tenant_id, stream_id, version, data, type) VALUES (nextval('mt_events_sequence'), '{IdOf(at)}', '{Seminar}', '{one.Stream}', {one.Version}, {Quoted(one.Event)}, '{one.Event}')"));
        }
    }

    private static IEnumerable<(Guid Stream, string Kind, int Versions)> Streams => Said.GroupBy(one => (one.Stream, one.Kind)).Select(stream => (stream.Key.Stream, stream.Key.Kind, stream.Count()));

    private static Guid IdOf(int at) => new(string.Create(CultureInfo.InvariantCulture, $"015caaf4-c6c0-7000-8000-{at + 1:x12}"));

    /// <summary>Everything that the file makes before its first event.</summary>
    private static string TablesOf(string file)
    {
        var written = Old(file);
        return written[..written.IndexOf("INSERT INTO mt_streams", StringComparison.Ordinal)];
    }

    private static string Quoted(string happened) => $"'{Old($"{happened}.json").Replace("'", "''", StringComparison.Ordinal)}'";

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Files of ours.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static string Old(string file)
    {
        using var reader = new StreamReader(typeof(OldLog).Assembly.GetManifestResourceStream($"OldEvents/{file}")!);
        return reader.ReadToEnd();
    }
}
