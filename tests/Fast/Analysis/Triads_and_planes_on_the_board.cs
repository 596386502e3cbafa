using Narratives.Analysis.Figures;
using Narratives.Analysis.Found;
using Narratives.Seminars;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

public class Triads_and_planes_on_the_board
{
    private readonly Said said = Said.Planned();

    private DotsFigure TriadAs(FigureName figure) => (DotsFigure)BoardFigure.Of(said.Patterns, View(Helpful, figure))!;

    private DotsFigure PlaneAs(FigureName figure) => (DotsFigure)BoardFigure.Of(said.Patterns, View(Involving, figure))!;

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, true)]
    public void turns_into_hexagons_at_a_hundred_dots(int people, bool hexagons)
    {
        for (var person = 0; person < people; person++) said.Answers(said.Joins(), Triad(0.001 * person, 0.3));
        for (var person = 0; person < 50; person++) said.Answers(said.Joins(NoDot), Triad(0.5, 0.5));
        said.RevealsEverything();

        var pooled = TriadAs(FigureName.Pooled).Pooled!;

        Assert.Equal(hexagons, pooled.Hexagons is not null);
        Assert.Equal(hexagons, pooled.Dots.IsEmpty);
        Assert.Equal(people + 50, pooled.Placed);
        Assert.Equal(people, hexagons ? pooled.Hexagons!.Value.Sum(bin => bin.Count) : pooled.Dots.Sum(dot => dot.Count));
    }

    [Fact]
    public void has_the_centre_of_the_findings_with_a_region_of_delegates()
    {
        foreach (var (left, top) in new[] { (0.2, 0.3), (0.5, 0.1), (0.33, 0.33), (0.7, 0.2), (0.1, 0.85), (0, 0.4) })
        {
            var who = said.Joins();
            for (var scenario = 1; scenario <= 2; scenario++) said.Answers(who, Cell(1, scenario), Triad(left, top));
        }
        said.RevealsEverything();

        var centre = TriadAs(FigureName.Rows).Framings[0].Centre!;
        // The closed geometric means; half of the least part that can be told stands for a zero.
        double[] lefts = [0.2, 0.5, 0.33, 0.7, 0.1, 0.000_05], tops = [0.3, 0.1, 0.33, 0.2, 0.85, 0.4], rights = [0.5, 0.4, 0.34, 0.1, 0.05, 0.6];
        var means = new[] { lefts, tops, rights }.Select(parts => Math.Exp(parts.Average(Math.Log))).ToArray();

        Assert.Equal(6, centre.Delegates);
        Assert.Equal(means[0] / means.Sum(), centre.Middle.First, 1e-4);
        Assert.Equal(means[1] / means.Sum(), centre.Middle.Second, 1e-4);
        Assert.Equal(72, centre.Region.Length);
    }

    [Fact]
    public void has_no_centre_of_four_delegates()
    {
        for (var person = 0; person < 4; person++)
        {
            var who = said.Joins();
            for (var scenario = 1; scenario <= 2; scenario++) said.Answers(who, Cell(1, scenario), Triad(0.2 * person, 0.2));
        }
        said.RevealsEverything();

        Assert.Null(TriadAs(FigureName.Pooled).Pooled!.Centre);
    }

    [Fact]
    public void counts_its_seven_zones_at_their_borders_and_takes_back_what_is_taken_back()
    {
        var places = new[] { (0.6, 0.2), (0.2, 0.6), (0.1, 0.1), (0.45, 0.45), (0.1, 0.5), (0.5, 0.1), (0.4, 0.2), (0.3, 0.3) };
        foreach (var (left, top) in places) said.Answers(said.Joins(), Triad(left, top));
        said.Withdraws(said.Answers(said.Joins(), Triad(0.9, 0.05)));
        said.RevealsEverything();

        Assert.Equal([1, 1, 1, 1, 1, 1, 2], TriadAs(FigureName.Zones).Zones[0].Counts);
        Assert.True(TriadAs(FigureName.Zones).Zones[1].TooFew);
    }

    [Fact]
    public void counts_pairs_from_zone_to_zone()
    {
        Move(5, (0.8, 0.1), (0.1, 0.8));
        Move(1, (0.8, 0.1), (0.8, 0.1));
        said.RevealsEverything();

        var moves = TriadAs(FigureName.Shift).Moves!;

        Assert.Equal((6, 6, false, true), (moves.Delegates, moves.Pairs, moves.TooFew, moves.Confounded));
        Assert.Equal((5, 1, 6), (moves.Zones[0][1], moves.Zones[0][0], moves.Zones.Sum(row => row.Sum())));
    }

    [Fact]
    public void of_four_movers_says_nothing_but_their_number()
    {
        Move(4, (0.8, 0.1), (0.1, 0.8));
        said.RevealsEverything();

        Assert.True(TriadAs(FigureName.Shift).Moves is { TooFew: true, Delegates: 4, Zones.IsEmpty: true, Lines.IsEmpty: true });
    }

    [Fact]
    public void draws_a_line_for_each_delegate_from_mean_to_mean()
    {
        for (var person = 0; person < 5; person++)
        {
            var who = said.Joins();
            said.Answers(who, Cell(1, 1), Stones(("us", 0.1, 0.2)));
            said.Answers(who, Cell(1, 2), Stones(("us", 0.3, 0.4)));
            said.Answers(who, Cell(1, 3), Stones(("us", 1, 1))); // no partner under the other framing
            said.Answers(who, Cell(2, 1), Stones(("us", 0.5, 0.5)));
            said.Answers(who, Cell(2, 2), Stones(("us", 0.7, 0.9)));
        }
        said.RevealsEverything();

        var lines = PlaneAs(FigureName.Shift).Moves!.Lines;

        Assert.Equal(5, lines.Length);
        Assert.Equal(new PlaneMove(new Part(0.2, 0.3), new Part(0.6, 0.7)), lines[0]);
    }

    [Fact]
    public void draws_a_line_for_each_stone_and_says_of_how_many_delegates()
    {
        for (var person = 0; person < 5; person++)
        {
            var who = said.Joins();
            said.Answers(who, Cell(1, 1), Stones(("us", 0.1, 0.2), ("them", 0.9, 0.2)));
            said.Answers(who, Cell(2, 1), Stones(("us", 0.5, 0.5), ("them", 0.9, 0.5)));
        }
        said.RevealsEverything();

        var moves = PlaneAs(FigureName.Shift).Moves!;

        Assert.Equal((10, 5, 5), (moves.Lines.Length, moves.Drawn, moves.Delegates));
    }

    [Fact]
    public void draws_no_line_of_who_is_not_to_be_seen_nor_of_fewer_than_five_who_are()
    {
        Draw(4, Yes);
        Draw(3, NoDot);
        said.RevealsEverything();
        Assert.True(PlaneAs(FigureName.Shift).Moves is { TooFew: true, Delegates: 7, Lines.IsEmpty: true });

        said.Changes(said.Joins(), Yes); // somebody else comes, and says nothing
        var more = Said.Planned();
        for (var person = 0; person < 10; person++) Draw(more, person < 5 ? Yes : NoDot);
        more.RevealsEverything();
        Assert.Equal(5, ((DotsFigure)BoardFigure.Of(more.Patterns, View(Involving, FigureName.Shift))!).Moves!.Lines.Length);
    }

    private void Draw(int people, Narratives.Events.Consent consent)
    {
        for (var person = 0; person < people; person++) Draw(said, consent);
    }

    private static void Draw(Said said, Narratives.Events.Consent consent)
    {
        var who = said.Joins(consent);
        said.Answers(who, Cell(1, 1), Stones(("us", 0.1, 0.2)));
        said.Answers(who, Cell(2, 1), Stones(("us", 0.5, 0.5)));
    }

    private void Move(int people, (double Left, double Top) from, (double Left, double Top) to)
    {
        for (var person = 0; person < people; person++)
        {
            var who = said.Joins();
            said.Answers(who, Cell(1, 1), Triad(from.Left, from.Top));
            said.Answers(who, Cell(2, 1), Triad(to.Left, to.Top));
        }
    }
}
