using System.Security.Cryptography;
using System.Text;

namespace Narratives.Words;

/// <summary>The id of a stream that every seminar has one of, made from the seminar's: every node knows it without asking.</summary>
internal static class OwnStream
{
    /// <summary>RFC 9562, version 8: a UUID of the maker's own kind.</summary>
    public static Guid Of(SeminarId seminar, string kind)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.ASCII.GetBytes($"narratives {kind} {seminar}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
