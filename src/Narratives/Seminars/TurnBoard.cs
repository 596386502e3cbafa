using Narratives.Events;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Seminars;

/// <summary>The facilitator chooses what the board shows.</summary>
public static class TurnBoard
{
    /// <param name="mayShow">Whether the story that is asked for stands, may be quoted, and was let through by moderation.</param>
    public static Outcome<NarrativeEvent?> Decide(Seminar seminar, BoardView asked, bool mayShow = false)
    {
        if (asked.Language != Language.English && asked.Language != Language.Welsh) return Refusals.UnknownLanguage("language");
        if (asked is { Screen: Screen.Figure or Screen.Replay, Signifier: null }) return Refusals.Missing("signifier");
        if (asked.Screen is Screen.Story && (asked.Story is null || !mayShow)) return Refusals.StoryNotShowable;
        if (asked.Signifier is { } id && seminar.Instrument.Find(id) is null or Story) return Refusals.UnknownSignifier("signifier");
        var wanted = asked with
        {
            Story = asked.Screen is Screen.Story ? asked.Story : null,
            Replay = asked.Screen is Screen.Replay ? (asked.Replay ?? ReplayView.Start).Within() : null,
        };
        return wanted == seminar.View ? default(NarrativeEvent?) : new BoardTurned(wanted);
    }
}
