using Narratives.Analysis.Figures;
using Narratives.Marks;
using Narratives.Seminars;
using Narratives.Words;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

public class Drawing_figures
{
    private readonly Said said = Said.Planned();

    private SliderFigure SliderAs(FigureName figure) => (SliderFigure)BoardFigure.Of(said.Patterns, View(Reporting, figure))!;

    private DotsFigure TriadAs(FigureName figure) => (DotsFigure)BoardFigure.Of(said.Patterns, View(Helpful, figure))!;

    [Fact]
    public void shows_nothing_while_hidden_or_inviting_or_of_a_story()
    {
        People(6, 0.2, 0.6);
        said.RevealsEverything();
        var view = View(Reporting, FigureName.Rows);

        Assert.NotNull(BoardFigure.Of(said.Patterns, view));
        Assert.Null(BoardFigure.Of(said.Patterns, view with { Hidden = true }));
        Assert.Null(BoardFigure.Of(said.Patterns, view with { Screen = Screen.Join }));
        Assert.Null(BoardFigure.Of(said.Patterns, view with { Signifier = null }));
        Assert.Null(BoardFigure.Of(said.Patterns, View(Told, FigureName.Pooled)));
        Assert.Null(BoardFigure.Of(said.Patterns, View(new("nobody-asked"), FigureName.Pooled)));
    }

    [Fact]
    public void shows_nothing_before_a_reveal()
    {
        People(6, 0.2, 0.6);

        Assert.Null(BoardFigure.Of(said.Patterns, View(Reporting, FigureName.Pooled)));
    }

    [Fact]
    public void tells_of_revealed_rounds_only()
    {
        People(6, 0.2, 0.6);
        said.Reveals(Cell(1, 1));

        var figure = SliderAs(FigureName.Rows);

        Assert.Equal((6, 6, 0), (figure.Units.Delegates, figure.Units.Responses, figure.Units.Pairs));
        Assert.Equal(6, figure.Units.States.Placed);
        Assert.Equal([Cell(1, 1).Framing], figure.Framings.Select(row => row.Framing));
        Assert.True(SliderAs(FigureName.Shift).Shift!.TooFew);
        Assert.Equal(12, Counts.Of(said.Patterns.Seminar)!.Responses);
    }

    [Fact]
    public void fills_only_what_its_step_needs()
    {
        People(6, 0.2, 0.6);
        said.RevealsEverything();

        var (pooled, coloured, shift) = (SliderAs(FigureName.Pooled), SliderAs(FigureName.Coloured), SliderAs(FigureName.Shift));

        Assert.Equal((12, 0, true), (pooled.Pooled!.Placed, pooled.Framings.Length, pooled.Shift is null));
        Assert.Equal((true, 2, true), (coloured.Pooled is null, coloured.Framings.Length, coloured.Shift is null));
        Assert.Equal((true, 0, false), (shift.Pooled is null, shift.Framings.Length, shift.Shift is null));
    }

    [Fact]
    public void draws_each_framing_with_its_numbers()
    {
        People(6, 0.2, 0.6);
        said.RevealsEverything();

        var row = SliderAs(FigureName.Rows).Framings[1];

        Assert.Equal((6, false), (row.Placed, row.TooFew));
        Assert.Equal((0.6, 0.6, 0.0), (row.Mean!.Value, row.Median!.Value, row.Sd!.Value));
        Assert.Equal(6, row.Histogram[12]);
        Assert.Equal(101, row.Density.Length);
    }

    [Fact]
    public void tells_who_moved_and_that_the_order_confounds()
    {
        People(6, 0.2, 0.6);
        People(2, 0.5, 0.5);
        said.RevealsEverything();

        var shift = SliderAs(FigureName.Shift).Shift!;

        Assert.Equal((8, 8, false, true), (shift.Delegates, shift.Pairs, shift.TooFew, shift.Confounded));
        Assert.Equal(0.3, shift.Mean!.Value, 1e-12);
        Assert.InRange(shift.Mean!.Value, shift.Low!.Value, shift.High!.Value);
        Assert.Equal((0, 0.25, 0.75), (shift.MovedLeft, shift.Same, shift.MovedRight));
        Assert.Equal((0.95, 0.05), (shift.Level, shift.Tolerance));
    }

    [Fact]
    public void with_not_applicable_alone_shows_its_states_and_no_distribution()
    {
        for (var person = 0; person < 6; person++) said.Answers(said.Joins(), new Mark(Reporting, MarkState.NotApplicable));
        said.RevealsEverything();

        var figure = SliderAs(FigureName.Pooled);

        Assert.Equal(6, figure.Units.States.NotApplicable);
        Assert.Equal((0, true), (figure.Pooled!.Placed, figure.Pooled.TooFew));
    }

    [Fact]
    public void draws_late_answers_apart()
    {
        People(5, 0.2, 0.6);
        said.RevealsEverything();
        People(5, 0.9, 0.9);

        var row = SliderAs(FigureName.Rows).Framings[0];

        Assert.Equal((5, 0.2), (row.Placed, row.Mean!.Value));
        Assert.Equal(5, row.AfterReveal[18]);
        Assert.Equal(10, SliderAs(FigureName.Rows).Units.AfterReveal);
    }

    [Fact]
    public void orders_dots_by_where_they_lie_and_shows_those_who_agreed()
    {
        foreach (var (left, top, consent) in new[] { (0.9, 0.1, Yes), (0.1, 0.9, Yes), (0.1, 0.2, Yes), (0.1, 0.9, Yes) }.Concat(Enumerable.Repeat((0.5, 0.5, NoDot), 5)))
        {
            said.Answers(said.Joins(consent), Triad(left, top));
        }
        said.RevealsEverything();

        var dots = TriadAs(FigureName.Pooled).Pooled!;

        Assert.Equal(9, dots.Placed);
        Assert.Equal([new Dot(0.1, 0.2, 1), new Dot(0.1, 0.9, 2), new Dot(0.9, 0.1, 1)], dots.Dots);
        Assert.Null(BoardFigure.Of(said.Patterns, View(Helpful, FigureName.Grid)));
    }

    [Fact]
    public void draws_stones_on_their_plane()
    {
        for (var person = 0; person < 5; person++) said.Answers(said.Joins(), Stones(("us", 0, 1), ("them", 0.25, 0.5)));
        said.RevealsEverything();

        var figure = (DotsFigure)BoardFigure.Of(said.Patterns, View(Involving, FigureName.Rows))!;

        Assert.Equal("stones", figure.Kind);
        Assert.Equal([new Dot(0, 1, 5), new Dot(0.25, 0.5, 5)], figure.Framings[0].Dots);
    }

    [Fact]
    public void counts_the_options_of_a_choice()
    {
        for (var person = 0; person < 5; person++) said.Answers(said.Joins(), Choice("back", "other"));
        said.RevealsEverything();

        var row = ((ChoiceFigure)BoardFigure.Of(said.Patterns, View(Roles, FigureName.Rows))!).Framings[0];

        Assert.Equal([new("front", 0), new("back", 5), new("other", 5), new OptionCount("prefer-not-to-say", 0)], row.Options);
    }

    [Fact]
    public void counts_how_the_room_is_getting_on()
    {
        People(2, 0.2, 0.6);
        said.Say(Given.Seminar.Value, new Narratives.Events.RoundOpened(Cell(1, 2)));

        var counts = Counts.Of(said.Patterns.Seminar)!;

        Assert.Equal((2, 2, 4, 2, 2), (counts.Joined, counts.Delegates, counts.Responses, counts.CompletePairs, counts.Open!.Value));
        Assert.Equal([2, 0, 0, 2, 0, 0], counts.Rounds.Select(round => round.Answered));
        Assert.Equal(Phase.Open, counts.Rounds[1].Phase);
        Assert.Null(Counts.Of(new Narratives.Analysis.Patterns.SeminarPattern(Given.Seminar)));
    }

    private void People(int count, double first, double second)
    {
        for (var person = 0; person < count; person++)
        {
            var who = said.Joins();
            said.Answers(who, Cell(1, 1), Slider(first));
            said.Answers(who, Cell(2, 1), Slider(second));
        }
    }
}
