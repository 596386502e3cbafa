using Narratives.Events;
using Narratives.Interpreting;
using Narratives.Joining;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Tests.Fast.TheLanguage;

public sealed class Turning_boards
{
    private static readonly BoardView Figure = new(Screen.Figure, new("transparent-reporting"), FigureName.Rows, Hidden: false, Language.Welsh);
    private static readonly SliderBrush Part = new(new("transparent-reporting"), 0, 0.4);

    [Fact]
    public void each_of_four_shows_its_own()
    {
        var seminar = Given.PlannedSeminar.And(Turned(Given.PlannedSeminar, Figure, board: 3));

        Assert.Equal(BoardView.Start, seminar.ViewOf(1));
        Assert.Equal(Figure, seminar.ViewOf(3));
        Assert.Null(Accepted(TurnBoard.Decide(seminar, Figure, board: 3)));
        Assert.Equal("unknown-board", Refused(TurnBoard.Decide(seminar, Figure, board: 5)));
        Assert.Equal("unknown-board", Refused(TurnBoard.Decide(seminar, Figure, board: 0)));
    }

    [Fact]
    public void one_that_was_never_turned_invites_in_the_language_of_the_first()
    {
        var seminar = Given.PlannedSeminar.And(Turned(Given.PlannedSeminar, Figure));

        Assert.Equal(BoardView.Start with { Language = Language.Welsh }, seminar.ViewOf(2));
    }

    [Fact]
    public void all_of_them_say_thanks_at_the_end()
    {
        var seminar = Given.PlannedSeminar.And(Turned(Given.PlannedSeminar, Figure with { Frozen = true }));
        seminar = seminar.And(Turned(seminar, Figure with { Brush = Part }, board: 2)).And(new SeminarEnded());

        Assert.All([1, 2], board => Assert.True(seminar.ViewOf(board) is { Screen: Screen.Join, Frozen: false, Brush: null }));
    }

    [Fact]
    public void numbers_can_be_held_where_there_are_some()
    {
        Assert.True(Turned(Given.PlannedSeminar, Figure with { Frozen = true }).View.Frozen);
        Assert.False(Turned(Given.PlannedSeminar, Figure with { Frozen = true, Screen = Screen.Replay }).View.Frozen);
    }

    [Fact]
    public void a_part_is_pointed_at_in_its_own_figure_only()
    {
        Assert.Equal(Part, Turned(Given.PlannedSeminar, Figure with { Brush = Part }).View.Brush);
        Assert.Null(Turned(Given.PlannedSeminar, Figure with { Brush = Part with { Signifier = new("who-decides") } }).View.Brush);
        Assert.Null(Turned(Given.PlannedSeminar, Figure with { Brush = Part, Screen = Screen.Join }).View.Brush);
        Assert.Equal("wrong-brush", Refused(TurnBoard.Decide(Given.PlannedSeminar, Figure with { Brush = Part with { From = double.NaN } })));
        Assert.Equal("wrong-brush", Refused(TurnBoard.Decide(Given.PlannedSeminar, Figure with { Brush = new TriadBrush(Part.Signifier, [new(0, 0), new(1, 0), new(0, 1)]) })));
    }

    [Fact]
    public void a_code_to_join_has_nothing_that_is_misread_aloud() => Assert.DoesNotContain(TakeAwayCode.Alphabet, letter => "0O1I".Contains(letter, StringComparison.Ordinal));

    private static BoardTurned Turned(Seminar seminar, BoardView view, int board = 1) => (BoardTurned)Accepted(TurnBoard.Decide(seminar, view, board: board))!;

    private static NarrativeEvent? Accepted(Outcome<NarrativeEvent?> outcome) => Assert.IsType<Outcome<NarrativeEvent?>.Accepted>(outcome).Result;

    private static string Refused(Outcome<NarrativeEvent?> outcome) => Assert.IsType<Outcome<NarrativeEvent?>.Refused>(outcome).Refusal.Code;
}
