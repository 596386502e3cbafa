using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Marks;

namespace Narratives.Analysis.Patterns;

/// <summary>
/// How the marks of one response are kept in memory: a row of small numbers, so that a revision or a withdrawal can take exactly
/// them out again. Each signifier has a run of slots; the first says where it was placed (≥ 0) or its other state (&lt; 0). Text is
/// never kept.
/// </summary>
internal sealed class MarkLayout
{
    /// <summary>Bits of one slot that options of a choice may use: a slot is a short and stays positive.</summary>
    private const int OptionsPerSlot = 15;

    private const short NeverReached = -(short)MarkState.NeverReached;

    public MarkLayout(Instrument instrument)
    {
        var runs = ImmutableArray.CreateBuilder<Run>(instrument.Signifiers.Length);
        foreach (var signifier in instrument.Signifiers)
        {
            runs.Add(new Run(signifier, Width, OptionsOf(signifier)));
            Width += SlotsOf(signifier);
        }
        Runs = runs.DrainToImmutable();
    }

    public ImmutableArray<Run> Runs { get; }

    /// <summary>Slots of a whole row.</summary>
    public int Width { get; }

    public int IndexOf(SignifierId signifier)
    {
        for (var index = 0; index < Runs.Length; index++)
        {
            if (Runs[index].Signifier.Id == signifier) return index;
        }
        return -1;
    }

    /// <summary>What a slot says of the state of its signifier.</summary>
    public static MarkState StateOf(short slot) => slot >= 0 ? MarkState.Placed : (MarkState)(-slot);

    /// <summary>Writes one response into a row. A signifier without a mark was never reached; a mark of no signifier of the instrument counts nowhere.</summary>
    /// <exception cref="InvalidOperationException">A mark is of another kind than its signifier: the log is damaged, or a writer did not check.</exception>
    public void Pack(ImmutableArray<Mark> marks, Span<short> row)
    {
        row.Fill(NeverReached);
        for (var told = 0; told < marks.Length; told++)
        {
            var index = Find(marks[told].Signifier, told);
            if (index >= 0) Runs[index].Pack(marks[told], Slots(row, index));
        }
    }

    private Span<short> Slots(Span<short> row, int index) =>
        row[Runs[index].First..(index + 1 < Runs.Length ? Runs[index + 1].First : Width)];

    /// <summary>Marks mostly come in the order of the instrument, so the place they were told at is tried first.</summary>
    private int Find(SignifierId signifier, int told) =>
        told < Runs.Length && Runs[told].Signifier.Id == signifier ? told : IndexOf(signifier);

    private static int SlotsOf(Signifier signifier) => signifier switch
    {
        Slider or Story => 1,
        Triad => 3, // its node, and left and top in ten-thousandths: zones have borders, and a centre logarithms
        Stones stones => 1 + stones.Movable.Length,
        Choice => 1 + (OptionsOf(signifier).Length + OptionsPerSlot - 1) / OptionsPerSlot,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static ImmutableArray<string> OptionsOf(Signifier signifier) => signifier is not Choice choice ? [] :
    [
        .. choice.Options.Select(option => option.Id),
        .. choice.Other ? [Choice.OtherId] : Array.Empty<string>(),
        .. choice.PreferNotToSay ? [Choice.PreferNotToSayId] : Array.Empty<string>(),
    ];

    /// <summary>One signifier's slots.</summary>
    /// <param name="Options">Every option that may be chosen, the reserved ones last; empty for the other kinds.</param>
    public sealed record Run(Signifier Signifier, int First, ImmutableArray<string> Options)
    {
        public static bool Chosen(ReadOnlySpan<short> slots, int option) =>
            (slots[1 + option / OptionsPerSlot] & (1 << option % OptionsPerSlot)) != 0;

        public void Pack(Mark mark, Span<short> slots)
        {
            if (mark.State != MarkState.Placed)
            {
                slots.Fill(NeverReached);
                slots[0] = (short)-(short)mark.State;
                return;
            }
            switch (Signifier, mark.Placement)
            {
                case (Slider, SliderPlacement(var position)):
                    slots[0] = (short)position.TenThousandths;
                    break;
                case (Triad, TriadPlacement(var point)):
                    (slots[0], slots[1], slots[2]) = (Lattice.NodeOf(point), (short)point.Left.TenThousandths, (short)point.Top.TenThousandths);
                    break;
                case (Stones stones, StonesPlacement(var points)):
                    slots[0] = 0;
                    PackStones(stones, points, slots[1..]);
                    break;
                case (Choice, ChoicePlacement(var chosen, _)):
                    slots.Clear();
                    foreach (var option in chosen) Choose(Options.IndexOf(option), slots);
                    break;
                case (Story, StoryPlacement):
                    slots[0] = 0;
                    break;
                default:
                    throw new InvalidOperationException($"A mark of '{Signifier.Id}' is placed in a way that this signifier does not know.");
            }
        }

        private static void Choose(int option, Span<short> slots)
        {
            if (option >= 0) slots[1 + option / OptionsPerSlot] |= (short)(1 << option % OptionsPerSlot);
        }

        private static void PackStones(Stones stones, ImmutableArray<StonePoint> points, Span<short> slots)
        {
            slots.Fill(NeverReached);
            foreach (var point in points)
            {
                for (var stone = 0; stone < stones.Movable.Length; stone++)
                {
                    if (stones.Movable[stone].Id == point.Stone) slots[stone] = Lattice.NodeOf(point);
                }
            }
        }
    }
}
