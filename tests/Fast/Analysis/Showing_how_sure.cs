using Narratives.Analysis.Figures;
using Narratives.Analysis.Statistics;
using Narratives.Seminars;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

public class Showing_how_sure
{
    private readonly Said said = Said.Planned();

    private SliderFigure SliderAs(FigureName figure) => (SliderFigure)BoardFigure.Of(said.Patterns, View(Reporting, figure))!;

    [Fact]
    public void draws_delegates_and_not_answers()
    {
        var positions = new[] { 0.1, 0.4, 0.35, 0.8, 0.55 };
        foreach (var position in positions)
        {
            var who = said.Joins();
            for (var scenario = 1; scenario <= 3; scenario++) said.Answers(who, Cell(1, scenario), Slider(position));
        }
        said.RevealsEverything();

        var row = SliderAs(FigureName.Rows).Framings[0];

        Assert.Equal((15, 5, 0.95), (row.Placed, row.Estimate!.Delegates, row.Estimate.Level));
        Assert.Equal(0.1192034241, row.Estimate.MeanLow, 1e-9); // as of five answers: R 4.2.2, t.test
        Assert.Equal(0.7607965759, row.Estimate.MeanHigh, 1e-9);
        Assert.InRange(row.Median!.Value, row.Estimate.MedianLow, row.Estimate.MedianHigh);
    }

    [Fact]
    public void says_nothing_of_four_delegates_however_often_they_answered()
    {
        for (var person = 0; person < 4; person++)
        {
            var who = said.Joins();
            for (var scenario = 1; scenario <= 3; scenario++) said.Answers(who, Cell(1, scenario), Slider(0.2 * person));
        }
        said.RevealsEverything();

        var row = SliderAs(FigureName.Rows).Framings[0];

        Assert.Equal((12, true), (row.Placed, row.TooFew));
        Assert.Null(row.Estimate);
    }

    [Fact]
    public void never_reaches_over_an_end()
    {
        foreach (var position in new[] { 1.0, 1.0, 1.0, 1.0, 0.6 }) said.Answers(said.Joins(), Slider(position));
        said.RevealsEverything();

        Assert.Equal(1, SliderAs(FigureName.Pooled).Pooled!.Estimate!.MeanHigh);
    }

    [Fact]
    public void of_a_pooled_figure_covers_what_the_figure_covers()
    {
        for (var person = 0; person < 6; person++) said.Answers(said.Joins(), Cell(1, 1), Slider(0.1 * person));
        for (var person = 0; person < 4; person++) said.Answers(said.Joins(), Cell(2, 1), Slider(0.9));
        said.RevealsEverything();

        Assert.Equal(6, SliderAs(FigureName.Pooled).Pooled!.Estimate!.Delegates);
    }

    [Fact]
    public void of_a_median_covers_it_about_as_often_as_it_says_and_knows_whose_answers_they_are()
    {
        var chance = Chance.Of(11);
        var covered = Enumerable.Range(0, 1_000).Count(_ =>
        {
            // Each delegate near an own place; the median of the sum of two uniforms is 0.5.
            var values = Enumerable.Range(0, 30).Select(_ => 0.8 * chance.Next()).SelectMany(own => Enumerable.Range(0, 6).Select(_ => own + 0.2 * chance.Next())).ToArray();
            var (low, high) = ClusteredMedian.Of(values, [.. Enumerable.Range(0, 180).Select(answer => answer / 6)])!.Value;
            return low <= 0.5 && 0.5 <= high;
        });

        Assert.InRange(covered / 1_000.0, 0.92, 0.98); // Monte-Carlo error 0.007; as if of 180 people it would be 0.6
    }

    [Fact]
    public void of_a_median_on_a_heap_is_the_heap()
    {
        double[] heap = [.. Enumerable.Repeat(0.5, 30), 0.1, 0.9];

        Assert.Equal((0.5, 0.5), ClusteredMedian.Of(heap, [.. Enumerable.Range(0, 32)]));
        Assert.Null(ClusteredMedian.Of([0.2, 0.4], [7, 7]));
        Assert.Null(ClusteredMedian.Of([], []));
    }

    [Fact]
    public void shows_each_cell_of_framing_and_scenario_alone()
    {
        foreach (var (framing, scenario) in new[] { (1, 1), (1, 2), (2, 1) })
        {
            for (var person = 0; person < 5; person++) said.Answers(said.Joins(), Cell(framing, scenario), Slider(0.1 * framing + 0.2 * scenario));
        }
        foreach (var (framing, scenario) in new[] { (1, 1), (1, 2), (2, 1) }) said.Reveals(Cell(framing, scenario));

        var cells = SliderAs(FigureName.Grid).Cells;

        Assert.Equal([(Cell(1, 1), 0.3), (Cell(1, 2), 0.5), (Cell(2, 1), 0.4)], cells.Select(cell => (new Narratives.Instruments.Cell(cell.Framing, cell.Scenario), Math.Round(cell.Mean!.Value, 12))));
        Assert.All(cells, cell => Assert.Equal(5, cell.Estimate!.Delegates));
    }

    [Fact]
    public void hides_another_cell_beside_a_small_one()
    {
        foreach (var (scenario, people) in new[] { (1, 8), (2, 4), (3, 6) })
        {
            for (var person = 0; person < people; person++) said.Answers(said.Joins(), Cell(1, scenario), Slider(0.5));
        }
        said.RevealsEverything();

        var cells = SliderAs(FigureName.Grid).Cells.Take(3);

        Assert.Equal([false, true, true], cells.Select(cell => cell.TooFew)); // 18 − 8 − 6 would be the four
        Assert.All(cells.Skip(1), cell => Assert.True(cell.Histogram.IsEmpty && cell.Mean is null && cell.Estimate is null));
    }
}
