using Narratives.Events;
using Narratives.Words;

namespace Narratives.Analysis.Patterns;

/// <summary>
/// Delegates in the order in which they were first heard of, and what they permit. One who never joined permits nothing. What is
/// permitted holds for what is answered from then on.
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

    public void Join(DelegateId who, Consent consent)
    {
        var index = IndexOf(who);
        if (!joined[index]) Joined++;
        joined[index] = true;
        permits[index] = Permit.Of(consent);
    }
}

/// <summary>The layers of consent that a pattern needs. The default permits nothing.</summary>
internal readonly record struct Permit(bool Count, bool ShowDot)
{
    public static Permit Of(Consent consent) => new(consent.Count, consent.ShowDot);
}
