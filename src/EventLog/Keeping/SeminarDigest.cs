using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Narratives.Events;

namespace Narratives.EventLog.Keeping;

/// <summary>
/// One number for everything that a log says of a seminar: SHA-256 over its events in log order, each with its stream, version, id, stamp, type and what was said, written as
/// <see cref="EventJson"/> writes it. Two copies with the same digest say the same in the same order, whichever engine holds them; positions are a log's own and not in
/// it. A mask changes what is said, and with it the digest.
/// </summary>
public sealed class SeminarDigest : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Events { get; private set; }

    public void Add(LogRow row, NarrativeEvent happened)
    {
        Span<byte> place = stackalloc byte[16 + 8 + 16 + 8];
        row.Stream.TryWriteBytes(place, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(place[16..], row.Version);
        row.Id.TryWriteBytes(place[24..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(place[40..], row.At.UtcTicks / TimeSpan.TicksPerMicrosecond);
        hash.AppendData(place);
        AddText(Encoding.UTF8.GetBytes(row.Type));
        AddText(EventJson.Write(happened));
        Events++;
    }

    /// <summary>In hexadecimal, of what was added until now.</summary>
    public string Now => Convert.ToHexStringLower(hash.GetCurrentHash());

    public void Dispose() => hash.Dispose();

    /// <summary>With its length, so that no two sequences of texts are the same bytes.</summary>
    private void AddText(ReadOnlySpan<byte> text)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
        hash.AppendData(length);
        hash.AppendData(text);
    }
}
