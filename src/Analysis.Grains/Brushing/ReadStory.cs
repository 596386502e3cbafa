using Narratives.Analysis.Collected;
using Narratives.Instruments;
using Narratives.Marks;

namespace Narratives.Analysis.Brushing;

/// <summary>A story that may be read.</summary>
/// <param name="Title">Of the first part that has one.</param>
/// <param name="Text">As it was written; the parts of an instrument that asks for several stand in its order, with an empty line between.</param>
public sealed record ReadableStory(CollectedResponse Response, CollectedDelegate Delegate, string? Title, string Text);

/// <summary>The story of a response, where its delegate agreed that it is analysed and the text has not been erased.</summary>
public static class ReadStory
{
    public static ReadableStory? Of(CollectedAnswers answers, CollectedResponse response)
    {
        var who = answers.Delegates[response.Delegate];
        return who.AnalyseStory && Written(response.Marks) is var (title, text) ? new ReadableStory(response, who, title, text) : null;
    }

    /// <summary>What was written, whoever may read it; none where nothing was, or it has been erased.</summary>
    public static (string? Title, string Text)? Written(IEnumerable<Mark> marks)
    {
        var parts = marks.Select(mark => mark.Placement).OfType<StoryPlacement>().Where(story => !story.Masked && !string.IsNullOrWhiteSpace(story.Text)).ToList();
        return parts.Count == 0 ? null : (parts.Select(part => part.Title).FirstOrDefault(title => title is not null), string.Join("\n\n", parts.Select(part => part.Text)));
    }
}
