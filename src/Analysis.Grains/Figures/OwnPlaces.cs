using System.Collections.Immutable;
using System.Diagnostics;
using Narratives.Analysis.Patterns;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Analysis.Figures;

/// <summary>One revealed round that a delegate has answered, as they may look at it.</summary>
/// <param name="Counted">Their answer is in the figures; in none when they do not agree to be counted, or answered after the reveal.</param>
public sealed record OwnRound(FramingId Framing, ScenarioId Scenario, bool Counted, bool AfterReveal, ImmutableArray<OwnPlace> Places);

/// <summary>What the board may show of this one cell, beside the delegate's own mark.</summary>
/// <param name="Others">Who placed it too, without the delegate; 0 where too few did.</param>
/// <param name="Beside">Empty where there is nothing to compare: a choice, or an answer given after the reveal.</param>
public sealed record OwnPlace(SignifierId Signifier, int Others, bool TooFew, Figure? Figure, ImmutableArray<Beside> Beside);

/// <summary>How many others have less, the same or more than the delegate along one axis.</summary>
/// <param name="Stone">The stone of a plane; else none.</param>
/// <param name="Axis"><c>line</c> of a slider, <c>x</c> or <c>y</c> of a plane, and of a triad the corner that the delegate is nearest to: <c>left</c>, <c>top</c>, <c>right</c>.</param>
public sealed record Beside(string? Stone, string Axis, int Less, int Same, int More);

/// <summary>
/// Where am I? Own cells only, after their reveal, and never so that somebody else can be told from it: at least five others, so that
/// taking oneself away leaves five; and where a smaller cell of the same framing could be found by taking this one from what the board
/// shows of the framing, this one is not shown either. Comparisons are of answers given before the reveal, which nobody can move to feel their way.
/// </summary>
public static class OwnPlaces
{
    private const int WholeTriad = 100;

    public static ImmutableArray<OwnRound> Of(SeminarPatterns patterns, DelegateId who) =>
        [.. patterns.Cells.Where(cell => cell.IsRevealed).Select(cell => RoundOf(patterns, cell, who)).OfType<OwnRound>()];

    private static OwnRound? RoundOf(SeminarPatterns patterns, CellPattern cell, DelegateId who)
    {
        if (patterns.Seminar.Own(who, cell.Cell) is not { } own) return null;
        var counted = own.Counts && !own.AfterReveal;
        var places = own.Layout.Runs.Where(run => run.Signifier is not Story && own.Row[run.First] >= 0).Select(run => PlaceOf(patterns, cell, run, own, counted));
        return new OwnRound(cell.Cell.Framing, cell.Cell.Scenario, counted, own.AfterReveal, [.. places]);
    }

    private static OwnPlace PlaceOf(SeminarPatterns patterns, CellPattern cell, MarkLayout.Run run, OwnAnswer own, bool counted)
    {
        var id = run.Signifier.Id;
        var others = cell.Find(id)!.Placed - (counted ? 1 : 0);
        if (SmallCells.TooFew(others) || IsHidden(patterns, cell, id)) return new OwnPlace(id, 0, TooFew: true, null, []);
        var beside = own.AfterReveal ? [] : BesideOf(cell.Find(id)!, run, own.Row.AsSpan(run.First), counted);
        return new OwnPlace(id, others, TooFew: false, BoardFigure.OfCell(patterns, cell, run.Signifier), beside);
    }

    private static bool IsHidden(SeminarPatterns patterns, CellPattern cell, SignifierId signifier)
    {
        var ofFraming = patterns.Cells.Where(one => one.IsRevealed && one.Cell.Framing == cell.Cell.Framing).ToArray();
        return SmallCells.HiddenBeside([.. ofFraming.Select(one => one.Find(signifier)!.Placed)])[Array.IndexOf(ofFraming, cell)];
    }

    private static ImmutableArray<Beside> BesideOf(SignifierPattern pattern, MarkLayout.Run run, ReadOnlySpan<short> slots, bool counted)
    {
        switch (pattern)
        {
            case SliderPattern slider:
                var line = slider.Positions.AtTenThousandths.ToArray().Index();
                return [Compare(null, "line", slots[0], line, counted)];
            case TriadPattern triad:
                var (axis, part) = NearestCorner(slots[0]);
                return [Compare(null, axis, part(Lattice.At(slots[0])), triad.All.Dots.Select(dot => (part((dot.First, dot.Second)), dot.Count)), counted)];
            case StonesPattern stones:
                var compared = ImmutableArray.CreateBuilder<Beside>();
                for (var stone = 0; stone < stones.All.Length; stone++)
                {
                    if (slots[1 + stone] is not (>= 0 and var node)) continue;
                    var name = ((Stones)run.Signifier).Movable[stone].Id;
                    compared.Add(Compare(name, "x", Lattice.At(node).First, stones.All[stone].Dots.Select(dot => (dot.First, dot.Count)), counted));
                    compared.Add(Compare(name, "y", Lattice.At(node).Second, stones.All[stone].Dots.Select(dot => (dot.Second, dot.Count)), counted));
                }
                return compared.DrainToImmutable();
            case ChoicePattern or StoryPattern:
                return [];
            default:
                throw new UnreachableException();
        }
    }

    private static (string Axis, Func<(int Left, int Top), int> Part) NearestCorner(short node)
    {
        var (left, top) = Lattice.At(node);
        var right = WholeTriad - left - top;
        return left >= top && left >= right ? ("left", at => at.Left)
            : top >= right ? ("top", at => at.Top)
            : ("right", at => WholeTriad - at.Left - at.Top);
    }

    private static Beside Compare(string? stone, string axis, int mine, IEnumerable<(int At, int Count)> room, bool counted)
    {
        var (less, same, more) = (0, counted ? -1 : 0, 0);
        foreach (var (at, count) in room)
        {
            if (at < mine) less += count;
            else if (at > mine) more += count;
            else same += count;
        }
        return new Beside(stone, axis, less, same, more);
    }
}
