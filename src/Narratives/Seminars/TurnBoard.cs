using Narratives.Events;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Seminars;

/// <summary>The facilitator chooses what the board shows.</summary>
public static class TurnBoard
{
    public static Outcome<NarrativeEvent?> Decide(Seminar seminar, BoardView asked)
    {
        if (asked.Language != Language.English && asked.Language != Language.Welsh) return Refusals.UnknownLanguage("language");
        if (asked is { Screen: Screen.Figure, Signifier: null }) return Refusals.Missing("signifier");
        if (asked.Signifier is { } id && seminar.Instrument.Find(id) is null or Story) return Refusals.UnknownSignifier("signifier");
        return asked == seminar.View ? default(NarrativeEvent?) : new BoardTurned(asked);
    }
}
