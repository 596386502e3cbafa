using System.Collections.Immutable;
using Narratives.Analysis.Figures;
using Narratives.Instruments;
using Narratives.Seminars;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

/// <summary>Nobody's place is told by the one mark that is missing.</summary>
public sealed class Who_is_not_drawn
{
    private readonly Said said = Said.Planned();

    [Theory]
    [InlineData(12, 0, 12)]
    [InlineData(5, 1, 1)]
    [InlineData(12, 1, 8)]
    [InlineData(12, 4, 11)]
    [InlineData(12, 5, 12)]
    public void are_five_together_or_none(int agreed, int refused, int drawn)
    {
        Answer(agreed + refused, number => number < refused);
        said.RevealsEverything();

        Assert.Equal([drawn, drawn], Framings(Helpful).Select(row => row.Dots.Sum(dot => dot.Count)));
        Assert.Equal([drawn, drawn], Framings(Involving).Select(row => row.Dots.Sum(dot => dot.Count)));
        Assert.Equal(2 * drawn, ((DotsFigure)Figure(Helpful, FigureName.Pooled)).Pooled!.Dots.Sum(dot => dot.Count));
        Assert.Equal(agreed + refused, Framings(Helpful)[0].Placed);
        Assert.NotNull(Framings(Helpful)[0].Centre);
        Assert.Equal(drawn < 5 ? 0 : drawn, ((SliderFigure)Figure(Reporting, FigureName.Lines)).Shift!.Lines!.Value.Length);
        Assert.Equal(drawn < 5 ? 0 : drawn, ((DotsFigure)Figure(Involving, FigureName.Shift)).Moves!.Lines.Length);
    }

    [Fact]
    public void take_one_place_of_the_zones_with_four_others()
    {
        Answer(11, number => number == 10, number => number == 10 ? (0.9, 0.05) : (0.05, 0.9));
        said.RevealsEverything();

        var zones = ((DotsFigure)Figure(Helpful, FigureName.Zones)).Zones[0].Counts;

        // Whoever takes the dots from the zones is left with five people, of whom one lies in the other corner.
        Assert.Equal((1, 10), (zones[0], zones[1]));
        Assert.Equal([new Dot(0.05, 0.9, 6)], Framings(Helpful)[0].Dots);
    }

    [Fact]
    public void are_the_same_under_both_framings_and_in_every_figure()
    {
        for (var number = 0; number < 12; number++)
        {
            var who = said.Joins(number == 11 ? NoDot : Yes);
            if (number > 0) said.Answers(who, Cell(1, 1), Triad(0.05 * number, 0.3));
            if (number != 1) said.Answers(who, Cell(2, 1), Triad(0.05 * number, 0.3));
        }
        said.RevealsEverything();

        double[] Drawn(DotSeries series) => [.. series.Dots.Select(dot => dot.First).Distinct().Order()];
        var both = Framings(Helpful).Select(Drawn).ToArray();

        // The first four who answered under each, and one more of those who answered under both: left out of both, and of all together.
        Assert.Equal([0.3, 0.35, 0.4, 0.45, 0.5], both[0]);
        Assert.Equal(both[0], both[1]);
        Assert.Equal(both[0], Drawn(((DotsFigure)Figure(Helpful, FigureName.Pooled)).Pooled!));
    }

    [Fact]
    public void are_never_one_to_four_of_any_part_that_is_shown()
    {
        var chance = new Random(11);
        for (var room = 0; room < 60; room++)
        {
            var one = new Who_is_not_drawn();
            var placed = AllKinds.Cells.ToDictionary(cell => cell, _ => new HashSet<int>());
            var refused = new HashSet<int>();
            for (var number = 0; number < 5 + chance.Next(25); number++)
            {
                if (chance.Next(8) == 0) refused.Add(number);
                var who = one.said.Joins(refused.Contains(number) ? NoDot : Yes);
                foreach (var cell in AllKinds.Cells.Where(_ => chance.Next(3) > 0))
                {
                    one.said.Answers(who, cell, Triad(number / 100.0, 0.3)); // where it lies tells this test whose it is
                    placed[cell].Add(number);
                }
            }
            one.said.RevealsEverything();

            var drawn = one.Framings(Helpful).Append(((DotsFigure)one.Figure(Helpful, FigureName.Pooled)).Pooled!).SelectMany(series => series.Dots).Select(dot => (int)Math.Round(dot.First * 100)).ToHashSet();

            Assert.Empty(drawn.Intersect(refused));
            foreach (var part in Parts(placed).Where(part => part.Count >= 5 && part.Overlaps(refused))) Assert.True(part.Except(drawn).Count() >= 5, $"room {room}");
        }
    }

    [Fact]
    public void have_no_centre_told_of_them_alone_while_a_replay_begins()
    {
        var refuses = said.Joins(NoDot);
        said.Answers(refuses, Cell(1, 1), Triad(0.1, 0.1));
        for (var number = 0; number < 4; number++) said.Answers(said.Joins(), Cell(1, 1), Triad(0.3, 0.3));
        for (var number = 0; number < 12; number++) said.Answers(said.Joins(number < 4 ? NoDot : Yes), Cell(1, 1), Triad(0.2, 0.4));
        said.RevealsEverything();

        var frames = ReplayFigures.Of(Given.Seminar, said.Events, View(Helpful, FigureName.Rows)).Select(frame => ((DotsFigure)frame.Figure!).Framings[0]).ToArray();

        Assert.Equal((5, 4, true), (frames[0].Placed, frames[0].Dots.Sum(dot => dot.Count), frames[0].Centre is null));
        Assert.NotNull(frames[^1].Centre);
        Assert.True(((DotsFigure)ReplayFigures.Of(Given.Seminar, said.Events, View(Helpful, FigureName.Zones))[0].Figure!).Zones[0].TooFew);
    }

    private Figure Figure(SignifierId signifier, FigureName name) => BoardFigure.Of(said.Patterns, View(signifier, name))!;

    private ImmutableArray<FramingDots> Framings(SignifierId signifier) => ((DotsFigure)Figure(signifier, FigureName.Rows)).Framings;

    private void Answer(int people, Func<int, bool> refuses, Func<int, (double Left, double Top)>? at = null)
    {
        for (var number = 0; number < people; number++)
        {
            var who = said.Joins(refuses(number) ? NoDot : Yes);
            var (left, top) = at?.Invoke(number) ?? (0.03 * number, 0.2);
            for (var framing = 1; framing <= 2; framing++) said.Answers(who, Cell(framing, 1), Slider(0.05 * number), Triad(left, top), Stones(("us", left, top)));
        }
    }

    /// <summary>Who placed it: in each cell, under each framing, under both in the same scenario, and anywhere.</summary>
    private static IEnumerable<HashSet<int>> Parts(Dictionary<Cell, HashSet<int>> placed) =>
    [
        .. placed.Values,
        .. placed.GroupBy(cell => cell.Key.Framing).Select(framing => framing.SelectMany(cell => cell.Value).ToHashSet()),
        Enumerable.Range(1, 3).SelectMany(scenario => placed[Cell(1, scenario)].Intersect(placed[Cell(2, scenario)])).ToHashSet(),
        placed.Values.SelectMany(who => who).ToHashSet(),
    ];
}
