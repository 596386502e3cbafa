using System.Collections.Immutable;
using Narratives.Events;
using Narratives.Interpreting;
using Narratives.Words;

namespace Narratives.Moderating;

/// <param name="Moderator">A short name that the moderator chose.</param>
/// <param name="Redactions">Of an approval: what is taken out.</param>
public sealed record DecisionTold(string? Moderator, IReadOnlyList<Redaction>? Redactions);

/// <summary>A moderator approves a story, hides it, or pins it. Deciding the same again changes nothing.</summary>
public static class DecideOnStory
{
    private const int MostRedactions = 200;

    /// <param name="titleLength">Of the story's title, in UTF-16 code units; 0 where it has none.</param>
    public static Outcome<NarrativeEvent?> Approve(Moderation known, ResponseId story, int titleLength, int textLength, DecisionTold told)
    {
        if (Named(told) is { } fault) return fault;
        var redactions = told.Redactions ?? [];
        if (redactions.Count > MostRedactions) return Refusals.TooMany("redactions", MostRedactions);
        if (redactions.Any(IsOutside)) return Refusals.RedactionOutside;
        var (joined, before) = (Redaction.Joined(redactions), known.Of(story));
        return before.Verdict is Verdict.Approved && before.Redactions.SequenceEqual(joined) ? default(NarrativeEvent?) : new StoryApproved(story, joined, told.Moderator!.Trim());

        bool IsOutside(Redaction one) => one is null || !Enum.IsDefined(one.Part) || one.Start < 0 || one.Length < 1 ||
            one.Length > (one.Part is StoryPart.Title ? titleLength : textLength) - one.Start;
    }

    public static Outcome<NarrativeEvent?> Hide(Moderation known, ResponseId story, DecisionTold told)
    {
        if (Named(told) is { } fault) return fault;
        return known.Of(story).Verdict is Verdict.Hidden ? default(NarrativeEvent?) : new StoryHidden(story, told.Moderator!.Trim());
    }

    public static Outcome<NarrativeEvent?> Pin(Moderation known, ResponseId story, bool pinned, DecisionTold told)
    {
        if (Named(told) is { } fault) return fault;
        return known.Of(story).Pinned == pinned ? default(NarrativeEvent?) : new StoryPinned(story, pinned, told.Moderator!.Trim());
    }

    /// <summary>Whether a story may be shown before somebody has approved it.</summary>
    public static Outcome<NarrativeEvent?> Require(Moderation known, bool required, DecisionTold told)
    {
        if (Named(told) is { } fault) return fault;
        return known.Required == required ? default(NarrativeEvent?) : new ModerationChanged(required, told.Moderator!.Trim());
    }

    private static Refusal? Named(DecisionTold told) => Written.FaultOf(told.Moderator, Written.LongestCoder, "moderator");
}
