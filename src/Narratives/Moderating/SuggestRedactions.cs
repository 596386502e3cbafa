using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Narratives.Moderating;

/// <param name="Start">In UTF-16 code units, from 0.</param>
public sealed record Suggestion(StoryPart Part, int Start, int Length, Identifies Kind);

/// <summary>Why a part of a story may have to be taken out before it is shown.</summary>
public enum Identifies
{
    Email,
    Phone,
    Name,
}

/// <summary>
/// Points a moderator to what may identify somebody. It suggests too much rather than too little, and decides nothing: a town may be
/// taken for a person, and a person who is called only “she” is not found. English and Welsh.
/// </summary>
public static partial class SuggestRedactions
{
    public static ImmutableArray<Suggestion> In(string? title, string text) => [.. Of(StoryPart.Title, title ?? ""), .. Of(StoryPart.Text, text)];

    private static IEnumerable<Suggestion> Of(StoryPart part, string text)
    {
        var found = new List<Suggestion>();
        found.AddRange(Email().Matches(text).Select(match => new Suggestion(part, match.Index, match.Length, Identifies.Email)));
        found.AddRange(Phone().Matches(text).Select(match => new Suggestion(part, match.Index, match.Length, Identifies.Phone)));
        foreach (var name in Names(part, text))
        {
            if (!found.Exists(other => other.Start < name.Start + name.Length && name.Start < other.Start + other.Length)) found.Add(name);
        }
        return found.OrderBy(one => one.Start);
    }

    /// <summary>A name begins at a title, at a given name, or at a capital inside a sentence, and goes on over the capitals that follow.</summary>
    private static IEnumerable<Suggestion> Names(StoryPart part, string text)
    {
        var words = Word().Matches(text);
        for (var at = 0; at < words.Count; at++)
        {
            var first = at;
            var titled = KnownNames.IsTitle(words[at].Value) && at + 1 < words.Count && IsCapitalised(words[at + 1].Value) && IsNext(text, words[at], words[at + 1]);
            if (!titled && !BeginsName(text, words[at])) continue;
            var last = titled ? at + 1 : at;
            while (last + 1 < words.Count && IsNext(text, words[last], words[last + 1]) && GoesOn(words, last + 1)) last++;
            at = last;
            yield return new Suggestion(part, words[first].Index, words[last].Index + words[last].Length - words[first].Index, Identifies.Name);
        }
    }

    private static bool BeginsName(string text, Match word) => IsCapitalised(word.Value) &&
        (KnownNames.IsGiven(word.Value) || (!BeginsSentence(text, word.Index) && !KnownNames.IsCommon(word.Value)));

    private static bool GoesOn(MatchCollection words, int at) => IsCapitalised(words[at].Value)
        ? !KnownNames.IsCommon(words[at].Value)
        : KnownNames.IsParticle(words[at].Value) && at + 1 < words.Count && IsCapitalised(words[at + 1].Value);

    /// <summary>A capital, and not only capitals: those are abbreviations.</summary>
    private static bool IsCapitalised(string word) => char.IsUpper(word[0]) && word.Any(char.IsLower);

    private static bool IsNext(string text, Match word, Match next) => text.AsSpan(word.Index + word.Length, next.Index - word.Index - word.Length) is " " or ". " or "\u00a0";

    private static bool BeginsSentence(string text, int start)
    {
        while (start > 0 && (char.IsWhiteSpace(text[start - 1]) || text[start - 1] is '“' or '‘' or '"' or '\'' or '(' or '-' or '–' or '•'))
        {
            if (text[--start] is '\n') return true;
        }
        return start == 0 || text[start - 1] is '.' or '!' or '?' or ':' or '…';
    }

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(\+|00|0)[\s()]?\d(?:[\s()./-]{0,2}\d){7,13}(?![\p{L}\p{N}])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*(?:[-’'][\p{L}\p{M}]+)*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
