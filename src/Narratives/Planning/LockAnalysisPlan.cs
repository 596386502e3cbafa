using System.Collections.Immutable;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Planning;

/// <summary>
/// Declares which signifiers decide, before any result was shown, and once: whoever has seen a result can no longer choose what it is
/// the answer to.
/// </summary>
public static class LockAnalysisPlan
{
    public static Outcome<NarrativeEvent> Decide(Seminar seminar, ImmutableArray<PlannedSignifier> asked)
    {
        if (seminar.Plan is not null) return Refusals.PlanLocked;
        if (seminar.HasRevealed) return Refusals.PlanAfterReveal;
        if (asked.IsDefaultOrEmpty) return Refusals.Missing("signifiers");
        for (var index = 0; index < asked.Length; index++)
        {
            if (FaultOf(seminar.Instrument, asked, index) is { } fault) return fault;
        }
        return new AnalysisPlanLocked(asked);
    }

    private static Refusal? FaultOf(Instrument instrument, ImmutableArray<PlannedSignifier> asked, int index)
    {
        var (planned, field) = (asked[index], $"signifiers[{index}]");
        // A story is read, not tested.
        if (instrument.Find(planned.Signifier) is not { } signifier || signifier is Story) return Refusals.UnknownSignifier($"{field}.signifier");
        if (asked.Take(index).Any(earlier => earlier.Signifier == planned.Signifier)) return Refusals.PlannedTwice($"{field}.signifier");
        if (planned.Direction != ExpectedDirection.None && signifier is not Slider) return Refusals.DirectionOfSlidersOnly($"{field}.direction");
        return planned.SmallestDifference is null or (> 0 and <= 1) ? null : Refusals.SmallestDifferenceOutside($"{field}.smallestDifference");
    }
}
