using System.Security.Cryptography;
using Narratives.Joining;
using Narratives.Seminars;

namespace Narratives.Door;

/// <summary>What lets people into a seminar, made by chance when it is planned.</summary>
public static class FreshKeys
{
    /// <summary>One for each role: 26 characters of 5 bits, at least 128 bits of chance. Shown once; the log keeps their hashes.</summary>
    public static Dictionary<Role, string> Make() =>
        Enum.GetValues<Role>().ToDictionary(role => role, _ => One());

    public static string One() => RandomNumberGenerator.GetString(TakeAwayCode.Alphabet, 26);

    public static string JoinCode() => RandomNumberGenerator.GetString(TakeAwayCode.Alphabet, PlanSeminar.JoinCodeLength);
}
