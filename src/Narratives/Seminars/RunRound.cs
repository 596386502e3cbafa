using Narratives.Events;
using Narratives.Words;

namespace Narratives.Seminars;

/// <summary>
/// The facilitator opens, closes, reveals and resets rounds. Asking for what already is so is accepted and changes nothing (no event):
/// a second press, or a retry over bad Wi-Fi, is harmless.
/// </summary>
public static class RunRound
{
    public static Outcome<NarrativeEvent?> Open(Seminar seminar, int number) => seminar.Find(number) switch
    {
        null => Refusals.UnknownRound("number"),
        { Phase: Phase.Open } => default(NarrativeEvent?),
        _ when seminar.Ended => Refusals.SeminarOver,
        _ when seminar.Open is not null && !seminar.Instrument.HasRoundsBesideEachOther => Refusals.AnotherRoundOpen,
        var round => new RoundOpened(round.Cell),
    };

    public static Outcome<NarrativeEvent?> Close(Seminar seminar, int number) => seminar.Find(number) switch
    {
        null => Refusals.UnknownRound("number"),
        { Phase: Phase.Open } round => new RoundClosed(round.Cell),
        _ => default(NarrativeEvent?),
    };

    /// <summary>From here on the room has seen this round's results. An open round may be revealed: the pattern then forms live, outside the primary result.</summary>
    public static Outcome<NarrativeEvent?> Reveal(Seminar seminar, int number) => seminar.Find(number) switch
    {
        null => Refusals.UnknownRound("number"),
        { Revealed: true } => default(NarrativeEvent?),
        { Phase: Phase.Planned } => Refusals.NothingToReveal,
        var round => new RoundRevealed(round.Cell),
    };

    /// <summary>
    /// Sets aside whatever was answered in the round, and plans it again. The instrument stays as it is, and what the room has seen it has seen.
    /// </summary>
    /// <param name="run">The run that the facilitator looked at: whoever presses after a colleague did resets nothing that has begun since.</param>
    public static Outcome<NarrativeEvent?> Reset(Seminar seminar, int number, int run) => seminar.Find(number) switch
    {
        null => Refusals.UnknownRound("number"),
        { Phase: Phase.Planned } => default(NarrativeEvent?),
        var round when round.Run != run => default(NarrativeEvent?),
        _ when seminar.Ended => Refusals.SeminarOver,
        var round => new RoundReset(round.Cell),
    };
}
