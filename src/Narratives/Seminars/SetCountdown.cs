using Narratives.Events;
using Narratives.Words;

namespace Narratives.Seminars;

/// <summary>The facilitator tells the room how long it still has. Nothing closes by itself: who is still writing is waited for by a person.</summary>
public static class SetCountdown
{
    public const int FewestSeconds = 10;

    public const int MostSeconds = 3 * 60 * 60;

    /// <param name="seconds">From now; 0 takes the countdown away.</param>
    public static Outcome<NarrativeEvent?> Decide(Seminar seminar, int seconds) => seconds switch
    {
        0 => seminar.CountdownEnds is null ? default(NarrativeEvent?) : new CountdownSet(0),
        < FewestSeconds or > MostSeconds => Refusals.CountdownOutside,
        _ when seminar.Open is null => Refusals.NothingOpen,
        _ => new CountdownSet(seconds),
    };
}
