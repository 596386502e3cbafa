using Narratives.Events;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Tests.Fast.TheLanguage;

public sealed class Running_rounds
{
    [Fact]
    public void plans_every_framing_with_every_scenario()
    {
        var rounds = Given.PlannedSeminar.Rounds;

        Assert.Equal(6, rounds.Length);
        Assert.Equal(Enumerable.Range(1, 6), rounds.Select(round => round.Number));
        Assert.All(rounds, round => Assert.Equal((Phase.Planned, false), (round.Phase, round.Revealed)));
    }

    [Fact]
    public void opens_closes_opens_again_and_reveals()
    {
        var seminar = Given.PlannedSeminar;
        seminar = seminar.And(Happened(RunRound.Open(seminar, 1)));
        Assert.Equal(1, seminar.Open?.Number);
        seminar = seminar.And(Happened(RunRound.Close(seminar, 1)));
        Assert.Null(seminar.Open);
        seminar = seminar.And(Happened(RunRound.Open(seminar, 1)));
        seminar = seminar.And(Happened(RunRound.Reveal(seminar, 1)));
        Assert.Equal((Phase.Open, true), (seminar.Find(1)!.Phase, seminar.Find(1)!.Revealed));
    }

    [Fact]
    public void changes_nothing_when_asked_for_what_already_is_so()
    {
        Assert.Null(Accepted(RunRound.Open(Given.SeminarWithTheFirstRoundOpen, 1)));
        Assert.Null(Accepted(RunRound.Close(Given.PlannedSeminar, 1)));
    }

    [Fact]
    public void has_one_round_open_at_a_time() =>
        Assert.Equal("another-round-open", Refused(RunRound.Open(Given.SeminarWithTheFirstRoundOpen, 2)));

    [Fact]
    public void of_an_open_collection_may_be_open_beside_each_other()
    {
        var seminar = Given.PlannedSeminar with { Instrument = Given.PlannedSeminar.Instrument with { Collection = Collection.Open } };
        seminar = seminar.And(Happened(RunRound.Open(seminar, 1)));

        Assert.IsType<RoundOpened>(Happened(RunRound.Open(seminar, 2)));
    }

    [Fact]
    public void reveals_nothing_before_anything_was_asked() =>
        Assert.Equal("nothing-to-reveal", Refused(RunRound.Reveal(Given.PlannedSeminar, 1)));

    [Fact]
    public void knows_its_rounds()
    {
        Assert.Equal("unknown-round", Refused(RunRound.Open(Given.PlannedSeminar, 7)));
        Assert.Equal("unknown-round", Refused(RunRound.Close(Given.PlannedSeminar, 0)));
    }

    [Fact]
    public void hears_an_event_twice_without_harm()
    {
        var once = Given.PlannedSeminar.And(new KeyIssued(Role.Board, "abc"));

        Assert.Same(once, Seminar.Hear(once, once.Id, once.Version, new KeyIssued(Role.Board, "abc"), Given.Start));
    }

    [Fact]
    public void turns_the_board_to_what_may_be_shown()
    {
        var view = new BoardView(Screen.Figure, new("transparent-reporting"), FigureName.Rows, Hidden: false, Words.Language.Welsh);

        Assert.Equal(new BoardTurned(view), Accepted(TurnBoard.Decide(Given.PlannedSeminar, view)));
        Assert.Equal("unknown-signifier", Refused(TurnBoard.Decide(Given.PlannedSeminar, view with { Signifier = new("story") })));
        Assert.Equal("unknown-signifier", Refused(TurnBoard.Decide(Given.PlannedSeminar, view with { Signifier = new("weather") })));
        Assert.Equal("missing", Refused(TurnBoard.Decide(Given.PlannedSeminar, view with { Signifier = null })));
        Assert.Equal("unknown-language", Refused(TurnBoard.Decide(Given.PlannedSeminar, view with { Language = new("fr") })));
    }

    private static NarrativeEvent Happened(Outcome<NarrativeEvent?> outcome) => Accepted(outcome) ?? throw new InvalidOperationException("Nothing happened.");

    private static NarrativeEvent? Accepted(Outcome<NarrativeEvent?> outcome) => Assert.IsType<Outcome<NarrativeEvent?>.Accepted>(outcome).Result;

    private static string Refused(Outcome<NarrativeEvent?> outcome) => Assert.IsType<Outcome<NarrativeEvent?>.Refused>(outcome).Refusal.Code;
}
