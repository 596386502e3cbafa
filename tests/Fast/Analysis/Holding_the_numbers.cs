using Narratives.Analysis.Figures;
using Narratives.Events;
using Narratives.Seminars;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

/// <summary>What a board holds is read from the log, so it is the same wherever and whenever it is read.</summary>
public sealed class Holding_the_numbers
{
    private static readonly BoardView Pooled = View(Reporting, FigureName.Pooled), Held = Pooled with { Frozen = true };

    private readonly Said said = Said.Planned();

    [Fact]
    public void keeps_them_as_they_stood_whatever_is_said_and_revealed_afterwards()
    {
        Answer(6, framing: 1, 0.2);
        said.Reveals(Cell(1, 1));
        Turn(Held);
        Answer(6, framing: 2, 0.8);
        said.Reveals(Cell(2, 1));

        Assert.Equal((6, 0.2), Numbers());
        Assert.Equal(12, ((SliderFigure)BoardFigure.Of(said.Patterns, Held)!).Pooled!.Placed);
    }

    [Fact]
    public void lets_go_of_what_is_taken_back_and_takes_nothing_in_its_place()
    {
        var answers = Answer(7, framing: 1, 0.2);
        var thinksAgain = said.Joins();
        said.Answers(thinksAgain, Cell(1, 1), Slider(1));
        said.Reveals(Cell(1, 1));
        Turn(Held);
        Answer(6, framing: 2, 0.8);
        said.Reveals(Cell(2, 1));
        Assert.Equal(8, Numbers().Placed);

        said.Withdraws(answers[0]);
        said.Changes(thinksAgain, NotCounted);

        Assert.Equal((6, 0.2), Numbers());
        said.Resets(Cell(1, 1));
        Assert.Null(ReadAtOnce().Figure(Held));
    }

    [Fact]
    public void is_the_same_read_at_once_or_bit_by_bit()
    {
        var answers = Answer(9, framing: 1, 0.2);
        said.Reveals(Cell(1, 1));
        Turn(Held);
        var bitByBit = new HeldNumbers(Given.Seminar, Since()!.Value, said.Events);
        foreach (var answer in answers.Take(3)) said.Withdraws(answer);
        Answer(2, framing: 1, 0.9);

        foreach (var told in said.Events) bitByBit.Hear([told]);

        Assert.Equal(6, Numbers().Placed);
        Assert.Equal(Numbers().Placed, ((SliderFigure)bitByBit.Figure(Held)!).Pooled!.Placed);
    }

    [Fact]
    public void begins_where_they_were_held_and_anew_when_they_were_let_go_in_between()
    {
        Answer(6, framing: 1, 0.2);
        said.Reveals(Cell(1, 1));
        Assert.Null(Since());
        var first = Turn(Held);
        Assert.Equal(first, Since());
        Turn(Held with { Language = Words.Language.Welsh }); // the same figure
        Assert.Equal(first, Since());

        Turn(Pooled);
        Assert.Equal(Turn(Held), Since());
        Assert.Equal(Turn(Held with { Figure = FigureName.Rows }), Since());
        Assert.Equal(Turn(Held with { Signifier = Helpful }), Since());
        Assert.Null(Since(board: 2));
        Assert.Equal(Turn(Held, board: 2), Since(board: 2));
        said.Say(Given.Seminar.Value, new SeminarEnded());
        Assert.Null(Since());
    }

    [Fact]
    public void begins_with_the_first_reveal_where_there_was_nothing_to_hold()
    {
        Turn(Held);
        Answer(6, framing: 1, 0.2);
        said.Reveals(Cell(1, 1));
        Answer(6, framing: 2, 0.2);
        said.Reveals(Cell(2, 1));

        Assert.Equal(6, Numbers().Placed);
    }

    private (int Placed, double? Mean) Numbers() => ReadAtOnce().Figure(Held) is SliderFigure { Pooled: { } pooled } ? (pooled.Placed, pooled.Mean) : default;

    private HeldNumbers ReadAtOnce() => new(Given.Seminar, Since()!.Value, said.Events);

    private long? Since(int board = TurnBoard.First) => said.Patterns.Seminar.HeldSince(board);

    private long Turn(BoardView view, int board = TurnBoard.First)
    {
        said.Say(Given.Seminar.Value, new BoardTurned(view) { Board = board == TurnBoard.First ? null : board });
        return said.Events[^1].Position;
    }

    private List<Words.ResponseId> Answer(int people, int framing, double position) =>
        [.. Enumerable.Range(0, people).Select(_ => said.Answers(said.Joins(), Cell(framing, 1), Slider(position)))];
}
