using System.Text.Json;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Patterns;
using Narratives.Seminars;
using Narratives.Words;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

public class Replaying_a_seminar
{
    private readonly Said said = Said.Planned();

    private ReplayFrame[] Frames(FigureName figure = FigureName.Rows) => [.. ReplayFigures.Of(Given.Seminar, said.Events, View(Reporting, figure) with { Screen = Screen.Replay })];

    private static Series Row(ReplayFrame frame, int framing = 0) => ((SliderFigure)frame.Figure!).Framings[framing];

    [Fact]
    public void ends_with_what_the_board_shows_now()
    {
        foreach (var framing in new[] { 1, 2 }) Answer(framing, 12, 0.3 * framing);
        said.RevealsEverything();

        var live = BoardFigure.Of(said.Patterns, View(Reporting, FigureName.Rows));

        Assert.Equal(JsonSerializer.Serialize(live), JsonSerializer.Serialize(Frames()[^1].Figure));
    }

    [Fact]
    public void shows_each_framing_gain_five_or_more_or_nothing()
    {
        for (var turn = 0; turn < 13; turn++)
        {
            Answer(1, 1, 0.3);
            Answer(2, 1, 0.7);
        }
        said.RevealsEverything();

        var counts = Frames().Select(frame => (First: Row(frame).Placed, Second: Row(frame, 1).Placed)).ToArray();

        Assert.Equal([(5, 0), (5, 5), (13, 5), (13, 13)], counts);
    }

    [Fact]
    public void gains_people_and_not_answers()
    {
        foreach (var person in Enumerable.Range(0, 5).Select(_ => said.Joins()).ToArray())
        {
            for (var scenario = 1; scenario <= 3; scenario++) said.Answers(person, Cell(1, scenario), Slider(0.3));
        }
        said.RevealsEverything();

        Assert.Equal([15], Frames().Select(frame => Row(frame).Placed)); // after the fifth answer two people had spoken
    }

    [Fact]
    public void shows_nothing_of_a_round_that_is_not_revealed()
    {
        Answer(1, 10, 0.3);
        Answer(2, 10, 0.7);
        Assert.Empty(Frames());

        said.Reveals(Cell(1, 1));

        Assert.All(Frames(), frame => Assert.Equal([Cell(1, 1).Framing], ((SliderFigure)frame.Figure!).Framings.Select(row => row.Framing)));
    }

    [Fact]
    public void raises_nothing_again_that_was_taken_back_changed_or_is_no_longer_to_be_counted()
    {
        var first = said.Answers(said.Joins(), Slider(0.9));
        var gone = said.Joins();
        said.Answers(gone, Slider(0.9));
        var uncounted = said.Joins();
        said.Answers(uncounted, Slider(0.9));
        var thinker = said.Joins();
        said.Answers(thinker, Slider(0.9));
        Answer(1, 6, 0.3);
        said.Answers(thinker, Slider(0.3));
        said.Withdraws(first);
        said.Leaves(gone);
        said.Changes(uncounted, NotCounted);
        said.RevealsEverything();

        Assert.Equal(7, Row(Frames()[^1]).Placed);
        Assert.All(Frames(), frame => Assert.Equal(0, Row(frame).Histogram.IsEmpty ? 0 : Row(frame).Histogram[18]));
    }

    [Fact]
    public void leaves_out_what_came_after_the_reveal()
    {
        Answer(1, 6, 0.3);
        said.RevealsEverything();
        Answer(1, 6, 0.9);

        Assert.Equal(6, Row(Frames()[^1]).Placed);
    }

    [Fact]
    public void counts_of_who_agrees_today_from_the_beginning()
    {
        var late = said.Joins(NotCounted);
        said.Answers(late, Slider(0.3));
        Answer(1, 5, 0.3);
        said.Changes(late, Yes);
        said.RevealsEverything();

        Assert.Equal(6, Row(Frames()[^1]).Placed);
    }

    [Theory]
    [InlineData(FigureName.Grid)]
    [InlineData(FigureName.Shift)]
    public void tells_by_framing_what_would_compare_cells_or_delegates(FigureName figure)
    {
        Answer(1, 10, 0.3);
        said.RevealsEverything();

        Assert.All(Frames(figure), frame => Assert.Equal(2, ((SliderFigure)frame.Figure!).Framings.Length));
    }

    [Fact]
    public void has_sixty_frames_at_most_and_names_the_round()
    {
        Answer(1, 310, 0.3);
        Answer(2, 310, 0.7);
        said.RevealsEverything();

        var frames = Frames();

        Assert.Equal(ReplayFigures.MostFrames, frames.Length);
        Assert.Equal((1, 4), (frames[0].Round, frames[^1].Round));
        Assert.Equal((310, 310), (Row(frames[^1]).Placed, Row(frames[^1], 1).Placed));
    }

    [Fact]
    public void of_a_hidden_board_or_of_a_story_is_empty()
    {
        Answer(1, 6, 0.3);
        said.RevealsEverything();

        Assert.Empty(ReplayFigures.Of(Given.Seminar, said.Events, View(Reporting, FigureName.Rows) with { Hidden = true }));
        Assert.Empty(ReplayFigures.Of(Given.Seminar, said.Events, View(Told, FigureName.Rows)));
    }

    [Fact]
    public void stands_in_the_view_of_the_board_and_nowhere_else()
    {
        var view = View(Reporting, FigureName.Rows);

        Assert.Equal(ReplayView.Start, Turned(view with { Screen = Screen.Replay }).Replay);
        Assert.Equal(new ReplayView(600, 1000), Turned(view with { Screen = Screen.Replay, Replay = new ReplayView(9_999, 5_000) }).Replay);
        Assert.Null(Turned(view with { Replay = new ReplayView(10) }).Replay);
    }

    private BoardView Turned(BoardView asked) =>
        TurnBoard.Decide(said.Patterns.Seminar.Seminar!, asked) is Outcome<Narratives.Events.NarrativeEvent?>.Accepted { Result: Narratives.Events.BoardTurned turned } ? turned.View : throw new InvalidOperationException("refused");

    private void Answer(int framing, int people, double position)
    {
        for (var person = 0; person < people; person++) said.Answers(said.Joins(), Cell(framing, 1), Slider(position));
    }
}
