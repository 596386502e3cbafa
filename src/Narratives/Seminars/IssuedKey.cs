namespace Narratives.Seminars;

/// <summary>A key that lets somebody in; the key itself is nowhere.</summary>
/// <param name="Label">For whom; none for those that were made with the seminar.</param>
/// <param name="At">The log's stamp.</param>
public sealed record IssuedKey(Role Role, string KeyHash, string? Label, DateTimeOffset At)
{
    private const int IdLength = 12;

    /// <summary>Names the key, on the wire and in a cookie, and opens nothing: the beginning of a hash of 128 bits of chance.</summary>
    public string Id => KeyHash[..Math.Min(IdLength, KeyHash.Length)];
}
