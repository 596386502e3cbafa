using Narratives.Analysis.Figures;
using Narratives.Events;
using Narratives.Seminars;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

/// <summary>Who moved, line by line: of a slider, from framework 1 to framework 2.</summary>
public sealed class A_line_for_each_delegate
{
    private readonly Said said = Said.Planned();

    [Fact]
    public void goes_from_mean_to_mean_of_the_scenarios_that_were_answered_under_both()
    {
        for (var person = 0; person < 5; person++)
        {
            var who = said.Joins();
            said.Answers(who, Cell(1, 1), Slider(0.1));
            said.Answers(who, Cell(1, 2), Slider(0.3));
            said.Answers(who, Cell(1, 3), Slider(1)); // no partner under the other framing
            said.Answers(who, Cell(2, 1), Slider(0.5));
            said.Answers(who, Cell(2, 2), Slider(0.9));
        }
        said.RevealsEverything();

        Assert.Equal(Enumerable.Repeat(new SliderMove(0.2, 0.7, 1), 5), Lines());
        Assert.Equal((5, 10, 0.5), (Shift().Delegates, Shift().Pairs, Math.Round(Shift().Mean!.Value, 9)));
    }

    [Fact]
    public void is_drawn_of_nobody_who_is_not_to_be_seen_nor_of_fewer_than_five_who_are()
    {
        Draw(4, Yes);
        Draw(3, NoDot);
        said.RevealsEverything();
        Assert.Empty(Lines());
        Assert.Equal((7, false), (Shift().Delegates, Shift().TooFew));

        var more = new A_line_for_each_delegate();
        more.Draw(5, Yes);
        more.Draw(5, NoDot);
        more.said.RevealsEverything();
        Assert.Equal(5, more.Lines().Count());
    }

    [Fact]
    public void is_never_missing_alone_so_that_the_numbers_of_all_tell_nobody()
    {
        Draw(35, Yes);
        Draw(2, NoDot, from: 1);
        said.RevealsEverything();

        Assert.Equal(32, Lines().Count());

        var shift = ((SliderFigure)BoardFigure.Of(said.Patterns, View(Reporting, FigureName.Shift))!).Shift!;
        Assert.Equal((37, shift.Mean, shift.MovedLeft), (Shift().Delegates, Shift().Mean, Shift().MovedLeft));
        Assert.Equal(new SliderMove(Math.Round(((35 * 0.25) + 2) / 37, 4), 0.75, 1), Shift().Means);
    }

    [Theory]
    [InlineData(0.5, 0.55, 0)]
    [InlineData(0.5, 0.45, 0)]
    [InlineData(0.4951, 0.5455, 1)] // seen as 0.50 and 0.55
    [InlineData(0.5049, 0.4545, -1)]
    public void says_which_way_it_goes_as_the_shares_do(double from, double to, int way)
    {
        for (var person = 0; person < 5; person++)
        {
            var who = said.Joins();
            said.Answers(who, Cell(1, 1), Slider(from));
            said.Answers(who, Cell(2, 1), Slider(to));
        }
        said.RevealsEverything();

        Assert.All(Lines(), line => Assert.Equal(way, line.Way));
        Assert.Equal((way < 0, way == 0, way > 0), (Shift().MovedLeft == 1, Shift().Same == 1, Shift().MovedRight == 1));
    }

    [Fact]
    public void comes_in_an_order_that_tells_nothing_of_when_and_of_many_so_many_as_can_be_told_apart()
    {
        for (var person = 0; person < 700; person++) Draw(1, Yes, (person * 37 % 100) / 100.0);
        said.RevealsEverything();

        var lines = Lines().ToArray();

        Assert.Equal(LinesOfSlider.Most, lines.Length);
        Assert.Equal(lines.OrderBy(line => line.From).ThenBy(line => line.To), lines);
        Assert.Equal((0, 0.99), (lines[0].From, lines[^1].From));
    }

    [Fact]
    public void is_in_no_other_figure()
    {
        Draw(6, Yes);
        said.RevealsEverything();

        Assert.Null(((SliderFigure)BoardFigure.Of(said.Patterns, View(Reporting, FigureName.Shift))!).Shift!.Lines);
        Assert.Null(BoardFigure.Of(said.Patterns, View(Helpful, FigureName.Lines)));
        Assert.Null(BoardFigure.Of(said.Patterns, View(Roles, FigureName.Lines)));
    }

    private Shift Shift() => ((SliderFigure)BoardFigure.Of(said.Patterns, View(Reporting, FigureName.Lines))!).Shift!;

    private IEnumerable<SliderMove> Lines() => Shift().Lines!.Value;

    private void Draw(int people, Consent consent, double from = 0.25)
    {
        for (var person = 0; person < people; person++)
        {
            var who = said.Joins(consent);
            said.Answers(who, Cell(1, 1), Slider(from));
            said.Answers(who, Cell(2, 1), Slider(0.75));
        }
    }
}
