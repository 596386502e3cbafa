using System.Buffers;
using Narratives.EventLog.Keeping;
using Narratives.Events;
using Narratives.Words;

namespace Narratives.EventLog.Engines;

/// <summary>Rows as they were read, not yet understood: one thread reads them, others decode them.</summary>
internal sealed class Rows
{
    private Row[] rows = ArrayPool<Row>.Shared.Rent(16);
    private byte[] data = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int used;

    public int Count { get; private set; }

    public long Bytes => used;

    public long LastPosition => rows[Count - 1].Position;

    public bool ReachedEnd { get; set; }

    public void Add(long position, Guid tenant, Guid stream, long version, Guid id, DateTimeOffset at, string type, ReadOnlySpan<byte> json)
    {
        if (json.Length > data.Length - used) Grow(ref data, used, used + json.Length);
        if (Count == rows.Length) Grow(ref rows, Count, Count + 1);
        json.CopyTo(data.AsSpan(used));
        rows[Count++] = new Row(position, tenant, stream, version, id, at, type, used, json.Length);
        used += json.Length;
    }

    /// <summary>Once: the rows and their bytes are given back.</summary>
    public IReadOnlyList<Told> Decode(bool withoutText = false)
    {
        var told = new Told[Count];
        var place = 0;
        foreach (ref readonly var row in rows.AsSpan(0, Count))
        {
            var json = data.AsSpan(row.Start, row.Length);
            told[place++] = new Told(row.Position, new SeminarId(row.Tenant), row.Stream, row.Version, row.Id, row.At,
                withoutText ? EventJson.ReadWithoutText(row.Type, json) : EventJson.Read(row.Type, json));
        }
        GiveBack();
        return told;
    }

    /// <summary>As they stand, for whoever looks for damage or copies. Once, as <see cref="Decode"/>.</summary>
    public IReadOnlyList<LogRow> Copy()
    {
        var copied = new LogRow[Count];
        var place = 0;
        foreach (ref readonly var row in rows.AsSpan(0, Count))
        {
            copied[place++] = new LogRow(row.Position, new SeminarId(row.Tenant), row.Stream, row.Version, row.Id, row.At, row.Type, data.AsMemory(row.Start, row.Length).ToArray());
        }
        GiveBack();
        return copied;
    }

    private void GiveBack()
    {
        ArrayPool<byte>.Shared.Return(data, clearArray: true); // personal text is not left lying in a shared buffer
        ArrayPool<Row>.Shared.Return(rows);
        (data, rows) = ([], []);
    }

    private static void Grow<T>(ref T[] rented, int used, int needed)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(rented.Length * 2, needed));
        rented.AsSpan(0, used).CopyTo(larger);
        ArrayPool<T>.Shared.Return(rented, clearArray: true);
        rented = larger;
    }

    private readonly record struct Row(long Position, Guid Tenant, Guid Stream, long Version, Guid Id, DateTimeOffset At, string Type, int Start, int Length);
}
