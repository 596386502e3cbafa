using System.Text;
using Microsoft.Data.Sqlite;
using Narratives.EventLog.Engines;
using Narratives.EventLog.Keeping;
using Narratives.Words;

namespace Narratives.EventLog.Sqlite;

internal sealed class ReadConnection : IDisposable
{
    private const string Columns = "SELECT seq_id, tenant_id, stream_id, version, id, timestamp, type, data FROM mt_events";

    private readonly SqliteConnection connection;
    private readonly Statement stream;
    private readonly Statement everything;
    private readonly Statement seminar;
    private readonly Statement seminarDense;
    private readonly Statement seminarStreams;
    private readonly Statement ofDelegate;

    public ReadConnection(string path)
    {
        connection = Connection.OpenForReading(path);
        stream = new(connection, $"{Columns} WHERE tenant_id = ?1 AND stream_id = ?2 ORDER BY version");
        everything = new(connection, $"{Columns} WHERE seq_id > ?1 AND seq_id <= ?2 ORDER BY seq_id");
        seminarStreams = new(connection, $"{Columns} WHERE seq_id > ?1 AND seq_id <= ?2 AND stream_id = tenant_id ORDER BY seq_id");
        // The unary plus keeps the index out: the rows themselves in their order.
        seminarDense = new(connection, $"{Columns} WHERE +tenant_id = ?3 AND seq_id > ?1 AND seq_id <= ?2 ORDER BY seq_id");
        seminar = new(connection, $"{Columns} WHERE tenant_id = ?3 AND seq_id > ?1 AND seq_id <= ?2 ORDER BY seq_id");
        // Whose a response is, is looked for in each of the seminar: some microseconds each when somebody asks, where an index costs every answer a page of the
        // write-ahead log (a tenth of all capture, measured). A row that is broken is nobody's, and is for `verify` to find.
        ofDelegate = new(connection, $"""
            {Columns} INDEXED BY pk_mt_events_stream_and_version
            WHERE tenant_id = ?3 AND seq_id > ?1 AND seq_id <= ?2 AND stream_id IN (
                SELECT stream_id FROM mt_events INDEXED BY idx_mt_events_tenant_and_seq_id
                WHERE tenant_id = ?3 AND type = 'response_captured' AND json_valid(data) AND json_extract(data, '$.Delegate') = ?4
                UNION ALL VALUES (?5), (?6), (?7), (?8))
            ORDER BY seq_id
            """);
    }

    public Rows Stream(Guid tenant, Guid id) => Take(stream.Bind(1, tenant).Bind(2, id), int.MaxValue, long.MaxValue);

    /// <summary>One batch. The statement is reset at its end: no read transaction outlives a batch, however slow the one who asked.</summary>
    /// <param name="dense">Most rows hereabouts belong to the seminar that is asked for: walking the table then costs less than an index and a seek for each row.</param>
    public Rows Batch(LogScope scope, long after, long end, int rows, long bytes, bool dense)
    {
        var statement = scope switch
        {
            LogScope.All => everything,
            LogScope.SeminarStreams => seminarStreams,
            LogScope.Of one => (dense ? seminarDense : seminar).Bind(3, one.Seminar.Value),
            LogScope.OfDelegate one => About(one),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var whole = scope is LogScope.OfDelegate; // which is found and sorted anew each time it is asked for
        return Take(statement.Bind(1, after).Bind(2, end), whole ? int.MaxValue : rows, whole ? long.MaxValue : bytes);
    }

    public IReadOnlyList<SeminarId> Seminars() =>
        Ask("SELECT tenant_id FROM mt_streams UNION SELECT tenant_id FROM mt_events", row => new SeminarId(row.Uuid(0)));

    public IReadOnlyList<StreamRow> Streams(Guid tenant) =>
        Ask("SELECT id, type, version FROM mt_streams WHERE tenant_id = ?1", row => new StreamRow(row.Uuid(0), EventNames.Of(row.Utf8(1)), row.Integer(2)), statement => statement.Bind(1, tenant));

    /// <summary>Pages, indexes and constraints; it names tables and row numbers, and says "ok" when there is nothing.</summary>
    public IReadOnlyList<string> Check() => [.. Ask("PRAGMA integrity_check", row => EventNames.Of(row.Utf8(0))).Where(said => said != "ok")];

    public void Dispose()
    {
        stream.Dispose();
        everything.Dispose();
        seminar.Dispose();
        seminarDense.Dispose();
        seminarStreams.Dispose();
        ofDelegate.Dispose();
        connection.Dispose();
    }

    private Statement About(LogScope.OfDelegate one)
    {
        ofDelegate.Bind(3, one.Seminar.Value).BindText(4, Encoding.UTF8.GetBytes(one.Delegate.Value.ToString()));
        foreach (var (place, stream) in one.KnownStreams.Index()) ofDelegate.Bind(5 + place, stream);
        return ofDelegate;
    }

    private List<T> Ask<T>(string sql, Func<Statement, T> read, Action<Statement>? bind = null)
    {
        using var asked = new Statement(connection, sql);
        bind?.Invoke(asked);
        var found = new List<T>();
        while (asked.Step()) found.Add(read(asked));
        return found;
    }

    private static Rows Take(Statement statement, int most, long mostBytes)
    {
        var taken = new Rows();
        try
        {
            while (statement.Step())
            {
                taken.Add(statement.Integer(0), statement.Uuid(1), statement.Uuid(2), statement.Integer(3), statement.Uuid(4), Clock.At(statement.Integer(5)),
                    EventNames.Of(statement.Utf8(6)), statement.Utf8(7));
                if (taken.Count >= most || taken.Bytes >= mostBytes) return taken;
            }
            taken.ReachedEnd = true;
            return taken;
        }
        finally
        {
            statement.Reset();
        }
    }
}
