using System.Collections.Immutable;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Planning;
using Narratives.Words;

namespace Narratives.Seminars;

/// <summary>What is known of a seminar: the fold of its own stream. Delegates and responses have streams of their own.</summary>
public sealed record Seminar(
    SeminarId Id,
    long Version,
    string JoinCode,
    Instrument Instrument,
    ImmutableArray<Round> Rounds,
    ImmutableArray<IssuedKey> Keys,
    BoardView View,
    AnalysisPlan? Plan)
{
    /// <summary>When the room's time is up, as it was told; none where it was told nothing, or nothing is open. It closes nothing.</summary>
    public DateTimeOffset? CountdownEnds { get; init; }

    /// <summary>What the second, third and fourth board show, where they were turned to something.</summary>
    public ImmutableSortedDictionary<int, BoardView> OtherViews { get; init; } = ImmutableSortedDictionary<int, BoardView>.Empty;

    /// <summary>It is over, until somebody thinks better of it.</summary>
    public bool Ended { get; init; }

    public Round? Open => Rounds.FirstOrDefault(round => round.Phase == Phase.Open);

    /// <summary>Some result has been shown to the room.</summary>
    public bool HasRevealed => Rounds.Any(round => round.Revealed || round.RevealedBefore);

    /// <summary>Once a round has been open there may be answers, and the instrument stays as it is.</summary>
    public bool IsFrozen => Rounds.Any(round => round.Phase != Phase.Planned || round.Run > 0);

    /// <summary>A board that was turned to nothing yet invites, as the first one did.</summary>
    public BoardView ViewOf(int board) =>
        board == TurnBoard.First ? View : OtherViews.GetValueOrDefault(board, BoardView.Start with { Language = View.Language });

    public Round? Find(Cell cell) => Rounds.FirstOrDefault(round => round.Cell == cell);

    public Round? Find(int number) => Rounds.FirstOrDefault(round => round.Number == number);

    /// <summary>The first event of a seminar's stream makes the seminar; each later one changes it. Hearing an event twice changes nothing.</summary>
    /// <param name="at">The log's stamp.</param>
    /// <exception cref="InvalidOperationException">The stream does not begin with its plan: the log is damaged.</exception>
    public static Seminar Hear(Seminar? seminar, SeminarId id, long version, NarrativeEvent happened, DateTimeOffset at) => (seminar, happened) switch
    {
        (not null, _) when version <= seminar.Version => seminar,
        (null, SeminarPlanned planned) => Planned(id, version, planned),
        (null, _) => throw new InvalidOperationException($"The stream of seminar {id} does not begin with its plan."),
        (not null, _) => seminar.After(happened, at) with { Version = version },
    };

    private static Seminar Planned(SeminarId id, long version, SeminarPlanned planned) => new(
        id, version, planned.JoinCode, planned.Instrument, Numbered(planned.Rounds), [], BoardView.Start, Plan: null);

    private static ImmutableArray<Round> Numbered(IEnumerable<Cell> cells) =>
        [.. cells.Select((cell, index) => new Round(index + 1, cell, Phase.Planned, Revealed: false))];

    private Seminar After(NarrativeEvent happened, DateTimeOffset at) => happened switch
    {
        InstrumentRevised revised => Asking(revised.Instrument),
        KeyIssued issued => this with { Keys = Keys.Add(new IssuedKey(issued.Role, issued.KeyHash, issued.Label, at)) },
        KeyEnded ended => this with { Keys = Keys.RemoveAll(key => key.KeyHash == ended.KeyHash) },
        RoundOpened opened => With(opened.Cell, round => round with { Phase = Phase.Open, ClosedAt = null }),
        RoundClosed closed => With(closed.Cell, round => round with { Phase = Phase.Closed, ClosedAt = at }).WithoutCountdown(),
        RoundRevealed revealed => With(revealed.Cell, round => round with { Revealed = true }),
        RoundReset reset => With(reset.Cell, round => round.Reset()).WithoutCountdown(),
        // Its board says so, in the place of the invitation to join; it can be turned to results again.
        SeminarEnded => (this with { Ended = true }).WithViews(view => view with { Screen = Screen.Join, Story = null, Replay = null, Brush = null, Frozen = false }),
        SeminarResumed => this with { Ended = false },
        CountdownSet set => this with { CountdownEnds = set.Seconds > 0 ? at.AddSeconds(set.Seconds) : null },
        BoardTurned { Board: { } other } turned => this with { OtherViews = OtherViews.SetItem(other, turned.View) },
        BoardTurned turned => this with { View = turned.View },
        AnalysisPlanLocked locked => this with { Plan = new AnalysisPlan(Locked: true, locked.Signifiers) },
        SeminarPlanned or DelegateJoined or ConsentChanged or DelegateWithdrew or ResponseCaptured or ResponseWithdrawn or
        AboutAnswers =>
            throw new InvalidOperationException($"{happened.GetType().Name} does not belong in the stream of seminar {Id} after its plan."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Other cells are other rounds; a board that showed a question which is gone invites again.</summary>
    private Seminar Asking(Instrument instrument) => (this with
    {
        Instrument = instrument,
        Rounds = Rounds.Select(round => round.Cell).ToHashSet().SetEquals(instrument.Cells) ? Rounds : Numbered(instrument.Cells),
    }).WithViews(view => view.Signifier is { } shown && instrument.Find(shown) is null ? BoardView.Start with { Language = view.Language } : view);

    private Seminar WithViews(Func<BoardView, BoardView> change) => this with
    {
        View = change(View),
        OtherViews = OtherViews.ToImmutableSortedDictionary(other => other.Key, other => change(other.Value)),
    };

    /// <summary>A countdown is of what is open.</summary>
    private Seminar WithoutCountdown() => Open is null ? this with { CountdownEnds = null } : this;

    private Seminar With(Cell cell, Func<Round, Round> change) =>
        this with { Rounds = [.. Rounds.Select(round => round.Cell == cell ? change(round) : round)] };
}
