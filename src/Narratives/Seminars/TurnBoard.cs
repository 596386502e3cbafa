using Narratives.Events;
using Narratives.Instruments;
using Narratives.Interpreting;
using Narratives.Words;

namespace Narratives.Seminars;

/// <summary>The facilitator chooses what a board shows. A room may have several, each turned on its own.</summary>
public static class TurnBoard
{
    public const int First = 1, Most = 4;

    /// <param name="mayShow">Whether the story that is asked for stands, may be quoted, was let through by moderation, and lies under the brush that is shown with it.</param>
    public static Outcome<NarrativeEvent?> Decide(Seminar seminar, BoardView asked, bool mayShow = false, int board = First)
    {
        if (board is < First or > Most) return Refusals.UnknownBoard;
        if (asked.Language != Language.English && asked.Language != Language.Welsh) return Refusals.UnknownLanguage("language");
        if (asked is { Screen: Screen.Figure or Screen.Replay, Signifier: null }) return Refusals.Missing("signifier");
        if (asked.Screen is Screen.Story && (asked.Story is null || !mayShow)) return Refusals.StoryNotShowable;
        if (asked.Signifier is { } id && seminar.Instrument.Find(id) is null or Story) return Refusals.UnknownSignifier("signifier");
        var pointsAt = asked.Screen is Screen.Figure or Screen.Story && asked.Brush?.Signifier == asked.Signifier ? asked.Brush : null;
        if (pointsAt is not null && ReadBrush.Decide(seminar.Instrument, pointsAt) is Outcome<Brush>.Refused(var refusal)) return refusal;
        var wanted = asked with
        {
            Story = asked.Screen is Screen.Story ? asked.Story : null,
            Replay = asked.Screen is Screen.Replay ? (asked.Replay ?? ReplayView.Start).Within() : null,
            Frozen = asked is { Frozen: true, Screen: Screen.Figure or Screen.Story },
            Brush = pointsAt,
        };
        return wanted == seminar.ViewOf(board) ? default(NarrativeEvent?) : new BoardTurned(wanted) { Board = board == First ? null : board };
    }
}
