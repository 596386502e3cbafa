using Narratives.Analysis.Collected;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Patterns;
using Narratives.Analysis.Statistics;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Words;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

/// <summary>Without rounds: one person tells several stories, days apart, and is still one person.</summary>
public class An_open_collection
{
    private readonly Said said = Said.Planned(AllKinds with { Collection = Collection.Open });

    private SeminarPattern Seminar => said.Patterns.Seminar;

    [Fact]
    public void counts_every_story_of_a_delegate_and_the_delegate_once()
    {
        var who = said.Joins();
        said.Answers(who, Slider(0.1));
        said.Answers(who, Slider(0.5));
        said.Answers(who, Slider(0.9));

        Assert.Equal((1, 3), (Seminar.Delegates, Seminar.Responses));
        Assert.Equal([1_000, 5_000, 9_000], said.Cell().Slider().Positions.Placed());
    }

    [Fact]
    public void takes_one_story_back_and_leaves_the_others()
    {
        var who = said.Joins();
        said.Answers(who, Slider(0.1));
        var second = said.Answers(who, Slider(0.5));
        said.Answers(who, Slider(0.9));

        said.Withdraws(second);

        Assert.Equal((1, 2), (Seminar.Delegates, Seminar.Responses));
        Assert.Equal([1_000, 9_000], said.Cell().Slider().Positions.Placed());
    }

    [Fact]
    public void leaves_what_was_told_before_the_reveal_when_a_later_story_is_taken_back()
    {
        var who = said.Joins();
        said.Answers(who, Slider(0.1));
        said.Reveals(Cell(1, 1));
        said.Withdraws(said.Answers(who, Slider(0.9)));

        Assert.Equal((1, 0), (Seminar.Responses, Seminar.AfterReveal));
    }

    [Fact]
    public void a_delegate_who_thinks_again_leaves_with_all_their_stories_and_comes_back_with_them()
    {
        var who = said.Joins();
        said.Answers(who, Cell(1, 1), Slider(0.1));
        said.Answers(who, Cell(1, 1), Slider(0.2));
        said.Answers(who, Cell(2, 1), Slider(0.3));
        Assert.Equal((3, 1), (Seminar.Responses, Seminar.CompletePairs));

        said.Changes(who, NotCounted);
        Assert.Equal((0, 0, 0, 3), (Seminar.Responses, Seminar.Delegates, Seminar.CompletePairs, Seminar.LeftOut));

        said.Changes(who, Yes);
        Assert.Equal((3, 1, 1, 0), (Seminar.Responses, Seminar.Delegates, Seminar.CompletePairs, Seminar.LeftOut));
    }

    [Fact]
    public void however_often_both_sides_are_told_of_there_is_one_pair_until_one_side_is_empty()
    {
        var who = said.Joins();
        var first = said.Answers(who, Cell(1, 1), Slider(0.1));
        var second = said.Answers(who, Cell(1, 1), Slider(0.2));
        said.Answers(who, Cell(2, 1), Slider(0.3));
        said.Answers(who, Cell(2, 1), Slider(0.4));
        Assert.Equal(1, Seminar.CompletePairs);

        said.Withdraws(first);
        Assert.Equal(1, Seminar.CompletePairs);
        said.Withdraws(second);
        Assert.Equal(0, Seminar.CompletePairs);
    }

    [Fact]
    public void pairs_the_mean_of_what_one_delegate_placed_on_each_side()
    {
        var who = said.Joins();
        said.Answers(who, Cell(1, 1), Slider(0.1));
        said.Answers(who, Cell(1, 1), Slider(0.3));
        said.Answers(who, Cell(2, 1), Slider(0.6));
        said.Answers(who, Cell(2, 1), Triad(0.2, 0.2));

        var paired = Seminar.Paired(Reporting, _ => true);

        Assert.Equal((1, 1), (paired.Pairs, paired.Delegates));
        Assert.Equal([new PairedDifference(4_000, 1)], paired.Differences);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void a_part_is_small_by_its_people_however_much_they_have_said(int people, bool tooFew)
    {
        for (var one = 0; one < people; one++)
        {
            var who = said.Joins();
            for (var story = 0; story < 3; story++) said.Answers(who, Slider(0.3), Triad(0.2, 0.5), Choice("front"));
        }
        said.RevealsEverything();

        Assert.Equal(tooFew, Of<SliderFigure>(Reporting).Pooled!.TooFew);
        Assert.Equal(tooFew, Of<DotsFigure>(Helpful).Pooled!.TooFew);
        Assert.Equal(tooFew, Of<ChoiceFigure>(Roles).Framings[0].TooFew);
    }

    [Fact]
    public void one_person_s_late_stories_are_not_drawn_however_many()
    {
        for (var one = 0; one < 6; one++) said.Answers(said.Joins(), Slider(0.3));
        said.RevealsEverything();
        var late = said.Joins();
        for (var story = 0; story < 6; story++) said.Answers(late, Slider(0.9));

        Assert.Empty(Of<SliderFigure>(Reporting).Pooled!.AfterReveal);
    }

    [Fact]
    public void shows_me_each_of_my_stories_among_those_of_the_others_alone()
    {
        var me = said.Joins();
        var low = said.Answers(me, Slider(0.1));
        var high = said.Answers(me, Slider(0.9));
        for (var one = 0; one < 5; one++) said.Answers(said.Joins(), Slider(0.5));
        said.Reveals(Cell(1, 1));
        var late = said.Answers(me, Slider(0.4));

        var rounds = OwnPlaces.Of(said.Patterns, me);

        Assert.Equal([low, high, late], rounds.Select(round => round.ResponseId));
        Assert.Equal([false, false, true], rounds.Select(round => round.AfterReveal));
        var places = rounds.Select(round => Assert.Single(round.Places)).ToList();
        Assert.All(places, place => Assert.Equal(5, place.Others));
        Assert.Equal((new Beside(null, "line", 0, 0, 5), new Beside(null, "line", 5, 0, 0)), (Assert.Single(places[0].Beside), Assert.Single(places[1].Beside)));
    }

    [Fact]
    public void is_collected_story_by_story_under_one_delegate()
    {
        var who = said.Joins();
        said.Answers(who, Slider(0.1));
        said.Answers(who, Slider(0.9));
        said.Answers(said.Joins(), Slider(0.5));

        var collected = CollectFromLog.Of(Given.Seminar, said.Events);

        Assert.Equal((2, 3), (collected.Delegates.Length, collected.Responses.Length));
        Assert.Equal([1, 2], collected.Responses.CountBy(response => response.Delegate).Select(count => count.Value).Order());
    }

    private T Of<T>(SignifierId signifier)
        where T : Figure => Assert.IsType<T>(BoardFigure.Of(said.Patterns, View(signifier, FigureName.Pooled)));
}
