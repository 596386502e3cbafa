using System.Collections.Immutable;
using System.Diagnostics;
using Narratives.Analysis.Patterns;
using Narratives.Instruments;
using Narratives.Seminars;

namespace Narratives.Analysis.Figures;

/// <summary>
/// What the board may show of a seminar now: of the revealed rounds only, and only what the present step of the story needs, so that
/// nothing is on the wire that is not on the wall.
/// </summary>
public static class BoardFigure
{
    /// <summary>None while the board invites or is hidden, before a round is revealed, for a story, and for a step that this kind of signifier does not know.</summary>
    public static Figure? Of(SeminarPatterns patterns, BoardView view) => Of(patterns, view, cell => cell.IsRevealed);

    /// <param name="isRevealed">For a replay: what has been revealed since, although the patterns have not heard of it yet.</param>
    /// <param name="undrawn">For a replay: who is not drawn at its end.</param>
    internal static Figure? Of(SeminarPatterns patterns, BoardView view, Func<CellPattern, bool> isRevealed, Undrawn? undrawn = null)
    {
        if (view.Screen == Screen.Join || view.Hidden || view.Signifier is not { } id) return null;
        if (patterns.Seminar.Seminar?.Instrument is not { } instrument || instrument.Find(id) is not { } signifier) return null;
        var revealed = patterns.Cells.Where(isRevealed).ToImmutableArray();
        if (revealed.IsEmpty) return null;
        var asked = new Asked(patterns.Seminar, revealed, FramingsOf(instrument, revealed), signifier.Id, view.Figure, new(() => undrawn ?? Undrawn.Of(patterns.Seminar, signifier.Id, revealed)));
        return Of(asked, signifier);
    }

    /// <summary>What the board might show of one revealed cell alone.</summary>
    internal static Figure? OfCell(SeminarPatterns patterns, CellPattern cell, Signifier signifier) => !cell.IsRevealed ? null
        : Of(new Asked(patterns.Seminar, [cell], [new Under(cell.Cell.Framing, [cell])], signifier.Id, FigureName.Pooled, new(() => UndrawnOf(patterns, signifier))), signifier);

    /// <summary>As every figure of this signifier leaves them out now.</summary>
    internal static Undrawn UndrawnOf(SeminarPatterns patterns, Signifier signifier) =>
        signifier is Slider or Triad or Stones ? Undrawn.Of(patterns.Seminar, signifier.Id, [.. patterns.Cells.Where(cell => cell.IsRevealed)]) : Undrawn.Nobody;

    private static Figure? Of(Asked asked, Signifier signifier) => signifier switch
    {
        Slider => SliderFigures.Of(asked),
        Triad => DotsFigures.Of("triad", asked),
        Stones => DotsFigures.Of("stones", asked),
        Choice => ChoiceFigures.Of(asked),
        Story => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>Framings with a revealed round, in the order of the instrument: of the others there is nothing to say yet, not even that they are few.</summary>
    private static ImmutableArray<Under> FramingsOf(Instrument instrument, ImmutableArray<CellPattern> revealed) =>
    [
        .. instrument.Framings
            .Select(framing => new Under(framing.Id, [.. revealed.Where(cell => cell.Cell.Framing == framing.Id)]))
            .Where(under => !under.Cells.IsEmpty),
    ];
}

/// <summary>What a figure is made from.</summary>
internal sealed record Asked(SeminarPattern Seminar, ImmutableArray<CellPattern> Revealed, ImmutableArray<Under> Framings, SignifierId Signifier, FigureName Figure, Lazy<Undrawn> Undrawn)
{
    /// <summary>Cells of the same scenario under the first two framings of the instrument, both revealed.</summary>
    public ImmutableArray<(Cell First, Cell Second)> Pairs => PairsOf(Seminar, [.. Revealed.Select(cell => cell.Cell)]);

    public static ImmutableArray<(Cell First, Cell Second)> PairsOf(SeminarPattern seminar, ImmutableArray<Cell> cells) => seminar.Seminar!.Instrument is not { Framings: [var first, var second, ..] } ? [] :
    [
        .. from one in cells
           from other in cells
           where one.Framing == first.Id && other.Framing == second.Id && one.Scenario == other.Scenario
           select (one, other),
    ];

    public PairedAnswers Paired() => Seminar.Paired(Signifier, Within);

    /// <summary>Delegates who placed the signifier in these framings: a part is small by its people, however much each of them has said.</summary>
    public int Placers(IEnumerable<Under> framings, bool afterReveal = false) =>
        Seminar.Placers(Signifier, framings.SelectMany(under => under.Cells).Select(cell => cell.Cell), afterReveal);

    private bool Within(Cell one) => Revealed.Any(cell => cell.Cell == one);

    public Units Units(PairedAnswers paired) => new(
        Seminar.DelegatesWithin(Within),
        Revealed.Sum(cell => cell.Responses),
        paired.Pairs,
        States.Of(state => Revealed.Sum(cell => cell.Find(Signifier)?.InState(state) ?? 0)),
        Revealed.Sum(cell => cell.AfterReveal));
}

/// <summary>The revealed cells of one framing.</summary>
internal sealed record Under(FramingId Framing, ImmutableArray<CellPattern> Cells)
{
    public IEnumerable<T> Patterns<T>(SignifierId signifier) where T : SignifierPattern => Cells.Select(cell => cell.Find(signifier)).OfType<T>();

    public IEnumerable<T> PatternsAfterReveal<T>(SignifierId signifier) where T : SignifierPattern =>
        Cells.Select(cell => cell.FindAfterReveal(signifier)).OfType<T>();
}
