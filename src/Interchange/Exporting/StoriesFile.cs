using System.Collections.Immutable;
using Narratives.Analysis.Collected;
using Narratives.Interchange.Tables;
using Narratives.Marks;

namespace Narratives.Interchange.Exporting;

/// <summary>
/// <c>stories.csv</c>: the only file with text that people wrote, of those who agreed that it is analysed: stories, and what stands beside
/// the option "other". Erasing a text touches this file alone.
/// </summary>
internal static class StoriesFile
{
    public const string Name = "stories.csv";

    /// <summary>The response is empty for what a delegate wrote about themselves.</summary>
    public static readonly ImmutableArray<string> Fixed = ["response", "delegate", "signifier", "may-quote", "title", "text"];

    public static byte[] Write(CollectedAnswers answers) => WriteTable.Bytes(Fixed,
        answers.Delegates.SelectMany(one => Rows("", one, one.AboutYou))
            .Concat(answers.Responses.SelectMany(response => Rows(response.Code, answers.Delegates[response.Delegate], response.Marks))));

    private static IEnumerable<IReadOnlyCollection<string>> Rows(string response, CollectedDelegate who, ImmutableArray<Mark> marks)
    {
        if (!who.AnalyseStory) yield break;
        foreach (var mark in marks)
        {
            if (mark.Placement is StoryPlacement { Masked: false } story) yield return Row(mark, story.Title ?? "", story.Text);
            else if (mark.Placement is ChoicePlacement { Other: { } other }) yield return Row(mark, "", other);
        }

        string[] Row(Mark mark, string title, string text) => [response, who.Code, mark.Signifier.Slug, ResponsesFile.YesNo(who.QuoteStory), title, text];
    }

    /// <summary>What was written, by response or delegate, and signifier.</summary>
    public static Dictionary<(string Code, string Signifier), (string Title, string Text)> Read(Table table)
    {
        var at = Fixed.Select(table.IndexOf).ToArray();
        var told = new Dictionary<(string, string), (string, string)>();
        foreach (var row in table.Rows) told[(row[at[0]].Length > 0 ? row[at[0]] : row[at[1]], row[at[2]])] = (row[at[4]], row[at[5]]);
        return told;
    }

    /// <summary>The same marks with what was written.</summary>
    public static ImmutableArray<Mark> Put(ImmutableArray<Mark> marks, string code, Dictionary<(string Code, string Signifier), (string Title, string Text)> told) =>
    [
        .. marks.Select(mark => !told.TryGetValue((code, mark.Signifier.Slug), out var text) ? mark : mark.Placement switch
        {
            StoryPlacement => mark with { Placement = new StoryPlacement(text.Title.Length > 0 ? text.Title : null, text.Text) },
            ChoicePlacement choice => mark with { Placement = choice with { Other = text.Text } },
            SliderPlacement or TriadPlacement or StonesPlacement or null => mark,
            _ => throw new System.Diagnostics.UnreachableException(),
        }),
    ];
}
