using System.Diagnostics;
using Narratives.Consenting;
using Narratives.Events;
using Narratives.Words;

namespace Narratives.Analysis.Patterns;

/// <summary>
/// Delegates in the order in which they were first heard of, and what they permit now. One who never joined permits nothing.
/// </summary>
internal sealed class Roster
{
    private readonly Dictionary<DelegateId, int> indexes = [];
    private readonly List<Permit> permits = [];
    private readonly List<bool> joined = [];

    public int Count => permits.Count;

    public int Joined { get; private set; }

    public Permit PermitOf(int who) => permits[who];

    public int IndexOf(DelegateId who)
    {
        if (indexes.TryGetValue(who, out var index)) return index;
        indexes.Add(who, permits.Count);
        permits.Add(default);
        joined.Add(false);
        return permits.Count - 1;
    }

    /// <summary>Nothing is added for somebody who is not known: −1.</summary>
    public int Find(DelegateId who) => indexes.GetValueOrDefault(who, -1);

    /// <summary>The delegate joins, thinks again about what they agree to, or withdraws.</summary>
    public (int Who, Permit Permit) Hear(DelegateId who, NarrativeEvent happened)
    {
        var index = IndexOf(who);
        var isHere = happened is not DelegateWithdrew;
        if (joined[index] != isHere) Joined += isHere ? 1 : -1;
        joined[index] = isHere;
        permits[index] = Permit.Of(AgreedTo.After(happened) ?? throw new UnreachableException());
        return (index, permits[index]);
    }
}

/// <summary>The layers of consent that a pattern needs. The default permits nothing.</summary>
internal readonly record struct Permit(bool Count, bool ShowDot)
{
    public static Permit Of(Consent consent) => new(consent.Count, consent.ShowDot);
}
