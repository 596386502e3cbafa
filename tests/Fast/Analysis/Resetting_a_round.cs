using Narratives.Analysis.Collected;
using Narratives.Analysis.Figures;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Words;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Resetting_a_round
{
    private readonly Said said = Said.Planned();

    private CollectedAnswers Collected => CollectFromLog.Of(Given.Seminar, said.Events);

    [Fact]
    public void takes_whatever_was_answered_in_it_out_of_every_number()
    {
        var who = said.Joins();
        said.Answers(who, Cell(2, 1), Slider(0.9));
        said.Answers(who, Slider(0.1));
        said.Answers(said.Joins(NotCounted), Slider(0.2));
        said.Reveals(Cell(1, 1));
        said.Answers(said.Joins(), Slider(0.3));

        said.Resets(Cell(1, 1));

        var whole = said.Patterns.Seminar;
        Assert.Equal((1, 1, 0, 0, 0, 3), (whole.Responses, whole.Delegates, whole.CompletePairs, whole.AfterReveal, whole.LeftOut, whole.SetAside));
        Assert.Equal((0, 0, false), (said.Cell().Responses, whole.AnsweredBy(Cell(1, 1)), said.Cell().IsRevealed));
        Assert.Empty(said.Cell().Slider().Positions.Placed());
    }

    [Fact]
    public void asks_again_and_what_is_answered_then_counts()
    {
        var who = said.Joins();
        said.Answers(who, Slider(0.1));
        said.Reveals(Cell(1, 1)).Resets(Cell(1, 1));
        said.Answers(who, Slider(0.7));

        Assert.Equal([7_000], said.Cell().Slider().Positions.Placed());
        Assert.False(Assert.Single(Collected.Responses).AfterReveal);
    }

    [Fact]
    public void sets_aside_an_answer_that_was_on_its_way_also_when_the_round_is_open_again()
    {
        var who = said.Joins();
        said.Resets(Cell(1, 1));
        said.AnswersRun(0, late: false, who, Cell(1, 1), Slider(0.1));

        Assert.Equal((0, 1), (said.Patterns.Seminar.Responses, said.Patterns.Seminar.SetAside));
        Assert.Equal(0, said.Cell().Responses);
    }

    [Fact]
    public void tells_an_analysis_how_many_were_set_aside_and_whether_the_room_had_seen_results()
    {
        said.Answers(said.Joins(), Slider(0.1));
        said.Withdraws(said.Answers(said.Joins(), Slider(0.2)));
        var taken = said.Answers(said.Joins(), Slider(0.3));
        said.Resets(Cell(1, 1));
        Assert.Equal(2, Reason("reset").Count);

        said.Withdraws(taken);
        Assert.Equal(1, Reason("reset").Count);

        said.Reveals(Cell(1, 1)).Resets(Cell(1, 1));
        Assert.Equal(1, Reason("had been shown already").Count);
        Assert.Empty(Collected.Responses);
    }

    [Fact]
    public void leaves_nothing_of_it_to_a_replay_and_replays_what_was_answered_again()
    {
        var people = Enumerable.Range(0, 6).Select(_ => said.Joins()).ToList();
        foreach (var who in people) said.Answers(who, Slider(0.1));
        said.Resets(Cell(1, 1));
        foreach (var who in people) said.Answers(who, Slider(0.9));
        said.Reveals(Cell(1, 1));

        var frame = ReplayFigures.Of(Given.Seminar, said.Events, new BoardView(Screen.Replay, Reporting, FigureName.Pooled, Hidden: false, Language.English))[^1];

        Assert.Equal((6, 0.9), (((SliderFigure)frame.Figure!).Pooled!.Placed, Math.Round(((SliderFigure)frame.Figure!).Pooled!.Mean!.Value, 3)));
    }

    private LeftOut Reason(string part) => Assert.Single(Collected.LeftOut, left => left.Reason.In(Language.English).Contains(part, StringComparison.Ordinal));
}
