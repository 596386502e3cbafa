using System.Collections.Immutable;
using Narratives.Events;
using Narratives.Words;

namespace Narratives.Interpreting;

/// <param name="Response">Its alias.</param>
/// <param name="Coder">A short name that the analyst chooses; whoever uses the same one codes in the same person's place.</param>
public sealed record CodingTold(string? Response, string? Coder, IReadOnlyList<string?>? Themes);

/// <summary>An analyst gives a story its themes; the latest of each coder stands. No theme is an answer too: read, and none found.</summary>
public static class CodeStory
{
    /// <param name="response">The response that the alias stands for; none when there is no such story to read.</param>
    public static Outcome<NarrativeEvent?> Decide(Interpretation known, CodingTold told, ResponseId? response)
    {
        if (response is not { } coded) return Refusals.UnknownStory("response");
        if (Written.FaultOf(told.Coder, Written.LongestCoder, "coder") is { } fault) return fault;
        var coder = told.Coder!.Trim();
        switch (Written.Themes(known, told.Themes, "themes"))
        {
            case Outcome<ImmutableArray<string>>.Refused(var refusal):
                return refusal;
            case Outcome<ImmutableArray<string>>.Accepted(var themes):
                var isNew = known.Codings.Keys.All(earlier => earlier.Coder != coder);
                if (isNew && known.Codings.Keys.Select(earlier => earlier.Coder).Distinct(StringComparer.Ordinal).Count() >= Written.MostCoders) return Refusals.TooMany("coder", Written.MostCoders);
                var isTheSame = known.Codings.TryGetValue((coded, coder), out var earlierThemes) && earlierThemes.SequenceEqual(themes);
                return isTheSame ? default(NarrativeEvent?) : new StoryCoded(coded, coder, themes);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
