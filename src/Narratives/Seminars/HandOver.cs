using Narratives.Events;
using Narratives.Words;

namespace Narratives.Seminars;

/// <summary>The facilitator makes keys for colleagues, and ends keys. One facilitator's key always remains: without it nobody could make another.</summary>
public static class HandOver
{
    public const int LongestLabel = 60;

    /// <summary>More than any seminar has people who run it.</summary>
    public const int MostKeys = 100;

    /// <param name="label">For whom.</param>
    /// <param name="keyHash">Of a key that chance has just made.</param>
    public static Outcome<NarrativeEvent?> Issue(Seminar seminar, Role role, string? label, string keyHash)
    {
        var named = label?.Trim() ?? "";
        if (named.Length == 0) return Refusals.Missing("label");
        if (named.Length > LongestLabel) return Refusals.TextTooLong("label");
        if (named.Contains('\0', StringComparison.Ordinal)) return Refusals.Malformed("label");
        if (seminar.Keys.Length >= MostKeys) return Refusals.TooMany("label", MostKeys);
        return new KeyIssued(role, keyHash) { Label = named };
    }

    /// <summary>One that is ended already, or never was, changes nothing.</summary>
    public static Outcome<NarrativeEvent?> End(Seminar seminar, string id) => seminar.Keys.FirstOrDefault(key => key.Id == id) switch
    {
        null => default(NarrativeEvent?),
        { Role: Role.Facilitator } when seminar.Keys.Count(key => key.Role == Role.Facilitator) == 1 => Refusals.LastKey,
        var key => new KeyEnded(key.KeyHash),
    };
}
