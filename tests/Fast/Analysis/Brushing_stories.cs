using System.Collections.Immutable;
using Narratives.Analysis.Brushing;
using Narratives.Analysis.Collected;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Interpreting;
using Narratives.Marks;
using Narratives.Words;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

public sealed class Brushing_stories
{
    private static readonly ImmutableArray<OutlinePoint> Square = [new(0.2, 0.2), new(0.6, 0.2), new(0.6, 0.6), new(0.2, 0.6)];

    [Fact]
    public void of_a_slider_includes_both_edges_and_nothing_beyond()
    {
        var said = Told((0, "at the left end"), (0.2, "on the left edge"), (0.3, "within"), (0.4, "on the right edge"), (0.4001, "just outside"), (1, "at the right end"));

        Assert.Equal(["on the left edge", "on the right edge", "within"], TextsOf(said, new SliderBrush(Reporting, 0.2, 0.4)));
        Assert.Equal(["at the left end"], TextsOf(said, new SliderBrush(Reporting, 0, 0)));
        Assert.Equal(["at the right end"], TextsOf(said, new SliderBrush(Reporting, 1, 1)));
        Assert.Empty(TextsOf(said, new SliderBrush(Reporting, 0.5, 0.9)));
    }

    [Fact]
    public void of_a_triad_holds_what_lies_within_or_on_the_outline()
    {
        var said = Said.Planned();
        foreach (var (left, top, text) in new[] { (0.4, 0.4, "inside"), (0.2, 0.3, "on an edge"), (0.6, 0.2, "on a corner"), (0.1, 0.4, "left of it"), (0.1999, 0.2, "just outside"), (0, 1, "at the top") })
        {
            said.Answers(said.Joins(), Triad(left, top), Story(text));
        }

        Assert.Equal(["inside", "on a corner", "on an edge"], TextsOf(said, new TriadBrush(Helpful, Square)));
        Assert.Equal(["at the top", "inside", "just outside", "left of it", "on a corner", "on an edge"], TextsOf(said, new TriadBrush(Helpful, [new(0, 0), new(1, 0), new(0, 1)])));
    }

    [Fact]
    public void where_an_outline_winds_round_twice_is_outside_by_the_even_odd_rule()
    {
        var said = Said.Planned();
        said.Answers(said.Joins(), Stones(("us", 0.5, 0.5)), Story("in the hole"));
        said.Answers(said.Joins(), Stones(("us", 0.3, 0.4)), Story("in the ring"));

        ImmutableArray<OutlinePoint> hole = [new(0.4, 0.4), new(0.8, 0.4), new(0.8, 0.8), new(0.4, 0.8)];
        Assert.Equal(["in the ring"], TextsOf(said, new StonesBrush(Involving, "us", [.. Square, Square[0], .. hole, hole[0]])));
    }

    [Fact]
    public void of_stones_is_of_the_stone_that_was_named()
    {
        var said = Said.Planned();
        said.Answers(said.Joins(), Stones(("us", 0.4, 0.4), ("them", 0.9, 0.9)), Story("we are inside"));
        said.Answers(said.Joins(), Stones(("us", 0.9, 0.9), ("them", 0.4, 0.4)), Story("they are inside"));
        said.Answers(said.Joins(), Stones(("us", 0.3, 0.3)), Story("they were not placed"));

        Assert.Equal(["they are inside"], TextsOf(said, new StonesBrush(Involving, "them", Square)));
    }

    [Fact]
    public void of_options_holds_whoever_chose_any_of_them()
    {
        var said = Said.Planned();
        said.Answers(said.Joins(), Choice("front"), Story("front"));
        said.Answers(said.Joins(), Choice("front", "back"), Story("both"));
        said.Answers(said.Joins(), Choice("back"), Story("back"));

        Assert.Equal(["both", "front"], TextsOf(said, new ChoiceBrush(Roles, ["front"])));
    }

    [Fact]
    public void of_a_shift_holds_all_that_its_delegates_told_under_the_two_framings()
    {
        var said = Said.Planned();
        Moves(said, 0.25, 0.5, "a quarter");
        Moves(said, 0.5, 0.5, "nowhere");
        Moves(said, 0.75, 0.5, "back");
        said.Answers(said.Joins(), Slider(0.25), Story("only once"));

        Assert.Equal(["a quarter under 1", "a quarter under 2"], TextsOf(said, new ShiftBrush(Reporting, 0.25, 0.25)));
        Assert.Equal(["a quarter under 1", "a quarter under 2", "nowhere under 1", "nowhere under 2"], TextsOf(said, new ShiftBrush(Reporting, 0, 1)));
        Assert.Equal((4, 2), (Brush(said, new ShiftBrush(Reporting, 0, 1)).Responses, Brush(said, new ShiftBrush(Reporting, 0, 1)).Delegates));
    }

    [Fact]
    public void counts_those_without_a_readable_story_and_shows_only_those_with_one()
    {
        var said = Said.Planned();
        said.Answers(said.Joins(Yes with { AnalyseStory = false }), Slider(0.5), Story("not to be analysed"));
        said.Answers(said.Joins(NotCounted), Slider(0.5), Story("not to be counted"));
        said.Answers(said.Joins(), Slider(0.5));
        said.Say(new Guid(7, 0, 0, new byte[8]), new ResponseCaptured(said.Joins(), Cell(1, 1), Language.English, [Slider(0.5), Story("erased").Masked()]));
        said.Answers(said.Joins(Yes with { QuoteStory = false }), Slider(0.5), Story("to be read"));

        var brushed = Brush(said, new SliderBrush(Reporting, 0, 1));

        Assert.Equal((4, 4, 1), (brushed.Responses, brushed.Delegates, brushed.Readable));
        Assert.Equal(("to be read", false), (Assert.Single(brushed.Stories).Text, brushed.Stories[0].Delegate.QuoteStory));
    }

    [Fact]
    public void asks_for_consent_also_where_the_text_was_collected_without()
    {
        var collected = CollectFromLog.Of(Seminar, Told((0.1, "imported"), (0.9, "imported")).Events);
        var refusing = collected with { Delegates = [.. collected.Delegates.Select(one => one with { AnalyseStory = false })] };

        var found = Assert.IsType<Outcome<Brushed>.Accepted>(FindStories.Of(refusing, Selection.Everything, new SliderBrush(Reporting, 0, 0.5), seed: 1)).Result;

        Assert.Equal((1, 0, 0), (found.Responses, found.Stories.Length, found.CounterStories.Length));
    }

    [Fact]
    public void shows_no_story_that_was_taken_back()
    {
        var said = Told((0.5, "stays"));
        said.Withdraws(said.Answers(said.Joins(), Slider(0.5), Story("taken back")));

        Assert.Equal(["stays"], TextsOf(said, new SliderBrush(Reporting, 0, 1)));
    }

    [Fact]
    public void reads_answers_of_the_side_of_the_reveal_that_is_looked_at()
    {
        var said = Told((0.5, "before"));
        said.Reveals(Cell(1, 1));
        said.Answers(said.Joins(), Slider(0.5), Story("after"));
        var all = new SliderBrush(Reporting, 0, 1);

        Assert.Equal(["before"], TextsOf(said, all));
        Assert.Equal(["after"], TextsOf(said, all, Selection.Everything with { Reveal = RevealPart.After }));
        Assert.Equal(["after", "before"], TextsOf(said, all, Selection.Everything with { Reveal = RevealPart.All }));
    }

    [Fact]
    public void reads_within_the_selection()
    {
        var said = Said.Planned();
        Moves(said, 0.5, 0.5, "one");

        Assert.Equal(["one under 2"], TextsOf(said, new SliderBrush(Reporting, 0, 1), Selection.Everything with { Framings = [Cell(2, 1).Framing] }));
        Assert.Empty(TextsOf(said, new SliderBrush(Reporting, 0, 1), Selection.Everything with { Scenarios = [Cell(1, 3).Scenario] }));
        Assert.Empty(TextsOf(said, new SliderBrush(Reporting, 0, 1), Selection.Everything with { Language = Language.Welsh }));
    }

    [Fact]
    public void of_a_group_too_small_to_be_shown_is_refused()
    {
        var sector = new Choice(new("sector"), Text.Of("Sector", "Sector"), Required: false, NotApplicable: false,
            [new Option("health", Text.Of("Health", "Iechyd")), new Option("other-one", Text.Of("Other", "Arall"))], Several: false, Ordered: false, Other: false, PreferNotToSay: false);
        Said Of(int inside, int outside)
        {
            var said = Said.Planned(AllKinds with { AboutYou = [sector] });
            for (var one = 0; one < inside + outside; one++)
            {
                var who = new DelegateId(new Guid(50 + one, 0, 0, new byte[8]));
                said.Say(who.Value, new DelegateJoined(Language.English, Yes, [new Mark(sector.Id, MarkState.Placed, new ChoicePlacement([one < inside ? "health" : "other-one"], null))]));
                said.Answers(who, Slider(0.5), Story("told"));
            }
            return said;
        }
        var ofHealth = Selection.Everything with { AboutYou = [new ChosenAboutYou(sector.Id, ["health"])] };
        Outcome<Brushed> Find(Said said) => FindStories.Of(CollectFromLog.Of(Seminar, said.Events), ofHealth, new SliderBrush(Reporting, 0, 1), seed: 1);

        Assert.Equal("too-few-to-show", Assert.IsType<Outcome<Brushed>.Refused>(Find(Of(9, 20))).Refusal.Code);
        Assert.Equal("too-few-to-show", Assert.IsType<Outcome<Brushed>.Refused>(Find(Of(20, 9))).Refusal.Code);
        Assert.Equal(10, Assert.IsType<Outcome<Brushed>.Accepted>(Find(Of(10, 10))).Result.Responses);
    }

    [Fact]
    public void of_two_questions_for_a_story_reads_both_parts()
    {
        var second = new Story(new("and-then"), Text.Of("And then?", "Ac wedyn?"), Required: false, NotApplicable: false, Titled: true);
        var said = Said.Planned(AllKinds with { Signifiers = [.. AllKinds.Signifiers, second] });
        said.Answers(said.Joins(), Slider(0.5), Story("First this."), new Mark(second.Id, MarkState.Placed, new StoryPlacement("Afterwards", "Then that.")));

        var story = Assert.Single(Brush(said, new SliderBrush(Reporting, 0, 1)).Stories);

        Assert.Equal(("Afterwards", "First this.\n\nThen that."), (story.Title, story.Text));
    }

    internal static Said Told(params (double Position, string Story)[] stories)
    {
        var said = Said.Planned();
        foreach (var (position, story) in stories) said.Answers(said.Joins(), Slider(position), Story(story));
        return said;
    }

    internal static Brushed Brush(Said said, Brush brush, Selection? selection = null, int seed = 1) =>
        Assert.IsType<Outcome<Brushed>.Accepted>(FindStories.Of(CollectFromLog.Of(Seminar, said.Events), selection ?? Selection.Everything, brush, seed)).Result;

    private static void Moves(Said said, double from, double to, string story)
    {
        var who = said.Joins();
        said.Answers(who, Cell(1, 1), Slider(from), Story($"{story} under 1"));
        said.Answers(who, Cell(2, 1), Slider(to), Story($"{story} under 2"));
    }

    private static IEnumerable<string> TextsOf(Said said, Brush brush, Selection? selection = null) =>
        Brush(said, brush, selection).Stories.Select(story => story.Text).Order(StringComparer.Ordinal);
}
