using System.Text.Json;

namespace Narratives.Words;

/// <summary>The steps of which hand-written readers of JSON are made.</summary>
internal static class Utf8JsonReading
{
    /// <summary>When the reader stands on this member's name: true, and the reader has moved on to its value.</summary>
    public static bool Is(this ref Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        (reader.HasValueSequence || reader.ValueIsEscaped ? reader.ValueTextEquals(name) : reader.ValueSpan.SequenceEqual(name)) && reader.Read();

    /// <summary>Steps over a member and its value.</summary>
    public static void Pass(this ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }
}
