using Narratives.Events;
using Narratives.Words;

namespace Narratives.Seminars;

/// <summary>
/// The facilitator ends the seminar, and may think better of it. Answers that were begun before come late, as after any round that has
/// closed; results may be revealed and shown afterwards. Asking for what already is so changes nothing.
/// </summary>
public static class EndSeminar
{
    /// <summary>What is open is closed, and then it is over.</summary>
    public static Outcome<IReadOnlyList<NarrativeEvent>> Decide(Seminar seminar)
    {
        NarrativeEvent[] events = seminar.Ended ? [] : [.. seminar.Rounds.Where(round => round.Phase == Phase.Open).Select(round => new RoundClosed(round.Cell)), new SeminarEnded()];
        return events;
    }

    public static Outcome<NarrativeEvent?> Undo(Seminar seminar) => seminar.Ended ? new SeminarResumed() : default(NarrativeEvent?);
}
