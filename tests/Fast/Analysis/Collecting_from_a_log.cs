using Narratives.Analysis.Collected;
using Narratives.Analysis.Patterns;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Words;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

public class Collecting_from_a_log
{
    private readonly Said said = Said.Planned();

    private CollectedAnswers Collected => CollectFromLog.Of(Given.Seminar, said.Events);

    [Theory, MemberData(nameof(Reading_any_log.Seeds), MemberType = typeof(Reading_any_log))]
    public void counts_what_the_patterns_count(int seed)
    {
        var any = Reading_any_log.Anything(seed);
        var patterns = any.Patterns.Seminar;

        var collected = CollectFromLog.Of(Given.Seminar, any.Events);

        var primary = collected.Responses.Where(response => response is { AfterReveal: false, Late: false }).ToList();
        Assert.Equal(patterns.Responses, primary.Count);
        Assert.Equal(patterns.AfterReveal, collected.Responses.Length - primary.Count);
        Assert.Equal(patterns.Delegates, primary.Select(response => response.Delegate).Distinct().Count());
        Assert.Equal(patterns.LeftOut, collected.LeftOut.Where(left => left.Reason.In(Language.English).Contains("counted")).Sum(left => left.Count));
        Assert.Equal(patterns.CompletePairs, primary.Where(one => one.Cell.Framing == Cell(1, 1).Framing &&
                primary.Any(other => other.Delegate == one.Delegate && other.Cell == new Cell(Cell(2, 1).Framing, one.Cell.Scenario)))
            .Select(one => (one.Delegate, one.Cell)).Distinct().Count());
    }

    [Theory, MemberData(nameof(Reading_any_log.Seeds), MemberType = typeof(Reading_any_log))]
    public void collects_the_positions_that_the_patterns_count(int seed)
    {
        var any = Reading_any_log.Anything(seed);
        var collected = CollectFromLog.Of(Given.Seminar, any.Events);

        foreach (var cell in any.Patterns.Cells)
        {
            var positions = collected.Responses.Where(response => response.Cell == cell.Cell && response is { AfterReveal: false, Late: false })
                .Select(response => response.Marks[0].Placement).OfType<SliderPlacement>().Select(placed => placed.Position.TenThousandths).Order();
            Assert.Equal(cell.Slider().Positions.Placed(), positions);
        }
    }

    [Fact]
    public void hearing_everything_twice_changes_nothing()
    {
        said.Answers(said.Joins(), Slider(0.5));

        Assert.Single(CollectFromLog.Of(Given.Seminar, [.. said.Events, .. said.Events]).Responses);
    }

    [Fact]
    public void a_later_answer_takes_the_place_of_the_earlier_and_keeps_its_turn()
    {
        var who = said.Joins();
        said.Answers(who, Cell(1, 2), Slider(0.1));
        said.Answers(who, Cell(1, 1), Slider(0.2));
        var again = said.Answers(who, Cell(1, 2), Slider(0.9));

        Assert.Equal([(Cell(1, 1), 2), (Cell(1, 2), 1)], Collected.Responses.Select(response => (response.Cell, response.Turn)));
        Assert.Equal(again, Collected.Responses[1].Id);
    }

    [Fact]
    public void an_answer_after_the_reveal_stands_beside_the_one_before()
    {
        var who = said.Joins();
        said.Answers(who, Slider(0.1));
        said.Reveals(Cell(1, 1));
        said.Answers(who, Slider(0.9));

        Assert.Equal([false, true], Collected.Responses.Select(response => response.AfterReveal));
    }

    [Fact]
    public void an_answer_to_a_closed_round_is_late()
    {
        var who = said.Joins();
        said.Say(Given.Seminar.Value, new RoundOpened(Cell(1, 1)));
        said.Answers(who, Slider(0.1));
        said.Say(Given.Seminar.Value, new RoundClosed(Cell(1, 1)));
        said.Answers(said.Joins(), Slider(0.2));

        Assert.Equal([(0.1, false), (0.2, true)], Collected.Responses.Select(response => (((SliderPlacement)response.Marks[0].Placement!).Position.Fraction, response.Late)).Order());
    }

    [Fact]
    public void an_answer_that_came_late_stands_beside_the_one_in_time()
    {
        var who = said.Joins();
        said.Answers(who, Slider(0.1));
        said.AnswersLate(who, Slider(0.2));

        Assert.Equal([(0.1, false, false), (0.2, true, false)], MarkedIn(Collected));
        Assert.Equal((1, 1), (said.Patterns.Seminar.Responses, said.Patterns.Seminar.AfterReveal));
        Assert.Equal([1_000], said.Cell().Slider().Positions.Placed());
    }

    [Fact]
    public void an_answer_that_came_late_and_after_the_reveal_is_both()
    {
        said.Reveals(Cell(1, 1));
        said.AnswersLate(said.Joins(), Slider(0.2));

        Assert.Equal([(0.2, true, true)], MarkedIn(Collected));
    }

    private static IEnumerable<(double, bool Late, bool AfterReveal)> MarkedIn(CollectedAnswers collected) => collected.Responses
        .Select(response => (((SliderPlacement)response.Marks[0].Placement!).Position.Fraction, response.Late, response.AfterReveal)).Order();

    [Fact]
    public void tells_what_was_left_out_and_why()
    {
        said.Answers(said.Joins(NotCounted), Slider(0.5));
        said.Withdraws(said.Answers(said.Joins(), Slider(0.5)));

        Assert.Equal(
            [("The delegate did not agree to be counted.", 1), ("The delegate took the answer back.", 1)],
            Collected.LeftOut.Select(left => (left.Reason.In(Language.English), left.Count)));
        Assert.All(Collected.LeftOut, left => Assert.True(left.Reason.Speaks(Language.Welsh)));
        Assert.Empty(Collected.Delegates);
    }

    [Fact]
    public void keeps_that_there_was_a_story_and_no_word_of_it_without_consent()
    {
        said.Answers(said.Joins(Yes with { AnalyseStory = false }), Story("Private"), new Mark(Roles, MarkState.Placed, new ChoicePlacement(["other"], "my own word")));

        var marks = Collected.Responses[0].Marks;
        Assert.Equal(StoryPlacement.MaskedStory, marks.Single(mark => mark.Signifier == Told).Placement);
        Assert.Equal(new ChoicePlacement(["other"], null), marks.Single(mark => mark.Signifier == Roles).Placement);
    }

    [Fact]
    public void whoever_agrees_no_longer_is_not_read_any_more()
    {
        var who = said.Joins();
        said.Answers(who, Story("Once"));
        said.Changes(who, Yes with { AnalyseStory = false, QuoteStory = false });

        Assert.Equal((false, false), (Collected.Delegates[0].AnalyseStory, Collected.Delegates[0].QuoteStory));
        Assert.Equal(StoryPlacement.MaskedStory, Collected.Responses[0].Marks.Single(mark => mark.Signifier == Told).Placement);
    }

    [Fact]
    public void the_latest_word_on_consent_holds_for_everything_said_before()
    {
        var who = said.Joins(NotCounted with { ShowDot = false, AnalyseStory = false });
        said.Answers(who, Story("Once"));
        Assert.Empty(Collected.Responses);

        said.Changes(who, Yes);

        Assert.Equal((true, true, true), (Collected.Delegates[0].ShowDot, Collected.Delegates[0].AnalyseStory, Collected.Delegates[0].QuoteStory));
        Assert.Equal("Once", Assert.IsType<StoryPlacement>(Collected.Responses[0].Marks.Single(mark => mark.Signifier == Told).Placement).Text);
        Assert.Empty(Collected.LeftOut);
    }

    [Fact]
    public void whoever_has_withdrawn_is_not_collected_also_before_each_answer_is()
    {
        var who = said.Joins();
        said.Answers(who, Story("Once"));
        said.Leaves(who);
        said.Answers(who, Cell(1, 2), Story("A last one that was on its way"));

        Assert.Empty(Collected.Responses);
        Assert.Empty(Collected.Delegates);
    }

    [Fact]
    public void has_one_mark_for_each_signifier_in_the_order_of_the_instrument()
    {
        said.Answers(said.Joins(), Triad(0.2, 0.3));

        Assert.Equal(AllKinds.Signifiers.Select(signifier => signifier.Id), Collected.Responses[0].Marks.Select(mark => mark.Signifier));
        Assert.Equal(MarkState.NeverReached, Collected.Responses[0].Marks[0].State);
    }

    [Fact]
    public void codes_follow_the_ids_of_people_and_not_the_order_in_which_they_came()
    {
        var late = new DelegateId(new Guid("00000000-0000-0000-0000-000000000001"));
        var early = new DelegateId(new Guid("ffffffff-0000-0000-0000-000000000001"));
        foreach (var who in new[] { early, late })
        {
            said.Say(who.Value, new DelegateJoined(who == early ? Language.English : Language.Welsh, Yes, []));
            said.Answers(who, Slider(0.5));
        }

        Assert.Equal([("D001", Language.Welsh), ("D002", Language.English)], Collected.Delegates.Select(one => (one.Code, one.Language!.Value)));
        Assert.Equal(["R0001", "R0002"], Collected.Responses.Select(response => response.Code));
    }

    [Fact]
    public void fails_on_a_log_without_a_plan() =>
        Assert.Throws<InvalidOperationException>(() => CollectFromLog.Of(Given.Seminar, []));
}
