using System.Collections.Immutable;
using Narratives.Events;
using Narratives.Instruments;

namespace Narratives.Planning;

/// <summary>What was declared before the results were seen: which signifiers decide, and what would count as a difference.</summary>
/// <param name="Locked">Before the first reveal. A plan that was not is shown, and everything counts as exploratory.</param>
public sealed record AnalysisPlan(bool Locked, ImmutableArray<PlannedSignifier> Signifiers)
{
    /// <summary>The plan that was locked in a seminar; it is locked once.</summary>
    public static AnalysisPlan? LockedIn(IEnumerable<NarrativeEvent> events) =>
        events.OfType<AnalysisPlanLocked>().FirstOrDefault() is { } locked ? new AnalysisPlan(Locked: true, locked.Signifiers) : null;
}

/// <param name="Direction">The direction that framework 2 is expected to move, if any was declared. Tests stay two-sided.</param>
/// <param name="SmallestDifference">As a fraction of the line; none where no smallest difference that matters was declared.</param>
public sealed record PlannedSignifier(SignifierId Signifier, PlannedRole Role, ExpectedDirection Direction, double? SmallestDifference);

public enum PlannedRole
{
    Primary,
    Secondary,
}

public enum ExpectedDirection
{
    None,
    Left,
    Right,
}
