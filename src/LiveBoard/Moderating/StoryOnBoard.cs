using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Interpreting;
using Narratives.LiveBoard.Workbench;
using Narratives.Moderating;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LiveBoard.Moderating;

/// <summary>A story as a room sees it: text, never markup, without what a moderator took out, and nothing that says who told it or when.</summary>
/// <param name="Signed">The codes of the teller's groups.</param>
public sealed record StoryOnBoard(FramingId Framing, ScenarioId Scenario, Language Language, string? Title, string Text, ImmutableArray<Text> Signed)
{
    /// <summary>
    /// None where it may not be shown, whatever was asked for: not approved, not to be quoted, taken back a moment ago; or of a round that
    /// is not revealed, where it would colour what the others have yet to answer.
    /// </summary>
    internal static StoryOnBoard? Of(Seminar seminar, Gathered gathered, string? alias)
    {
        var known = gathered.Moderation;
        if (QuotableStory.Find(gathered, alias) is not { } story || !known.MayShow(story.Id)) return null;
        if (seminar.Find(story.Response.Cell) is not { Revealed: true }) return null;
        var gaps = known.Of(story.Id).Redactions;
        return new StoryOnBoard(story.Response.Cell.Framing, story.Response.Cell.Scenario, story.Language,
            story.Title is { } title ? Redaction.Without(title, StoryPart.Title, gaps) : null, Redaction.Without(story.Text, StoryPart.Text, gaps), story.Signed);
    }
}

/// <summary>Finds the story that a board shows, anew for each picture: a story that was taken back is gone with the next one.</summary>
public sealed class FindStoryOnBoard(Workrooms rooms)
{
    public async Task<StoryOnBoard?> For(Seminar seminar, BoardView view, CancellationToken cancellation) =>
        view is { Screen: Screen.Story, Hidden: false, Story: { } alias } ? await Find(seminar, alias, view.Brush, cancellation) : null;

    /// <param name="brush">The part of a figure that the story is to lie under; none where it is shown for itself.</param>
    public async Task<StoryOnBoard?> Find(Seminar seminar, string alias, Brush? brush, CancellationToken cancellation)
    {
        var gathered = await rooms.Of(seminar.Id).GatherFor(alias, cancellation);
        if (brush is not null && (ReadBrush.Decide(seminar.Instrument, brush) is Outcome<Brush>.Refused || !StoriesUnder.Holds(seminar, gathered, brush, alias))) return null;
        return StoryOnBoard.Of(seminar, gathered, alias);
    }
}
