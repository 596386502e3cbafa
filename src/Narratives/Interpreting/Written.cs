using System.Collections.Immutable;
using Narratives.Words;

namespace Narratives.Interpreting;

/// <summary>What analysts may write, and how much of it. The limits keep a stream readable at once: at most some megabytes.</summary>
public static class Written
{
    public const int LongestId = 60;
    public const int LongestName = 80;
    public const int LongestDescription = 1_000;
    public const int LongestCoder = 40;
    public const int LongestObservation = 4_000;
    public const int MostThemes = 200;
    public const int MostThemesOfOne = 30;
    public const int MostCoders = 40;
    public const int MostInterpretations = 10;
    public const int MostNotes = 500;
    public const int MostResponses = 200;

    /// <summary>A short name as pages make them.</summary>
    public static bool IsId(string? id) => id is { Length: > 0 and <= LongestId } && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    /// <summary>Not empty and not too long; no U+0000, which no person types and PostgreSQL's jsonb cannot hold.</summary>
    internal static Refusal? FaultOf(string? text, int longest, string field, bool mayBeEmpty = false)
    {
        if (string.IsNullOrWhiteSpace(text)) return mayBeEmpty ? null : Refusals.Missing(field);
        if (text.Trim().Length > longest) return Refusals.WrittenTooLong(field, longest);
        return text.Contains('\0', StringComparison.Ordinal) ? Refusals.Malformed(field) : null;
    }

    /// <summary>The themes that were told, each once and sorted, or the reason why they cannot be.</summary>
    internal static Outcome<ImmutableArray<string>> Themes(Interpretation known, IReadOnlyList<string?>? told, string field)
    {
        if (told is null) return Refusals.Missing(field);
        if (told.Count > MostThemesOfOne) return Refusals.TooMany(field, MostThemesOfOne);
        return told.Any(theme => theme is null || known.Theme(theme) is null)
            ? Refusals.UnknownTheme(field)
            : told.Select(theme => theme!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
    }
}
