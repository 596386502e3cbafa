using System.Text;
using System.Text.Json;

namespace Narratives.Words;

/// <summary>
/// The same few names stand in every response: read from their bytes, each is made into a string once. Only for names that an
/// instrument gives (never for what a person wrote: this keeps them). Of two names in one slot the later stays; size is bounded.
/// </summary>
internal static class KnownWords
{
    private const int Slots = 1024;
    private const int Longest = 64;
    private static readonly Word?[] Words = new Word?[Slots];

    /// <summary>The string at the reader.</summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.String) throw new JsonException("A name is a string.");
        if (reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length > Longest) return reader.GetString()!;
        return Of(reader.ValueSpan);
    }

    private static string Of(ReadOnlySpan<byte> utf8)
    {
        ref var slot = ref Words[Slot(utf8)];
        if (slot is { } known && utf8.SequenceEqual(known.Utf8)) return known.Text;
        var word = new Word(utf8.ToArray(), Encoding.UTF8.GetString(utf8));
        slot = word; // one reference: readers see the old word or the new one
        return word.Text;
    }

    private static int Slot(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u; // FNV-1a
        foreach (var one in utf8) hash = (hash ^ one) * 16777619u;
        return (int)((hash ^ (hash >> 16)) % Slots);
    }

    private sealed record Word(byte[] Utf8, string Text);
}
