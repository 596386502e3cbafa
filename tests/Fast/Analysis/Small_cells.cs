using Narratives.Analysis.Figures;
using Narratives.Seminars;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

public class Small_cells
{
    private readonly Said said = Said.Planned();

    private SliderFigure SliderAs(FigureName figure) => (SliderFigure)BoardFigure.Of(said.Patterns, View(Reporting, figure))!;

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void below_five_tell_their_number_and_nothing_else(int people, bool tooFew)
    {
        Answer(1, people, 0.3);
        said.RevealsEverything();

        var row = SliderAs(FigureName.Rows).Framings[0];

        Assert.Equal((people, tooFew), (row.Placed, row.TooFew));
        Assert.Equal(tooFew, row.Mean is null && row.Median is null && row.Sd is null && row.Histogram.IsEmpty && row.Density.IsEmpty && row.AfterReveal.IsEmpty);
    }

    [Fact]
    public void cannot_be_recovered_by_subtracting_from_the_pooled_figure()
    {
        Answer(1, 6, 0.3);
        Answer(2, 4, 0.9);
        said.RevealsEverything();

        var pooled = SliderAs(FigureName.Pooled).Pooled!;

        Assert.Equal((6, 0.3), (pooled.Placed, pooled.Mean!.Value));
        Assert.Equal(0, pooled.Histogram[18]);
    }

    [Fact]
    public void may_be_shown_together_where_none_stands_alone()
    {
        Answer(1, 3, 0.3);
        Answer(2, 4, 0.9);
        said.RevealsEverything();

        Assert.All(SliderAs(FigureName.Rows).Framings, row => Assert.True(row.TooFew));
        Assert.Equal((7, false), (SliderAs(FigureName.Pooled).Pooled!.Placed, SliderAs(FigureName.Pooled).Pooled!.TooFew));
    }

    [Fact]
    public void are_people_and_not_the_scenarios_they_answered()
    {
        for (var one = 0; one < 4; one++)
        {
            var who = said.Joins();
            for (var scenario = 1; scenario <= 3; scenario++) said.Answers(who, Cell(1, scenario), Slider(0.3));
        }
        said.RevealsEverything();

        Assert.Equal((12, true), SliderAs(FigureName.Pooled).Pooled is { } pooled ? (pooled.Placed, pooled.TooFew) : default);
        Assert.True(SliderAs(FigureName.Rows).Framings[0].TooFew);
    }

    [Fact]
    public void of_late_answers_are_not_drawn()
    {
        Answer(1, 6, 0.3);
        Answer(2, 6, 0.3);
        said.RevealsEverything();
        Answer(1, 5, 0.9);
        Answer(2, 4, 0.1);

        Assert.Equal([5, 0], SliderAs(FigureName.Rows).Framings.Select(row => row.AfterReveal.Sum()));
        Assert.Equal(5, SliderAs(FigureName.Pooled).Pooled!.AfterReveal.Sum());
    }

    [Fact]
    public void of_delegates_have_no_shift()
    {
        for (var person = 0; person < 4; person++)
        {
            var who = said.Joins();
            for (var scenario = 1; scenario <= 3; scenario++)
            {
                said.Answers(who, Cell(1, scenario), Slider(0.2));
                said.Answers(who, Cell(2, scenario), Slider(0.8));
            }
        }
        said.RevealsEverything();

        var shift = SliderAs(FigureName.Shift).Shift!;

        Assert.Equal((4, 12, true), (shift.Delegates, shift.Pairs, shift.TooFew));
        Assert.True(shift.Mean is null && shift.Low is null && shift.High is null && shift.MovedLeft is null && shift.Same is null && shift.MovedRight is null && shift.Histogram.IsEmpty);
    }

    [Fact]
    public void of_dots_and_of_choices_are_empty()
    {
        for (var person = 0; person < 4; person++) said.Answers(said.Joins(), Triad(0.2, 0.2), Choice("front"));
        said.RevealsEverything();

        var triad = (DotsFigure)BoardFigure.Of(said.Patterns, View(Helpful, FigureName.Pooled))!;
        var choice = (ChoiceFigure)BoardFigure.Of(said.Patterns, View(Roles, FigureName.Pooled))!;

        Assert.Equal((4, true, 0), (triad.Pooled!.Placed, triad.Pooled.TooFew, triad.Pooled.Dots.Length));
        Assert.Equal((4, true, 0), (choice.Framings[0].Placed, choice.Framings[0].TooFew, choice.Framings[0].Options.Length));
    }

    [Fact]
    public void of_dots_are_not_in_the_pooled_figure()
    {
        for (var person = 0; person < 5; person++) said.Answers(said.Joins(), Cell(1, 1), Triad(0.2, 0.2));
        said.Answers(said.Joins(), Cell(2, 1), Triad(0.7, 0.1));
        said.RevealsEverything();

        var pooled = ((DotsFigure)BoardFigure.Of(said.Patterns, View(Helpful, FigureName.Pooled))!).Pooled!;

        Assert.Equal(5, pooled.Placed);
        Assert.Equal([new Dot(0.2, 0.2, 5)], pooled.Dots);
    }

    private void Answer(int framing, int people, double position)
    {
        for (var person = 0; person < people; person++) said.Answers(said.Joins(), Cell(framing, 1), Slider(position));
    }
}
