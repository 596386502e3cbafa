using System.Collections.Immutable;
using Narratives.Marks;

namespace Narratives.Instruments;

/// <summary>
/// A question depends on an earlier choice of the same list: signifiers on signifiers, "about you" on "about you". So whether it is
/// asked can be seen from the answers that are sent together, and is the same for the phone and the server.
/// </summary>
/// <param name="AnyOf">Option ids of that choice; one of them is enough.</param>
public sealed record OnlyIf(SignifierId Signifier, ImmutableArray<string> AnyOf)
{
    /// <param name="earlier">The mark of the choice it depends on; none when that was not asked either.</param>
    public bool IsMetBy(Mark? earlier) => earlier?.Placement is ChoicePlacement chosen && chosen.Options.Any(option => AnyOf.Contains(option));
}
