using System.Collections.Immutable;
using System.Diagnostics;
using Narratives.Analysis.Found;
using Narratives.Instruments;
using Narratives.Marks;

namespace Narratives.Analysis.Patterns;

/// <summary>What the counted responses of one cell said with one signifier: its five states and where it was placed. A closed family, one case for each kind.</summary>
public abstract class SignifierPattern
{
    private readonly int[] states = new int[5];

    private protected SignifierPattern(SignifierId signifier) => Signifier = signifier;

    public SignifierId Signifier { get; }

    public int Placed => InState(MarkState.Placed);

    public int InState(MarkState state) => states[(int)state];

    internal static SignifierPattern Of(MarkLayout.Run run) => run.Signifier switch
    {
        Slider => new SliderPattern(run.Signifier.Id),
        Triad => new TriadPattern(run.Signifier.Id),
        Stones stones => new StonesPattern(run.Signifier.Id, stones.Movable.Length),
        Choice => new ChoicePattern(run.Signifier.Id, run.Options),
        Story => new StoryPattern(run.Signifier.Id),
        _ => throw new UnreachableException(),
    };

    /// <param name="slots">The signifier's own slots of a row.</param>
    /// <param name="shown">Whether the delegate agreed to be seen as a dot.</param>
    /// <param name="by">1 to count, −1 to take out again.</param>
    internal void Count(ReadOnlySpan<short> slots, bool shown, int by)
    {
        states[(int)MarkLayout.StateOf(slots[0])] += by;
        if (slots[0] >= 0) CountPlaced(slots, shown, by);
    }

    private protected abstract void CountPlaced(ReadOnlySpan<short> slots, bool shown, int by);
}

public sealed class SliderPattern : SignifierPattern
{
    internal SliderPattern(SignifierId signifier) : base(signifier) { }

    public PositionCounts Positions { get; } = new();

    private protected override void CountPlaced(ReadOnlySpan<short> slots, bool shown, int by) => Positions.Count(slots[0], by);
}

/// <summary>A placement counts among <see cref="All"/>; as a dot it shows only where the delegate agreed to that.</summary>
public sealed class TriadPattern : SignifierPattern
{
    private readonly int[] zones = new int[Zones.All.Length];

    internal TriadPattern(SignifierId signifier) : base(signifier) { }

    public Lattice All { get; } = new();

    public Lattice Shown { get; } = new();

    /// <summary>How many lie in each zone, in the order of <see cref="ZoneName"/>.</summary>
    public ReadOnlySpan<int> InZones => zones;

    private protected override void CountPlaced(ReadOnlySpan<short> slots, bool shown, int by)
    {
        All.Count(slots[0], by);
        zones[(int)Zones.Of(slots[1], slots[2])] += by;
        if (shown) Shown.Count(slots[0], by);
    }
}

/// <summary>As a triad, with a lattice for each stone in the order of the instrument.</summary>
public sealed class StonesPattern : SignifierPattern
{
    internal StonesPattern(SignifierId signifier, int stones) : base(signifier)
    {
        All = [.. Enumerable.Range(0, stones).Select(_ => new Lattice())];
        Shown = [.. Enumerable.Range(0, stones).Select(_ => new Lattice())];
    }

    public ImmutableArray<Lattice> All { get; }

    public ImmutableArray<Lattice> Shown { get; }

    private protected override void CountPlaced(ReadOnlySpan<short> slots, bool shown, int by)
    {
        for (var stone = 0; stone < All.Length; stone++)
        {
            var node = slots[1 + stone];
            if (node < 0) continue; // this stone was left where it came from
            All[stone].Count(node, by);
            if (shown) Shown[stone].Count(node, by);
        }
    }
}

public sealed class ChoicePattern : SignifierPattern
{
    private readonly int[] chosen;

    internal ChoicePattern(SignifierId signifier, ImmutableArray<string> options) : base(signifier)
    {
        Options = options;
        chosen = new int[options.Length];
    }

    /// <summary>In the order of the instrument, the reserved ones last.</summary>
    public ImmutableArray<string> Options { get; }

    /// <summary>How often each option was chosen; where several may be chosen they sum to more than the placements.</summary>
    public ReadOnlySpan<int> Chosen => chosen;

    private protected override void CountPlaced(ReadOnlySpan<short> slots, bool shown, int by)
    {
        for (var option = 0; option < chosen.Length; option++)
        {
            if (MarkLayout.Run.Chosen(slots, option)) chosen[option] += by;
        }
    }
}

/// <summary>Stories are counted; what they say is never kept in a pattern.</summary>
public sealed class StoryPattern : SignifierPattern
{
    internal StoryPattern(SignifierId signifier) : base(signifier) { }

    private protected override void CountPlaced(ReadOnlySpan<short> slots, bool shown, int by) { }
}
