using Narratives.Analysis.Brushing;
using Narratives.Interpreting;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Offering_counter_stories
{
    private static readonly SliderBrush Left = new(Reporting, 0, 0.2);

    [Fact]
    public void offers_two_from_the_far_side_and_two_who_stand_alone()
    {
        var said = Peaks();

        var offered = Brushing_stories.Brush(said, Left).CounterStories;

        Assert.Equal([Why.Opposite, Why.Opposite, Why.SmallCluster, Why.SmallCluster], offered.Select(counter => counter.Why));
        Assert.All(offered.Where(counter => counter.Why == Why.Opposite), counter => Assert.StartsWith("right", counter.Story.Text, StringComparison.Ordinal));
        Assert.All(offered.Where(counter => counter.Why == Why.SmallCluster), counter => Assert.StartsWith("between", counter.Story.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void offers_what_the_brushed_delegates_told_elsewhere()
    {
        var said = Peaks();
        var who = said.Joins();
        said.Answers(who, Cell(1, 1), Slider(0.1), Story("mine, brushed"));
        said.Answers(who, Cell(2, 1), Slider(0.12), Story("mine, brushed as well"));
        said.Answers(who, Cell(2, 2), Story("mine, elsewhere"));

        var offered = Brushing_stories.Brush(said, Left).CounterStories;

        Assert.Equal(["mine, elsewhere"], offered.Where(counter => counter.Why == Why.SameDelegateElsewhere).Select(counter => counter.Story.Text));
    }

    [Fact]
    public void offers_six_at_most_none_twice_and_none_of_the_brushed()
    {
        var said = Peaks();
        for (var one = 0; one < 12; one++)
        {
            var who = said.Joins();
            for (var cell = 0; cell < 6; cell++) said.Answers(who, Cell(1 + cell / 3, 1 + cell % 3), Slider(cell / 5.0), Story($"delegate {one} cell {cell}"));
        }
        for (var seed = 1; seed <= 20; seed++)
        {
            var brushed = Brushing_stories.Brush(said, Left, seed: seed);
            var offered = brushed.CounterStories.Select(counter => counter.Story.Response.Code).ToList();

            Assert.Equal(6, offered.Count);
            Assert.Equal(offered.Count, offered.Distinct().Count());
            Assert.Empty(offered.Intersect(brushed.Stories.Select(story => story.Response.Code)));
        }
    }

    [Fact]
    public void are_the_same_for_the_same_seed_and_drawn_anew_for_another()
    {
        string Offered(int seed) => string.Join('|', Brushing_stories.Brush(Peaks(), Left, seed: seed).CounterStories.Select(counter => counter.Story.Text));

        Assert.Equal(Offered(7), Offered(7));
        Assert.True(Enumerable.Range(1, 20).Select(Offered).Distinct().Count() > 5);
    }

    [Fact]
    public void offers_no_story_of_somebody_who_did_not_agree()
    {
        var said = Brushing_stories.Told((0.1, "brushed"));
        said.Answers(said.Joins(Yes with { AnalyseStory = false }), Slider(0.9), Story("not to be read"));
        said.Answers(said.Joins(NotCounted), Slider(0.5), Story("not to be counted"));

        Assert.Empty(Brushing_stories.Brush(said, Left).CounterStories);
    }

    [Fact]
    public void offers_nothing_against_nothing() => Assert.Empty(Brushing_stories.Brush(Brushing_stories.Told((0.5, "alone")), Left).CounterStories);

    [Fact]
    public void offers_other_options_and_rare_ones_where_there_is_no_distance()
    {
        var said = Said.Planned();
        for (var one = 0; one < 10; one++) said.Answers(said.Joins(), Choice("front"), Story($"front {one}"));
        for (var one = 0; one < 5; one++) said.Answers(said.Joins(), Choice("back"), Story($"back {one}"));
        said.Answers(said.Joins(), Choice("other"), Story("other"));

        var offered = Brushing_stories.Brush(said, new ChoiceBrush(Roles, ["front"]), seed: 3).CounterStories;

        Assert.Equal(4, offered.Length);
        Assert.Contains(offered, counter => counter.Story.Text == "other");
        Assert.DoesNotContain(offered, counter => counter.Story.Text.StartsWith("front", StringComparison.Ordinal));
    }

    /// <summary>A peak at the left, one at the right, and two by themselves between.</summary>
    private static Said Peaks() => Brushing_stories.Told(
    [
        .. Enumerable.Range(0, 20).Select(one => (0.05 + (one * 0.005), $"left {one}")),
        .. Enumerable.Range(0, 16).Select(one => (0.9 + (one * 0.005), $"right {one}")),
        (0.5, "between 1"), (0.51, "between 2"),
    ]);
}
