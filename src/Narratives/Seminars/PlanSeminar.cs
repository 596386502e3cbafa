using System.Security.Cryptography;
using System.Text;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Seminars;

/// <summary>A seminar begins: its code, its instrument, its rounds in order, and the hashes of three keys.</summary>
public static class PlanSeminar
{
    /// <summary>Easy to type and to read aloud.</summary>
    public const int JoinCodeLength = 6;

    public static Outcome<IReadOnlyList<NarrativeEvent>> Decide(string joinCode, Instrument instrument, IEnumerable<(Role Role, string Key)> keys)
    {
        if (CheckInstrument.Faults(instrument).FirstOrDefault() is { } fault) return fault;
        NarrativeEvent[] events =
        [
            new SeminarPlanned(joinCode, instrument, [.. instrument.Cells]),
            .. keys.Select(key => new KeyIssued(key.Role, HashOf(key.Key))),
        ];
        return events;
    }

    /// <summary>Keys are 128 bits of chance, so one round of a fast hash is enough: there is no dictionary to try.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.Trim())));
}
