using System.Collections.Immutable;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Analysis.Patterns;

/// <summary>
/// One seminar: who joined, who answered, and who answered the same scenario under both framings. Pairs are of the first two
/// framings of the instrument; with one framing there are none. The fold of the seminar's events in log order: the same log gives
/// the same pattern however it was cut into batches, and hearing an event twice changes nothing. Mutable for speed, and used by one
/// thread at a time. Here is what can be asked; how it hears stands in <c>HearSeminar.cs</c>.
/// </summary>
public sealed partial class SeminarPattern(SeminarId id) : ITally
{
    private readonly Roster roster = new();
    private readonly AnswersPerDelegate answered = new();
    private MarkLayout? layout;
    private StandingAnswers? standing;
    private readonly Runs runs = new();
    private readonly HeldBoards held = new();
    private bool[] revealed = [];
    private ImmutableArray<(int First, int Second)> pairs = [];
    private Changed changed;

    public SeminarId Id { get; } = id;

    /// <summary>The log position of the last event that was heard.</summary>
    public long Heard { get; private set; }

    /// <summary>The plan, the rounds and the view of the board; none until the plan was heard.</summary>
    public Seminar? Seminar { get; private set; }

    /// <summary>In the order of the rounds.</summary>
    public ImmutableArray<Cell> Cells { get; private set; } = [];

    /// <summary>Everybody who joined, whether or not they agreed to be counted: being in the room is not an answer.</summary>
    public int Joined => roster.Joined;

    /// <summary>Delegates with at least one response that stands, counts and was given before its reveal.</summary>
    public int Delegates => answered.Delegates;

    /// <summary>Responses that stand, count and were given before their reveal.</summary>
    public int Responses { get; private set; }

    /// <summary>Delegate × scenario with such a response under each of the first two framings.</summary>
    public int CompletePairs { get; private set; }

    /// <summary>Responses that stand and were given after the reveal of their round, or came late.</summary>
    public int AfterReveal { get; private set; }

    /// <summary>Responses that stand and are counted nowhere, because their delegate did not agree to be counted.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Responses that stood when their round was reset, or came afterwards to the run before, and were not taken back: in no number.</summary>
    public int SetAside => runs.SetAside;

    /// <summary>How often something was taken back, thought again or set aside: a picture that was frozen before may show what must go.</summary>
    public int TakenBack { get; private set; }

    /// <summary>The position of the log from which a board holds its numbers; none where it does not.</summary>
    public long? HeldSince(int board) => held.Since(board);

    /// <summary>Delegates with an answer to this cell that stands, counted or not, before or after the reveal. O(delegates).</summary>
    public int AnsweredBy(Cell cell)
    {
        if (standing is null || Cells.IndexOf(cell) is not (>= 0 and var index)) return 0;
        var answers = standing;
        return Enumerable.Range(0, roster.Count).Count(who => answers.HasAnswered(who, index));
    }

    public bool IsRevealed(Cell cell) => IndexOf(cell) is >= 0 and var index && revealed[index];

    /// <summary>Delegates with at least one primary response to these cells.</summary>
    public int DelegatesWithin(Func<Cell, bool> within)
    {
        if (standing is null) return 0;
        var inside = Enumerable.Range(0, Cells.Length).Where(cell => within(Cells[cell])).ToArray();
        var count = 0;
        for (var who = 0; who < roster.Count; who++)
        {
            foreach (var cell in inside)
            {
                if (standing.Primary(who, cell).IsEmpty) continue;
                count++;
                break;
            }
        }
        return count;
    }

    /// <summary>What delegates placed with one signifier under both framings of the same scenario, within these cells. O(delegates × scenarios).</summary>
    public PairedAnswers Paired(SignifierId signifier, Func<Cell, bool> within)
    {
        var index = layout?.IndexOf(signifier) ?? -1;
        if (index < 0 || standing is null) return PairedAnswers.None;
        var run = layout!.Runs[index];
        var inside = pairs.Where(pair => within(Cells[pair.First]) && within(Cells[pair.Second])).ToArray();
        var paired = new PairedAnswers.Builder(run.Signifier is Slider);
        for (var who = 0; who < roster.Count; who++)
        {
            foreach (var (first, second) in inside)
            {
                if (standing.Primary(who, first).MeanPlaced(run.First) is not { } under1) continue;
                if (standing.Primary(who, second).MeanPlaced(run.First) is not { } under2) continue;
                paired.Add(under1, under2, answered.TurnOf(who, first) < answered.TurnOf(who, second));
            }
            paired.EndOfDelegate();
        }
        return paired.Result();
    }

    /// <summary>Delegates who placed this signifier in one of these cells: whom a figure is of. O(delegates × cells).</summary>
    /// <param name="afterReveal">Of the answers given late or after the reveal, instead of the primary ones.</param>
    public int Placers(SignifierId signifier, IEnumerable<Cell> within, bool afterReveal = false)
    {
        if (standing is not { } answers || layout!.IndexOf(signifier) is not (>= 0 and var index)) return 0;
        var run = layout.Runs[index].First;
        var inside = within.Select(IndexOf).Where(cell => cell >= 0).ToArray();
        return Enumerable.Range(0, roster.Count).Count(who =>
            inside.Any(cell => (afterReveal ? answers.AfterReveal(who, cell) : answers.Primary(who, cell)).HasPlaced(run)));
    }

    /// <summary>Every primary answer to one cell that counts and places this signifier; in an open collection several of one delegate. O(delegates).</summary>
    internal void ReadPlaced(SignifierId signifier, Cell cell, PlacedReader read)
    {
        if (standing is null || layout!.IndexOf(signifier) is not (>= 0 and var index) || IndexOf(cell) is not (>= 0 and var at)) return;
        for (var who = 0; who < roster.Count; who++) standing.Primary(who, at).ReadPlaced(layout.Runs[index].First, who, roster.PermitOf(who).ShowDot, read);
    }

    internal IReadOnlyList<OwnAnswer> Own(DelegateId who, Cell cell) =>
        standing is not null && roster.Find(who) is >= 0 and var index && Cells.IndexOf(cell) is >= 0 and var at ? standing.Own(index, at) : [];

    /// <summary>Every response that stands, counted or not, before and after the reveal: what an analysis collects. O(delegates × cells).</summary>
    internal IEnumerable<StandingResponse> Standing()
    {
        if (standing is null) yield break;
        for (var who = 0; who < roster.Count; who++)
        {
            for (var cell = 0; cell < Cells.Length; cell++)
            {
                foreach (var afterReveal in new[] { false, true })
                {
                    foreach (var (response, permit) in standing.Standing(who, cell, afterReveal))
                        yield return new StandingResponse(response, answered.TurnOf(who, cell), afterReveal, permit.Count);
                }
            }
        }
    }

    private int IndexOf(Cell cell)
    {
        for (var index = 0; index < Cells.Length; index++)
        {
            if (Cells[index] == cell) return index;
        }
        return -1;
    }
}
