using System.Collections.Immutable;
using System.Diagnostics;
using Narratives.Analysis.Patterns;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Analysis.Figures;

/// <summary>One answer of a delegate to a revealed round, as they may look at it.</summary>
/// <param name="Counted">It is in the figures; in none when they do not agree to be counted, or answered after the reveal.</param>
public sealed record OwnRound(ResponseId ResponseId, FramingId Framing, ScenarioId Scenario, bool Counted, bool AfterReveal, ImmutableArray<OwnPlace> Places);

/// <summary>What the board may show of this one cell, beside the delegate's own mark.</summary>
/// <param name="Others">Who placed it too, without the delegate; 0 where too few did.</param>
/// <param name="Beside">Empty where there is nothing to compare: a choice, or an answer given after the reveal.</param>
public sealed record OwnPlace(SignifierId Signifier, int Others, bool TooFew, Figure? Figure, ImmutableArray<Beside> Beside);

/// <summary>How many others have less, the same or more than the delegate along one axis.</summary>
/// <param name="Stone">The stone of a plane; else none.</param>
/// <param name="Axis"><c>line</c> of a slider, <c>x</c> or <c>y</c> of a plane, and of a triad the corner that the delegate is nearest to: <c>left</c>, <c>top</c>, <c>right</c>.</param>
public sealed record Beside(string? Stone, string Axis, int Less, int Same, int More);

/// <summary>
/// Where am I? Own answers only, after their reveal, and never so that somebody else can be told from it: at least five others, so that
/// taking oneself away leaves five; and where a smaller cell of the same framing could be found by taking this one from what the board
/// shows of the framing, this one is not shown either. Comparisons are of answers given before the reveal, which nobody can move to feel their way.
/// </summary>
public static class OwnPlaces
{
    private const int WholeTriad = 100;

    public static ImmutableArray<OwnRound> Of(SeminarPatterns patterns, DelegateId who) =>
        [.. patterns.Cells.Where(cell => cell.IsRevealed).SelectMany(cell => RoundsOf(patterns, cell, patterns.Seminar.Own(who, cell.Cell)))];

    private static IEnumerable<OwnRound> RoundsOf(SeminarPatterns patterns, CellPattern cell, IReadOnlyList<OwnAnswer> given)
    {
        // Whatever the delegate has said in this cell is theirs, and nobody else's.
        var inFigures = given.Where(own => own.Counts && !own.AfterReveal).ToList();
        return given.Select(own => new OwnRound(own.Response, cell.Cell.Framing, cell.Cell.Scenario, inFigures.Contains(own), own.AfterReveal,
        [
            .. own.Layout.Runs.Where(run => run.Signifier is not Story && own.Row[run.First] >= 0).Select(run => PlaceOf(patterns, cell, run, own, inFigures)),
        ]));
    }

    private static OwnPlace PlaceOf(SeminarPatterns patterns, CellPattern cell, MarkLayout.Run run, OwnAnswer own, List<OwnAnswer> inFigures)
    {
        var id = run.Signifier.Id;
        var mine = inFigures.Where(one => one.Row[run.First] >= 0).ToList();
        var others = patterns.Seminar.Placers(id, [cell.Cell]) - (mine.Count > 0 ? 1 : 0);
        if (SmallCells.TooFew(others) || IsHidden(patterns, cell, id)) return new OwnPlace(id, 0, TooFew: true, null, []);
        var beside = own.AfterReveal ? [] : BesideOf(cell.Find(id)!, run, own, mine);
        return new OwnPlace(id, others, TooFew: false, BoardFigure.OfCell(patterns, cell, run.Signifier), beside);
    }

    private static bool IsHidden(SeminarPatterns patterns, CellPattern cell, SignifierId signifier)
    {
        var ofFraming = patterns.Cells.Where(one => one.IsRevealed && one.Cell.Framing == cell.Cell.Framing).ToArray();
        return SmallCells.HiddenBeside([.. ofFraming.Select(one => patterns.Seminar.Placers(signifier, [one.Cell]))])[Array.IndexOf(ofFraming, cell)];
    }

    private static ImmutableArray<Beside> BesideOf(SignifierPattern pattern, MarkLayout.Run run, OwnAnswer own, List<OwnAnswer> mine)
    {
        short At(OwnAnswer one, int slot) => one.Row[run.First + slot];
        int[] Mine(int slot, Func<short, int> along) => [.. mine.Select(one => At(one, slot)).Where(node => node >= 0).Select(along)];
        switch (pattern)
        {
            case SliderPattern slider:
                return [Compare(null, "line", At(own, 0), slider.Positions.AtTenThousandths.ToArray().Index(), Mine(0, at => at))];
            case TriadPattern triad:
                var (axis, part) = NearestCorner(At(own, 0));
                return [Compare(null, axis, part(Lattice.At(At(own, 0))), triad.All.Dots.Select(dot => (part((dot.First, dot.Second)), dot.Count)), Mine(0, at => part(Lattice.At(at))))];
            case StonesPattern stones:
                var compared = ImmutableArray.CreateBuilder<Beside>();
                for (var stone = 0; stone < stones.All.Length; stone++)
                {
                    if (At(own, 1 + stone) is not (>= 0 and var node)) continue;
                    var (name, room) = (((Stones)run.Signifier).Movable[stone].Id, stones.All[stone].Dots.ToList());
                    compared.Add(Compare(name, "x", Lattice.At(node).First, room.Select(dot => (dot.First, dot.Count)), Mine(1 + stone, at => Lattice.At(at).First)));
                    compared.Add(Compare(name, "y", Lattice.At(node).Second, room.Select(dot => (dot.Second, dot.Count)), Mine(1 + stone, at => Lattice.At(at).Second)));
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

    /// <summary>What others have, beside one place of the delegate: all the delegate's own are taken out of the room.</summary>
    private static Beside Compare(string? stone, string axis, int at, IEnumerable<(int At, int Count)> room, int[] mine)
    {
        var (less, same, more) = (0, 0, 0);
        foreach (var (there, count) in room.Concat(mine.Select(own => (own, -1))))
        {
            if (there < at) less += count;
            else if (there > at) more += count;
            else same += count;
        }
        return new Beside(stone, axis, less, same, more);
    }
}
