namespace Narratives.Attaching;

/// <summary>
/// A WebM recording (Matroska, RFC 9559; EBML, RFC 8794) whose tags, titles, dates, chapters and enclosed files are written over. In place, as every
/// element keeps its length: nothing in it has to be moved.
/// </summary>
internal static class StripWebM
{
    private const uint Header = 0x1A45DFA3, Segment = 0x18538067, Info = 0x1549A966, Tracks = 0x1654AE6B, TrackEntry = 0xAE, Cluster = 0x1F43B675, TrackType = 0x83, Void = 0xEC;
    private const int Picture = 1;

    /// <summary>Tags, Attachments, Chapters, DateUTC, Title, the file's own and neighbouring names and ids, the name of a track, checksums (wrong from now on), what was void before.</summary>
    private static readonly uint[] Telling = [0x1254C367, 0x1941A469, 0x1043A770, 0x4461, 0x7BA9, 0x7384, 0x3C83AB, 0x3E83BB, 0x73A4, 0x3CB923, 0x3EB923, 0x536E, 0xBF, Void];

    public static bool Begins(ReadOnlySpan<byte> file) => file is [0x1A, 0x45, 0xDF, 0xA3, ..];

    /// <returns>Null when it is damaged, holds moving pictures, or no sound.</returns>
    public static byte[]? From(ReadOnlySpan<byte> file)
    {
        var clean = file.ToArray();
        var (at, sounds) = (0, false);
        while (at < clean.Length)
        {
            if (IdAt(clean, at) is not var (id, idLength) || SizeAt(clean, at + idLength) is not var (size, sizeLength)) return null;
            var content = at + idLength + sizeLength;
            // A recorder does not know how long what it begins will be: its parts follow, as if they stood beside it.
            var isEntered = id is Segment or Info or Tracks or TrackEntry || (id == Cluster && size is null);
            if (size is null && !isEntered) return null;
            if (size > (ulong)(clean.Length - content)) return null;
            var end = isEntered ? content : content + (int)size!.Value;
            if (id == TrackType)
            {
                if (end > content && clean[end - 1] == Picture) return null;
                sounds = true;
            }
            if (Telling.Contains(id)) Blank(clean.AsSpan(at..end));
            at = end;
        }
        return sounds ? clean : null;
    }

    /// <summary>The same length, and nothing in it.</summary>
    private static void Blank(Span<byte> element)
    {
        element.Clear();
        element[0] = (byte)Void;
        if (element.Length - 2 < 0x7F)
        {
            element[1] = (byte)(0x80 | (element.Length - 2));
            return;
        }
        element[1] = 0x01; // seven more bytes of size
        for (var (place, left) = (8, (ulong)(element.Length - 9)); place > 1; place--, left >>= 8) element[place] = (byte)left;
    }

    private static (uint Id, int Length)? IdAt(ReadOnlySpan<byte> file, int at)
    {
        if (LengthAt(file, at) is not { } length || length > 4) return null;
        uint id = 0;
        foreach (var part in file.Slice(at, length)) id = (id << 8) | part;
        return (id, length);
    }

    /// <summary>A size of ones only is unknown: null.</summary>
    private static (ulong? Size, int Length)? SizeAt(ReadOnlySpan<byte> file, int at)
    {
        if (LengthAt(file, at) is not { } length) return null;
        ulong size = file[at] & (0xFFu >> length);
        foreach (var part in file.Slice(at + 1, length - 1)) size = (size << 8) | part;
        return (size == (1UL << (7 * length)) - 1 ? null : size, length);
    }

    private static int? LengthAt(ReadOnlySpan<byte> file, int at)
    {
        if (at >= file.Length || file[at] == 0) return null;
        var length = System.Numerics.BitOperations.LeadingZeroCount((uint)file[at]) - 23;
        return at + length <= file.Length ? length : null;
    }
}
