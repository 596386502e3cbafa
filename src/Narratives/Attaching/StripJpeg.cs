using System.Buffers;
using System.Buffers.Binary;

namespace Narratives.Attaching;

/// <summary>
/// A JPEG (ITU-T T.81) without its application and comment segments, where cameras write place, time, device and a small copy of the picture,
/// and without anything after its end, where telephones put films.
/// </summary>
internal static class StripJpeg
{
    private const byte StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA, Comment = 0xFE, FirstApplication = 0xE0, LastApplication = 0xEF;

    public static bool Begins(ReadOnlySpan<byte> file) => file is [0xFF, StartOfImage, 0xFF, ..];

    /// <returns>Null when it is no whole picture, or a larger one than is taken.</returns>
    public static byte[]? From(ReadOnlySpan<byte> file)
    {
        var clean = new ArrayBufferWriter<byte>(file.Length);
        clean.Write<byte>([0xFF, StartOfImage]);
        bool framed = false, scanned = false;
        var at = 2;
        while (MarkerAt(file, ref at) is { } marker)
        {
            if (marker == EndOfImage)
            {
                clean.Write<byte>([0xFF, EndOfImage]);
                return framed && scanned ? clean.WrittenSpan.ToArray() : null;
            }
            if (at + 4 > file.Length) return null;
            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (end < at + 4 || end > file.Length) return null;
            if (IsFrame(marker))
            {
                if (end < at + 9 || !IsTaken(file[(at + 5)..])) return null;
                framed = true;
            }
            if (marker == StartOfScan)
            {
                end = EndOfScan(file, end);
                scanned = true;
            }
            if (marker is not (Comment or (>= FirstApplication and <= LastApplication))) clean.Write(file[at..end]);
            at = end;
        }
        return null;
    }

    /// <summary>Passes over fill bytes; null where there is no marker, or one that cannot stand between segments.</summary>
    private static byte? MarkerAt(ReadOnlySpan<byte> file, ref int at)
    {
        while (at + 1 < file.Length && file[at] == 0xFF && file[at + 1] == 0xFF) at++;
        if (at + 1 >= file.Length || file[at] != 0xFF) return null;
        return file[at + 1] is 0x00 or 0x01 or (>= 0xD0 and <= StartOfImage) ? null : file[at + 1];
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool IsTaken(ReadOnlySpan<byte> sides)
    {
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(sides), BinaryPrimitives.ReadUInt16BigEndian(sides[2..]));
        return height is > 0 and <= ReadAttachment.LongestSide && width is > 0 and <= ReadAttachment.LongestSide;
    }

    /// <summary>Behind the picture's data: at the next marker that is neither a stuffed byte nor a restart.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (at + 1 < file.Length && !(file[at] == 0xFF && file[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))) at++;
        return at + 1 < file.Length ? at : file.Length;
    }
}
