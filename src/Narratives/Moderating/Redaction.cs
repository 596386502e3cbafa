using System.Collections.Immutable;
using System.Text;

namespace Narratives.Moderating;

/// <summary>A part of a story that a moderator took out before it is shown. Only where it stood is kept, so that erasing the story erases it all.</summary>
/// <param name="Start">In UTF-16 code units, from 0.</param>
/// <param name="Length">At least 1.</param>
public sealed record Redaction(StoryPart Part, int Start, int Length)
{
    /// <summary>What stands where something was taken out, in every language.</summary>
    public const string Gap = "[…]";

    /// <summary>The same gaps in their order, those that touch or overlap as one.</summary>
    public static ImmutableArray<Redaction> Joined(IEnumerable<Redaction> told)
    {
        var joined = new List<Redaction>();
        foreach (var one in told.OrderBy(one => one.Part).ThenBy(one => one.Start))
        {
            if (joined.Count > 0 && joined[^1] is var last && last.Part == one.Part && one.Start <= last.Start + last.Length)
                joined[^1] = last with { Length = Math.Max(last.Length, one.Start + one.Length - last.Start) };
            else joined.Add(one);
        }
        return [.. joined];
    }

    /// <summary>The text without what was taken out. A gap that reaches beyond the text ends with it.</summary>
    public static string Without(string text, StoryPart part, ImmutableArray<Redaction> gaps)
    {
        var shown = new StringBuilder();
        var at = 0;
        foreach (var gap in Joined(gaps.Where(gap => gap.Part == part)))
        {
            if (gap.Start >= text.Length) break;
            shown.Append(text, at, gap.Start - at).Append(Gap);
            at = Math.Min(text.Length, gap.Start + gap.Length);
        }
        return shown.Append(text, at, text.Length - at).ToString();
    }
}

public enum StoryPart
{
    Title,
    Text,
}
