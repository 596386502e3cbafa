using System.Buffers;
using System.Runtime.InteropServices;
using Narratives.Events;
using Narratives.Words;

namespace Narratives.EventLog.Sqlite;

/// <summary>Rows as they were read, not yet understood: one thread reads them, others decode them.</summary>
internal sealed class Rows
{
    private readonly List<Row> rows = [];
    private byte[] data = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int used;

    public int Count => rows.Count;

    public long Bytes => used;

    public long LastPosition => rows[^1].Position;

    public bool ReachedEnd { get; set; }

    public void Add(Statement row)
    {
        var json = row.Utf8(7);
        if (json.Length > data.Length - used) Grow(json.Length);
        json.CopyTo(data.AsSpan(used));
        rows.Add(new Row(row.Integer(0), row.Uuid(1), row.Uuid(2), row.Integer(3), row.Uuid(4), row.Integer(5),
            EventNames.Of(row.Utf8(6)), used, json.Length));
        used += json.Length;
    }

    /// <summary>Once: the bytes are given back.</summary>
    public IReadOnlyList<Told> Decode(bool withoutText = false)
    {
        var told = new Told[rows.Count];
        var place = 0;
        foreach (ref readonly var row in CollectionsMarshal.AsSpan(rows))
        {
            var json = data.AsSpan(row.Start, row.Length);
            told[place++] = new Told(row.Position, new SeminarId(row.Tenant), row.Stream, row.Version, row.Id, Clock.At(row.Microseconds),
                withoutText ? EventJson.ReadWithoutText(row.Type, json) : EventJson.Read(row.Type, json));
        }
        ArrayPool<byte>.Shared.Return(data, clearArray: true); // personal text is not left lying in a shared buffer
        data = [];
        return told;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(data.Length * 2, used + more));
        data.AsSpan(0, used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(data, clearArray: true);
        data = larger;
    }

    private readonly record struct Row(long Position, Guid Tenant, Guid Stream, long Version, Guid Id, long Microseconds, string Type, int Start, int Length);
}
