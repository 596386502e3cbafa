using Narratives.Analysis.Patterns;
using Narratives.Analysis.Statistics;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Words;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

public class Folding_a_seminar
{
    private readonly Said said = Said.Planned();

    private SeminarPattern Seminar => said.Patterns.Seminar;

    private PairedAnswers Paired(SignifierId signifier) => Seminar.Paired(signifier, _ => true);

    [Fact]
    public void counts_everybody_who_joined_and_of_them_those_who_answered()
    {
        said.Joins(NotCounted);
        said.Answers(said.Joins(NotCounted), Slider(0.5));
        var who = said.Joins();
        said.Answers(who, Cell(1, 1), Slider(0.5));
        said.Answers(who, Cell(1, 2), Slider(0.5));

        Assert.Equal((3, 1, 2, 1), (Seminar.Joined, Seminar.Delegates, Seminar.Responses, Seminar.LeftOut));
        Assert.Equal((2, 1), (Seminar.AnsweredBy(Cell(1, 1)), Seminar.AnsweredBy(Cell(1, 2))));
    }

    [Fact]
    public void a_delegate_without_a_standing_answer_counts_no_longer()
    {
        said.Withdraws(said.Answers(said.Joins(), Slider(0.5)));

        Assert.Equal((1, 0, 0), (Seminar.Joined, Seminar.Delegates, Seminar.Responses));
    }

    [Fact]
    public void a_pair_is_one_scenario_under_both_framings()
    {
        var who = said.Joins();
        said.Answers(who, Cell(1, 1), Slider(0.5));
        said.Answers(who, Cell(2, 2), Slider(0.5));
        Assert.Equal(0, Seminar.CompletePairs);

        var second = said.Answers(who, Cell(2, 1), Slider(0.5));
        Assert.Equal(1, Seminar.CompletePairs);

        said.Answers(who, Cell(2, 1), Slider(0.6));
        said.Withdraws(second);
        Assert.Equal(1, Seminar.CompletePairs);
    }

    [Fact]
    public void a_pair_is_gone_when_one_of_its_answers_is_taken_back()
    {
        Pair(said.Joins(), 1, 0.1, 0.2);
        var who = said.Joins();
        said.Answers(who, Cell(1, 1), Slider(0.5));
        said.Withdraws(said.Answers(who, Cell(2, 1), Slider(0.5)));

        Assert.Equal(1, Seminar.CompletePairs);
        Assert.Equal(1, Paired(Reporting).Pairs);
    }

    [Fact]
    public void each_delegate_has_one_difference_averaged_over_scenarios()
    {
        var both = said.Joins();
        Pair(both, 1, 0.2, 0.5);
        Pair(both, 2, 0.5, 0.4);
        Pair(said.Joins(), 3, 1, 0);

        var paired = Paired(Reporting);

        Assert.Equal((3, 2), (paired.Pairs, paired.Delegates));
        Assert.Equal([new PairedDifference(2_000, 2), new PairedDifference(-10_000, 1)], paired.Differences);
        Assert.Equal(0.1, paired.Differences[0].Mean);
    }

    [Fact]
    public void not_applicable_under_one_framing_is_a_complete_pair_but_none_of_that_signifier()
    {
        var who = said.Joins();
        said.Answers(who, Cell(1, 1), Slider(0.5), Triad(1, 0));
        said.Answers(who, Cell(2, 1), new Mark(Reporting, MarkState.NotApplicable), Triad(0, 1));

        Assert.Equal(1, Seminar.CompletePairs);
        Assert.Equal(0, Paired(Reporting).Pairs);
        Assert.Equal(1, Paired(Helpful).Pairs);
        Assert.Empty(Paired(Helpful).Differences);
    }

    [Fact]
    public void pairs_are_only_within_the_cells_asked_for()
    {
        Pair(said.Joins(), 1, 0.2, 0.5);

        Assert.Equal(0, Seminar.Paired(Reporting, cell => cell == Cell(1, 1)).Pairs);
        Assert.Equal(1, Seminar.DelegatesWithin(cell => cell == Cell(1, 1)));
        Assert.Equal(0, Seminar.DelegatesWithin(cell => cell == Cell(1, 2)));
    }

    [Fact]
    public void an_answer_after_the_reveal_makes_no_pair()
    {
        var who = said.Joins();
        said.Answers(who, Cell(1, 1), Slider(0.5));
        said.Reveals(Cell(2, 1));
        said.Answers(who, Cell(2, 1), Slider(0.5));

        Assert.Equal((0, 0), (Seminar.CompletePairs, Paired(Reporting).Pairs));
    }

    [Fact]
    public void with_one_framing_there_are_no_pairs()
    {
        var one = Said.Planned(WithFramings("fail-not"));
        one.Answers(one.Joins(), Slider(0.5));

        Assert.Equal((1, 0), (one.Patterns.Seminar.Responses, one.Patterns.Seminar.CompletePairs));
        Assert.Equal(PairOrder.NoPairs, one.Patterns.Seminar.Paired(Reporting, _ => true).Order);
    }

    [Fact]
    public void with_three_framings_pairs_are_of_the_first_two()
    {
        var three = Said.Planned(WithFramings("fail-not", "fail-safe", "fail-well"));
        var who = three.Joins();
        three.Answers(who, Cell(1, 1), Slider(0.5));
        three.Answers(who, Cell(3, 1), Slider(0.9));
        Assert.Equal(0, three.Patterns.Seminar.CompletePairs);

        three.Answers(who, Cell(2, 1), Slider(0.6));
        Assert.Equal(1, three.Patterns.Seminar.CompletePairs);
        Assert.Equal([new PairedDifference(1_000, 1)], three.Patterns.Seminar.Paired(Reporting, _ => true).Differences);
    }

    [Fact]
    public void framing_is_confounded_when_all_saw_the_same_one_first()
    {
        for (var person = 0; person < 3; person++) Pair(said.Joins(), 1, 0.2, 0.5);

        Assert.Equal((PairOrder.FirstFramingFirst, true), (Paired(Reporting).Order, Paired(Reporting).IsConfounded));
    }

    [Fact]
    public void framing_is_confounded_too_when_all_saw_the_second_first()
    {
        Pair(said.Joins(), 1, 0.2, 0.5, secondFirst: true);

        Assert.Equal((PairOrder.SecondFramingFirst, true), (Paired(Reporting).Order, Paired(Reporting).IsConfounded));
    }

    [Fact]
    public void framing_is_not_confounded_when_some_saw_the_other_first()
    {
        Pair(said.Joins(), 1, 0.2, 0.5);
        Pair(said.Joins(), 1, 0.2, 0.5, secondFirst: true);

        Assert.Equal((PairOrder.Mixed, false), (Paired(Reporting).Order, Paired(Reporting).IsConfounded));
    }

    [Fact]
    public void a_revision_does_not_change_what_was_seen_first()
    {
        var who = said.Joins();
        Pair(who, 1, 0.2, 0.5);
        said.Answers(who, Cell(1, 1), Slider(0.3));

        Assert.Equal(PairOrder.FirstFramingFirst, Paired(Reporting).Order);
    }

    [Fact]
    public void fails_on_an_answer_to_a_round_that_was_never_planned()
    {
        said.Answers(said.Joins(), Cell(3, 1), Slider(0.5));

        Assert.Throws<InvalidOperationException>(() => Seminar);
    }

    [Fact]
    public void nobody_is_counted_twice_for_joining_twice()
    {
        var who = said.Joins();
        said.Say(who.Value, new Narratives.Events.DelegateJoined(Language.Welsh, Yes, []));

        Assert.Equal(1, Seminar.Joined);
    }

    private void Pair(DelegateId who, int scenario, double first, double second, bool secondFirst = false)
    {
        if (secondFirst) said.Answers(who, Cell(2, scenario), Slider(second));
        said.Answers(who, Cell(1, scenario), Slider(first));
        if (!secondFirst) said.Answers(who, Cell(2, scenario), Slider(second));
    }
}
