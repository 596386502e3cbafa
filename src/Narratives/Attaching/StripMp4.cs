using System.Buffers.Binary;

namespace Narratives.Attaching;

/// <summary>
/// An MP4 recording (ISO/IEC 14496-12) whose user data, metadata and times of making are written over. In place: the tables of what lies where in
/// the file stay right.
/// </summary>
internal static class StripMp4
{
    private const int Deepest = 8;

    public static bool Begins(ReadOnlySpan<byte> file) => file.Length >= 16 && file[4..8].SequenceEqual("ftyp"u8);

    /// <returns>Null when it is damaged, holds moving pictures, or no sound.</returns>
    public static byte[]? From(ReadOnlySpan<byte> file)
    {
        var clean = file.ToArray();
        var sounds = false;
        return Clean(clean, Deepest, ref sounds) && sounds ? clean : null;
    }

    private static bool Clean(Span<byte> boxes, int deeper, ref bool sounds)
    {
        while (boxes.Length > 0)
        {
            if (deeper == 0 || HeadOf(boxes) is not var (size, head)) return false;
            var type = boxes[4..8];
            var content = boxes[head..size];
            if (type.SequenceEqual("moov"u8) || type.SequenceEqual("trak"u8) || type.SequenceEqual("mdia"u8))
            {
                if (!Clean(content, deeper - 1, ref sounds)) return false;
            }
            else if (type.SequenceEqual("mvhd"u8) || type.SequenceEqual("tkhd"u8) || type.SequenceEqual("mdhd"u8))
            {
                if (content.Length < 20) return false;
                content.Slice(4, content[0] == 1 ? 16 : 8).Clear(); // made, changed
            }
            else if (type.SequenceEqual("hdlr"u8))
            {
                if (content.Length < 12 || content.Slice(8, 4).SequenceEqual("vide"u8)) return false;
                sounds |= content.Slice(8, 4).SequenceEqual("soun"u8);
            }
            else if (!IsKept(type))
            {
                "free"u8.CopyTo(type);
                content.Clear();
            }
            boxes = boxes[size..];
        }
        return true;
    }

    private static bool IsKept(ReadOnlySpan<byte> type)
    {
        foreach (var kept in (ReadOnlySpan<byte[]>)Kept)
        {
            if (type.SequenceEqual(kept)) return true;
        }
        return false;
    }

    private static readonly byte[][] Kept =
        [.. new[] { "ftyp", "styp", "sidx", "mdat", "moof", "mfra", "mvex", "edts", "minf", "tref" }.Select(System.Text.Encoding.ASCII.GetBytes)];

    /// <summary>The whole length of the first box, and how much of it comes before its content.</summary>
    private static (int Size, int Head)? HeadOf(ReadOnlySpan<byte> boxes)
    {
        if (boxes.Length < 8) return null;
        var said = BinaryPrimitives.ReadUInt32BigEndian(boxes);
        if (said == 0) return (boxes.Length, 8); // to the end
        if (said != 1) return said >= 8 && said <= (uint)boxes.Length ? ((int)said, 8) : null;
        if (boxes.Length < 16) return null;
        var large = BinaryPrimitives.ReadUInt64BigEndian(boxes[8..]);
        return large >= 16 && large <= (ulong)boxes.Length ? ((int)large, 16) : null;
    }
}
