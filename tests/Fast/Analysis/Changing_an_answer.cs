using Narratives.Marks;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

public class Changing_an_answer
{
    private readonly Said said = Said.Planned();

    [Fact]
    public void puts_the_later_in_the_place_of_the_earlier()
    {
        var who = said.Joins();
        said.Answers(who, Slider(0.1), Triad(1, 0));
        said.Answers(who, Slider(0.9));

        Assert.Equal(1, said.Cell().Responses);
        Assert.Equal([9_000], said.Cell().Slider().Positions.Placed());
        Assert.Equal(0, said.Cell().Find(Helpful)!.Placed);
    }

    [Fact]
    public void to_not_applicable_takes_the_position_out()
    {
        var who = said.Joins();
        said.Answers(who, Slider(0.1));
        said.Answers(who, new Mark(Reporting, MarkState.NotApplicable));

        Assert.Empty(said.Cell().Slider().Positions.Placed());
        Assert.Equal(1, said.Cell().Slider().InState(MarkState.NotApplicable));
    }

    [Fact]
    public void by_taking_it_back_leaves_no_trace()
    {
        var response = said.Answers(said.Joins(), Slider(0.1), Triad(0.2, 0.2), Stones(("us", 0.1, 0.1)), Choice("front"), Story("Once"));
        said.Withdraws(response);

        var cell = said.Cell();
        Assert.Equal(0, cell.Responses);
        Assert.All(cell.Signifiers, pattern => Assert.All(Enum.GetValues<MarkState>(), state => Assert.Equal(0, pattern.InState(state))));
        Assert.Empty(cell.Slider().Positions.Placed());
    }

    [Fact]
    public void by_taking_the_current_one_back_takes_back_the_cell()
    {
        var who = said.Joins();
        said.Answers(who, Slider(0.1));
        said.Withdraws(said.Answers(who, Slider(0.9)));

        Assert.Equal(0, said.Cell().Responses);
        Assert.Empty(said.Cell().Slider().Positions.Placed());
    }

    [Fact]
    public void by_taking_a_replaced_one_back_changes_nothing()
    {
        var who = said.Joins();
        var replaced = said.Answers(who, Slider(0.1));
        said.Answers(who, Slider(0.9));
        said.Withdraws(replaced);

        Assert.Equal([9_000], said.Cell().Slider().Positions.Placed());
    }

    [Fact]
    public void and_answering_again_after_taking_it_back_counts_once()
    {
        var who = said.Joins();
        said.Withdraws(said.Answers(who, Slider(0.1)));
        said.Answers(who, Slider(0.3));

        Assert.Equal([3_000], said.Cell().Slider().Positions.Placed());
    }

    [Fact]
    public void after_the_reveal_stays_outside_every_number()
    {
        said.Answers(said.Joins(), Slider(0.2));
        said.Reveals(Cell(1, 1));
        said.Answers(said.Joins(), Slider(0.8));

        var cell = said.Cell();
        Assert.Equal((1, 1), (cell.Responses, cell.AfterReveal));
        Assert.Equal([2_000], cell.Slider().Positions.Placed());
        Assert.Equal([8_000], ((Narratives.Analysis.Patterns.SliderPattern)cell.FindAfterReveal(Reporting)!).Positions.Placed());
        Assert.Equal(1, said.Patterns.Seminar.Responses);
        Assert.Equal(1, said.Patterns.Seminar.AfterReveal);
        Assert.Equal(1, said.Patterns.Seminar.Delegates);
    }

    [Fact]
    public void after_the_reveal_of_another_round_is_as_before()
    {
        said.Reveals(Cell(2, 1));
        said.Answers(said.Joins(), Slider(0.2));

        Assert.Equal((1, 0), (said.Cell().Responses, said.Cell().AfterReveal));
    }

    [Fact]
    public void after_the_reveal_leaves_the_primary_answer_where_it_was()
    {
        var who = said.Joins();
        said.Answers(who, Slider(0.2));
        said.Reveals(Cell(1, 1));
        said.Answers(who, Slider(0.8));
        said.Answers(who, Slider(0.9));

        var cell = said.Cell();
        Assert.Equal([2_000], cell.Slider().Positions.Placed());
        Assert.Equal(1, cell.AfterReveal);
        Assert.Equal([9_000], ((Narratives.Analysis.Patterns.SliderPattern)cell.FindAfterReveal(Reporting)!).Positions.Placed());
    }

    [Fact]
    public void taking_back_a_late_one_takes_the_primary_with_it()
    {
        var who = said.Joins();
        said.Answers(who, Slider(0.2));
        said.Reveals(Cell(1, 1));
        said.Withdraws(said.Answers(who, Slider(0.8)));

        Assert.Equal((0, 0), (said.Cell().Responses, said.Cell().AfterReveal));
        Assert.Empty(said.Cell().Slider().Positions.Placed());
    }

    [Fact]
    public void taking_back_the_primary_leaves_the_late_one()
    {
        var who = said.Joins();
        var primary = said.Answers(who, Slider(0.2));
        said.Reveals(Cell(1, 1));
        said.Answers(who, Slider(0.8));
        said.Withdraws(primary);

        Assert.Equal((0, 1), (said.Cell().Responses, said.Cell().AfterReveal));
    }
}
