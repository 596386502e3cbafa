using System.Security.Cryptography;
using System.Text;
using Narratives.Words;

namespace Narratives.Joining;

/// <summary>
/// A delegate's only credential: sixteen characters of 5 bits (80 bits of chance), made by the phone, so that joining again is harmless.
/// The delegate's identity is a hash of it: whoever knows the code is the delegate, and nothing in the log gives the code away.
/// </summary>
public readonly record struct TakeAwayCode
{
    /// <summary>Easy to read aloud and to type: no 0 or O, no 1 or I.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    public const int Length = 16;

    private TakeAwayCode(string letters) => Letters = letters;

    private string Letters { get; }

    /// <summary>Reads a code as people type it: lower case, with spaces or hyphens, or without.</summary>
    public static bool TryRead(string? typed, out TakeAwayCode code)
    {
        code = default;
        if (typed is null || typed.Length > 2 * Length) return false;
        Span<char> letters = stackalloc char[Length];
        var count = 0;
        foreach (var letter in typed)
        {
            if (letter is ' ' or '-') continue;
            var upper = char.ToUpperInvariant(letter);
            if (count == Length || !Alphabet.Contains(upper, StringComparison.Ordinal)) return false;
            letters[count++] = upper;
        }
        if (count < Length) return false;
        code = new(new string(letters));
        return true;
    }

    /// <summary>The same code in another seminar is another delegate: nobody can be followed from one seminar to the next.</summary>
    public DelegateId DelegateIn(SeminarId seminar)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.ASCII.GetBytes($"narratives delegate {seminar} {Letters}"), hash);
        // RFC 9562, version 8: a UUID of the maker's own kind.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(new Guid(hash[..16], bigEndian: true));
    }

    public override string ToString() => string.Join('-', Letters.Chunk(4).Select(group => new string(group)));
}
