using Narratives.Analysis.Found.Sentences;
using Narratives.Marks;

namespace Narratives.Analysis.Found;

/// <summary>Stories: how many there are to be read. What they say is for people to read, and for <c>words</c> to count.</summary>
internal static class FindStory
{
    public static StoryFinding Of(Asked asked, int signifier)
    {
        var considered = asked.Primary;
        var id = considered.Instrument.Signifiers[signifier].Id;
        var stories = considered.Responses.Count(response => TextOf(considered, response, signifier) is not null);
        var found = new StoryFinding(stories) { Signifier = id, Role = FoundRole.Exploratory, States = CountUnits.States(considered, signifier) };
        return found with { Sentences = SayChoice.Of(found) };
    }

    /// <summary>The text, where the delegate agreed to its being analysed.</summary>
    public static string? TextOf(Considered considered, Considered.Response response, int signifier) =>
        considered.Answers.Delegates[response.Given.Delegate].AnalyseStory && response.Mark(signifier).Placement is StoryPlacement { Masked: false, Text: { Length: > 0 } text }
            ? text
            : null;
}
