using System.Text;
using Microsoft.Data.Sqlite;
using Narratives.EventLog.Engines;
using Narratives.EventLog.Keeping;

namespace Narratives.EventLog.Sqlite;

/// <summary>What the writer does to the tables, each with one prepared statement.</summary>
internal sealed class WriteTables : IDisposable
{
    private readonly Statement last;
    private readonly Statement version;
    private readonly Statement place;
    private readonly Statement begin;
    private readonly Statement lengthen;
    private readonly Statement insert;
    private readonly Statement events;
    private readonly Statement replace;

    public WriteTables(SqliteConnection connection)
    {
        last = new(connection, "SELECT coalesce(max(seq_id), 0) FROM mt_events");
        version = new(connection, "SELECT version FROM mt_streams WHERE tenant_id = ?1 AND id = ?2");
        place = new(connection, "SELECT id FROM mt_events WHERE tenant_id = ?1 AND stream_id = ?2 AND version = ?3");
        begin = new(connection, "INSERT INTO mt_streams (tenant_id, id, type, version, timestamp, created) VALUES (?1, ?2, ?3, ?4, ?5, ?5)");
        lengthen = new(connection, "UPDATE mt_streams SET version = ?3, timestamp = ?4 WHERE tenant_id = ?1 AND id = ?2");
        insert = new(connection, """
            INSERT INTO mt_events (id, tenant_id, stream_id, version, data, type, timestamp, mt_dotnet_type) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """);
        events = new(connection, "SELECT seq_id, type, data FROM mt_events WHERE tenant_id = ?1 AND stream_id = ?2 ORDER BY version");
        replace = new(connection, "UPDATE mt_events SET data = ?2 WHERE seq_id = ?1");
    }

    /// <summary>Of the whole log, in the present transaction. Asked, not remembered: a number that was rolled back is given out again.</summary>
    public long LastPosition()
    {
        last.Step();
        var position = last.Integer(0);
        last.Reset();
        return position;
    }

    /// <summary>0 when there is no such stream.</summary>
    public long VersionOf(Guid tenant, Guid stream)
    {
        if (!version.Bind(1, tenant).Bind(2, stream).Step()) return 0;
        var found = version.Integer(0);
        version.Reset();
        return found;
    }

    /// <summary>The event in one place of a stream; none where it does not reach so far.</summary>
    public Guid? IdAt(Guid tenant, Guid stream, long at)
    {
        if (!place.Bind(1, tenant).Bind(2, stream).Bind(3, at).Step()) return null;
        var found = place.Uuid(0);
        place.Reset();
        return found;
    }

    public void Begin(Guid tenant, Guid stream, StreamKind kind, long at, DateTimeOffset now) =>
        begin.Bind(1, tenant).Bind(2, stream).BindText(3, Encoding.UTF8.GetBytes(EventNames.Of(kind))).Bind(4, at).Bind(5, Clock.Microseconds(now)).Run();

    public void Lengthen(Guid tenant, Guid stream, long to, DateTimeOffset now) =>
        lengthen.Bind(1, tenant).Bind(2, stream).Bind(3, to).Bind(4, Clock.Microseconds(now)).Run();

    /// <returns>The position in the log.</returns>
    public long Insert(Guid tenant, Guid stream, long at, ReadOnlySpan<byte> name, ReadOnlySpan<byte> dotnet, ReadOnlySpan<byte> json, DateTimeOffset now) =>
        Insert(Guid.CreateVersion7(now), tenant, stream, at, name, dotnet, json, now);

    /// <summary>An event that was told elsewhere: as it was told, behind the one before it in its stream.</summary>
    public void Retell(LogRow row)
    {
        var (tenant, type) = (row.Seminar.Value, Retelling.TypeOf(row));
        if (row.Version == 1) Begin(tenant, row.Stream, StreamKinds.Of(type), 1, row.At);
        else Lengthen(tenant, row.Stream, row.Version, row.At);
        Insert(row.Id, tenant, row.Stream, row.Version, Encoding.UTF8.GetBytes(row.Type), EventNames.Dotnet(type), row.Json.Span, row.At);
    }

    private long Insert(Guid id, Guid tenant, Guid stream, long at, ReadOnlySpan<byte> name, ReadOnlySpan<byte> dotnet, ReadOnlySpan<byte> json, DateTimeOffset now)
    {
        insert.Bind(1, id).Bind(2, tenant).Bind(3, stream).Bind(4, at)
            .BindText(5, json).BindText(6, name).Bind(7, Clock.Microseconds(now)).BindText(8, dotnet).Run();
        return insert.InsertedRow;
    }

    public IReadOnlyList<(long Position, string Type, byte[] Json)> EventsOf(Guid tenant, Guid stream)
    {
        var found = new List<(long, string, byte[])>();
        events.Bind(1, tenant).Bind(2, stream);
        while (events.Step()) found.Add((events.Integer(0), EventNames.Of(events.Utf8(1)), events.Utf8(2).ToArray()));
        return found;
    }

    public void Replace(long position, ReadOnlySpan<byte> json) => replace.Bind(1, position).BindText(2, json).Run();

    public void Dispose()
    {
        foreach (var statement in (Statement[])[last, version, place, begin, lengthen, insert, events, replace]) statement.Dispose();
    }
}
