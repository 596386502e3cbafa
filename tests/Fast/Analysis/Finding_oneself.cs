using System.Text.Json;
using Narratives.Analysis.Figures;
using Narratives.Marks;
using Narratives.Words;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

/// <summary>Where am I: a delegate's own mark among the room's.</summary>
public class Finding_oneself
{
    private readonly Said said = Said.Planned();

    [Fact]
    public void is_not_possible_before_the_reveal()
    {
        var me = said.Joins();
        said.Answers(me, Slider(0.5));
        Others(6, Slider(0.2));

        Assert.Empty(OwnPlaces.Of(said.Patterns, me));
        said.Reveals(Cell(1, 2));
        Assert.Empty(OwnPlaces.Of(said.Patterns, me));
        said.Reveals(Cell(1, 1));
        Assert.Single(OwnPlaces.Of(said.Patterns, me));
    }

    [Fact]
    public void shows_only_cells_that_were_answered()
    {
        var me = said.Joins();
        Others(6, Slider(0.2));
        said.RevealsEverything();

        Assert.Empty(OwnPlaces.Of(said.Patterns, me));
        Assert.Empty(OwnPlaces.Of(said.Patterns, new DelegateId(Guid.Empty)));
    }

    [Fact]
    public void counts_the_others_on_either_side()
    {
        var me = said.Joins();
        said.Answers(me, Slider(0.5));
        foreach (var at in new[] { 0.1, 0.2, 0.3, 0.5, 0.9, 1 }) said.Answers(said.Joins(), Slider(at));
        said.Reveals(Cell(1, 1));

        var place = Place(me, Reporting);

        Assert.Equal((6, new Beside(null, "line", 3, 1, 2)), (place.Others, Assert.Single(place.Beside)));
        Assert.Equal(7, Assert.IsType<SliderFigure>(place.Figure).Pooled!.Histogram.Sum());
    }

    [Fact]
    public void weighs_the_nearest_corner_of_a_triad_and_both_axes_of_a_stone()
    {
        var me = said.Joins();
        said.Answers(me, Triad(0.2, 0.6), Stones(("us", 0.5, 0.5)));
        foreach (var top in new[] { 0.1, 0.2, 0.6, 0.7, 0.8 }) said.Answers(said.Joins(), Triad(0.1, top), Stones(("us", top, 1)));
        said.Reveals(Cell(1, 1));

        Assert.Equal(new Beside(null, "top", 2, 1, 2), Assert.Single(Place(me, Helpful).Beside));
        Assert.Equal([new Beside("us", "x", 2, 0, 3), new Beside("us", "y", 0, 0, 5)], Place(me, Involving).Beside);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void needs_five_others(int others, bool tooFew)
    {
        var me = said.Joins();
        said.Answers(me, Slider(0.5));
        Others(others, Slider(0.2));
        said.Reveals(Cell(1, 1));

        var place = Place(me, Reporting);

        Assert.Equal((tooFew, tooFew), (place.TooFew, place.Figure is null));
        if (tooFew) Assert.Equal((0, 0), (place.Others, place.Beside.Length));
    }

    [Fact]
    public void hides_a_cell_that_would_give_a_smaller_one_away_by_subtraction()
    {
        var me = said.Joins();
        said.Answers(me, Cell(1, 1), Slider(0.5));
        Others(6, Slider(0.2));
        said.Answers(said.Joins(), Cell(1, 2), Slider(0.9));
        said.Reveals(Cell(1, 1));
        Assert.False(Place(me, Reporting).TooFew);

        said.Reveals(Cell(1, 2)); // the board now shows both together

        Assert.True(Place(me, Reporting).TooFew);
    }

    [Fact]
    public void is_still_possible_for_whoever_hides_their_dot_and_the_room_does_not_see_it()
    {
        var me = said.Joins(NoDot);
        said.Answers(me, Triad(0.9, 0.05));
        Others(9, Triad(0.1, 0.1)); // four of them are not drawn either, or the missing dot would be mine
        said.Reveals(Cell(1, 1));

        var dots = Assert.IsType<DotsFigure>(Place(me, Helpful).Figure).Pooled!.Dots;

        Assert.Equal([new Dot(0.1, 0.1, 5)], dots);
        Assert.Equal(9, Place(me, Helpful).Others);
    }

    [Fact]
    public void whoever_does_not_count_stands_beside_the_room_and_not_in_it()
    {
        var me = said.Joins(NotCounted);
        said.Answers(me, Slider(0.5));
        Others(5, Slider(0.2));
        said.Reveals(Cell(1, 1));

        Assert.False(OwnPlaces.Of(said.Patterns, me)[0].Counted);
        Assert.Equal((5, new Beside(null, "line", 5, 0, 0)), (Place(me, Reporting).Others, Place(me, Reporting).Beside[0]));
    }

    [Fact]
    public void an_answer_after_the_reveal_is_not_compared_so_that_nobody_can_feel_their_way_with_it()
    {
        var me = said.Joins();
        Others(6, Slider(0.2));
        said.Reveals(Cell(1, 1));
        said.Answers(me, Slider(0.5));

        var round = Assert.Single(OwnPlaces.Of(said.Patterns, me));

        Assert.Equal((true, false), (round.AfterReveal, round.Counted));
        Assert.All(round.Places, place => Assert.Empty(place.Beside));
    }

    [Fact]
    public void never_carries_a_story_nor_what_was_not_placed()
    {
        var me = said.Joins();
        said.Answers(me, Story("Once"), new Mark(Reporting, MarkState.NotApplicable));
        Others(6, Slider(0.2), Story("Twice"));
        said.Reveals(Cell(1, 1));

        Assert.Empty(Assert.Single(OwnPlaces.Of(said.Patterns, me)).Places);
        Assert.DoesNotContain("Twice", JsonSerializer.Serialize(OwnPlaces.Of(said.Patterns, me)));
    }

    private OwnPlace Place(DelegateId who, Instruments.SignifierId signifier) => OwnPlaces.Of(said.Patterns, who)[0].Places.Single(place => place.Signifier == signifier);

    private void Others(int count, params Mark[] marks)
    {
        for (var one = 0; one < count; one++) said.Answers(said.Joins(), marks);
    }
}
