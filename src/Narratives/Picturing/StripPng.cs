using System.Buffers;
using System.Buffers.Binary;

namespace Narratives.Picturing;

/// <summary>
/// A PNG (W3C, third edition) with the chunks that draw it and no others: no texts, times or places, no second picture that would make it move,
/// and nothing after its end. What lies in the data is left to the browser, which shows pictures that nobody vouches for all day long.
/// </summary>
internal static class StripPng
{
    private const int Around = 12; // length, type and check value of a chunk
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool Begins(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <returns>Null when it is no whole picture, or a larger one than is taken.</returns>
    public static byte[]? From(ReadOnlySpan<byte> file)
    {
        var clean = new ArrayBufferWriter<byte>(file.Length);
        clean.Write(Signature);
        var (begun, drawn) = (false, false);
        for (var rest = file[Signature.Length..]; rest.Length >= Around;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - Around) return null;
            var chunk = rest[..((int)length + Around)];
            var type = chunk[4..8];
            if (type.SequenceEqual("IHDR"u8) == begun) return null; // first, and once
            if (!begun && !IsTaken(chunk[8..^4])) return null;
            begun = true;
            drawn |= type.SequenceEqual("IDAT"u8);
            if (Draws(type)) clean.Write(chunk);
            if (type.SequenceEqual("IEND"u8)) return drawn ? clean.WrittenSpan.ToArray() : null;
            rest = rest[chunk.Length..];
        }
        return null;
    }

    private static bool Draws(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("IHDR"u8) || type.SequenceEqual("PLTE"u8) || type.SequenceEqual("tRNS"u8) || type.SequenceEqual("IDAT"u8) || type.SequenceEqual("IEND"u8);

    private static bool IsTaken(ReadOnlySpan<byte> header)
    {
        if (header.Length != 13) return false;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        return width is > 0 and <= ReadPicture.LongestSide && height is > 0 and <= ReadPicture.LongestSide;
    }
}
