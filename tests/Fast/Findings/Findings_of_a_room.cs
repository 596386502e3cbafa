using Narratives.Analysis.Found;
using Narratives.Analysis.Statistics;
using Narratives.Interpreting;
using Narratives.Marks;
using Narratives.Planning;
using Narratives.Words;
using static Narratives.Tests.Fast.Finding.Room;

namespace Narratives.Tests.Fast.Finding;

public sealed class Findings_of_a_room
{
    [Fact]
    public void count_delegates_and_not_answers()
    {
        var found = Of(20, Moving).Findings();

        Assert.Equal((20, 120, 60), (found.Units.Delegates, found.Units.Responses, found.Units.CompletePairs));
        Assert.Equal((20, 60), (found.Slider().Paired[0].Delegates, found.Slider().Paired[0].Pairs));
        Assert.DoesNotContain("n =", string.Concat(found.Sentences.Concat(found.Signifiers.SelectMany(one => one.Sentences)).SelectMany(text => text.Wordings).Select(one => one.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public void turn_round_when_the_frameworks_are_swapped()
    {
        var swapped = Instrument with { Framings = [Instrument.Framings[1], Instrument.Framings[0]] };
        var there = Of(20, Moving).Findings().Slider().Paired[0];
        var back = Of(20, (who, framing, scenario) => Moving(who, 1 - framing, scenario), swapped).Findings().Slider().Paired[0];

        Assert.Equal(there.Mean!.Value, -back.Mean!.Value, 12);
        Assert.Equal(there.P, back.P);
        Assert.Equal((there.MovedLeft, there.MovedRight), (back.MovedRight, back.MovedLeft));
    }

    [Fact]
    public void say_that_framing_is_confounded_with_order_only_where_it_is()
    {
        Assert.True(Of(20, Moving).Findings().Units.Confounded);

        var both = Of(20, Moving, change: response => response with { Turn = response.Delegate % 2 == 0 ? response.Turn : 7 - response.Turn }).Findings();
        Assert.Equal((10, 10, 0), (both.Units.Order.FirstThenSecond, both.Units.Order.SecondThenFirst, both.Units.Order.Unknown));
        Assert.False(both.Units.Confounded);
        Assert.NotNull(both.Slider().Crossover);
        Assert.DoesNotContain(both.Slider().Sentences, text => text.In(Language.English).Contains("confounded", StringComparison.Ordinal));
    }

    [Fact]
    public void leave_answers_after_the_reveal_out_of_every_primary_number()
    {
        var without = Of(20, (who, framing, scenario) => scenario == 2 ? null : Moving(who, framing, scenario)).Findings().Slider();
        var with = Of(20, Moving, change: response => response with { AfterReveal = response.Cell.Scenario == Instrument.Scenarios[2].Id }).Findings();

        Assert.Equal((40, 40), (with.Units.AfterReveal, with.Units.CompletePairs));
        Assert.Equal(without.Paired[0].Mean, with.Slider().Paired[0].Mean);
        Assert.Equal(without.Paired[0].P, with.Slider().Paired[0].P);
        Assert.Equal(["primary", "withAfterReveal", "notApplicableAsMissing"], with.Slider().Sensitivity.Select(row => row.Id));
        Assert.NotEqual(with.Slider().Sensitivity[0].Estimate, with.Slider().Sensitivity[1].Estimate);
    }

    /// <summary>The expanded ends, which cover as often as they say also with so few delegates; not the plain percentiles, which do not.</summary>
    [Fact]
    public void give_the_mean_the_interval_that_is_expanded_for_few_delegates()
    {
        var shift = Of(8, (who, framing, _) => [At(0.3 + framing * who / 20.0)]).Findings(draws: 999).Slider().Paired[0];
        var interval = Bootstrap.OfMeans([[.. Enumerable.Range(0, 8).Select(who => who / 20.0)]], Chance.Of(2017), 999)[0]!;

        Assert.Equal(interval.ExpandedLow, shift.Low!.Value, 1e-9);
        Assert.Equal(interval.ExpandedHigh, shift.High!.Value, 1e-9);
        Assert.True(shift.Low < interval.PercentileLow - 0.001 && shift.High > interval.PercentileHigh + 0.001);
    }

    /// <summary>Whoever compares a row with the one above it compares like with like.</summary>
    [Fact]
    public void give_their_sensitivity_rows_the_same_interval_as_the_result()
    {
        var found = Of(8, (who, framing, _) => [At(0.3 + framing * who / 20.0)]).Findings(draws: 999).Slider();

        Assert.Equal((found.Paired[0].Mean, found.Paired[0].Low, found.Paired[0].High), (found.Sensitivity[0].Estimate, found.Sensitivity[0].Low, found.Sensitivity[0].High));
    }

    /// <summary>Each of these rows lets one kind of answer in, and not the other with it.</summary>
    [Fact]
    public void let_late_answers_in_by_themselves_and_those_after_the_reveal_by_themselves()
    {
        var found = Of(20, Moving, change: response => response with { Late = response.Cell.Scenario == Instrument.Scenarios[1].Id, AfterReveal = response.Cell.Scenario == Instrument.Scenarios[2].Id }).Findings().Slider();
        double Without(int left) => Of(20, (who, framing, scenario) => scenario == left ? null : Moving(who, framing, scenario)).Findings().Slider().Paired[0].Mean!.Value;

        Assert.Equal(Without(2), found.Sensitivity.Single(row => row.Id == "withLate").Estimate!.Value, 1e-12);
        Assert.Equal(Without(1), found.Sensitivity.Single(row => row.Id == "withAfterReveal").Estimate!.Value, 1e-12);
        Assert.NotEqual(Without(2), Without(1), 1e-6);
    }

    [Fact]
    public void flag_careless_answers_and_keep_them()
    {
        var found = Of(20, (who, framing, scenario) => Moving(who, framing, scenario).Select(mark => mark with { Handling = new Handling(who < 3 ? 500 : 9_000, 1, 1) })).Findings();

        Assert.Equal((18, 18), (found.Units.Careless.Responses, found.Units.Careless.Fast));
        Assert.Equal(20, found.Slider().Paired[0].Delegates);
        Assert.Equal(17, found.Slider().Sensitivity.Single(row => row.Id == "withoutCareless").Delegates);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void show_a_result_without_some_people_only_where_it_cannot_be_told_what_they_said(int careless, bool shown)
    {
        var found = Of(20, (who, framing, scenario) => Moving(who, framing, scenario).Select(mark => mark with { Handling = new Handling(who < careless && scenario == 0 ? 500 : 9_000, 1, 1) })).Findings();
        var row = found.Slider().Sensitivity.Single(row => row.Id == "withoutCareless");

        Assert.Equal((20, shown, shown, shown), (row.Delegates, row.Estimate is not null, row.Low is not null, row.P is not null));
        Assert.All(found.Slider().Sensitivity.Where(other => other.Id != "withoutCareless"), other => Assert.NotNull(other.Estimate));
    }

    [Fact]
    public void flag_whoever_never_moves()
    {
        var found = Of(20, (who, framing, scenario) => who == 0 ? [At(0.5)] : Moving(who, framing, scenario)).Findings();

        Assert.Equal(6, found.Units.Careless.Unmoved);
    }

    [Fact]
    public void show_dots_and_moves_only_of_those_who_agreed_to_be_shown()
    {
        var found = Of(20, Moving, changePerson: (one, who) => one with { ShowDot = who % 2 == 0 }).Findings();

        Assert.Equal((20, 10), (found.Slider().Paired[0].Delegates, found.Slider().Paired[0].Moves.Length));
        Assert.Equal(60, found.Triad().Groups[0].Dots.Sum(dot => dot.Count));
        Assert.Equal(120, found.Triad().Groups[0].Placed);
        Assert.Equal(10, found.Stone().Paired[0].Moves.Length);
    }

    [Fact]
    public void leave_four_others_undrawn_with_one_who_did_not_agree_to_be_shown()
    {
        var found = Of(20, Moving, changePerson: (one, who) => one with { ShowDot = who != 7 }).Findings();

        Assert.Equal((20, 15), (found.Slider().Paired[0].Delegates, found.Slider().Paired[0].Moves.Length));
        Assert.All(found.Triad().Paired, row => Assert.Equal(15, row.Moves.Length));
        Assert.Equal((90, 120), (found.Triad().Groups[0].Dots.Sum(dot => dot.Count), found.Triad().Groups[0].Placed));
        Assert.Equal((90, 15), (found.Stone().Groups[0].Dots.Sum(dot => dot.Count), found.Stone().Paired[0].Moves.Length));
    }

    /// <summary>Four delegates in one cell: neither that cell, nor a total from which it could be had by subtraction.</summary>
    [Fact]
    public void hide_a_cell_of_few_from_the_totals_too()
    {
        var found = Of(20, (who, framing, scenario) => framing == 0 && scenario == 0 && who >= 4 ? null : Moving(who, framing, scenario)).Findings().Slider();
        var cell = found.Lines.Single(line => line.Framing == Instrument.Framings[0].Id && line.Scenario == Instrument.Scenarios[0].Id);

        Assert.True(cell is { TooFew: true, Placed: 4, Mean: null, Histogram.IsEmpty: true });
        Assert.Equal(40, found.Lines.Single(line => line.Framing == Instrument.Framings[0].Id && line.Scenario is null).Placed);
        Assert.Equal(100, found.Lines[0].Placed);
        Assert.Equal(100, found.Lines[0].Histogram.Sum());
        // The paired result is of everybody; so a second scenario is hidden beside the small one.
        Assert.Equal(20, found.Paired[0].Delegates);
        Assert.Equal([false, true, true, false], found.Paired.Select(row => row.TooFew));
    }

    [Fact]
    public void show_nothing_of_a_group_of_fewer_than_ten_nor_of_a_rest_of_fewer()
    {
        var sector = Instrument.AboutYou[0];
        var answers = Of(20, Moving, changePerson: (one, who) => one with
        {
            AboutYou = [new Mark(sector.Id, MarkState.Placed, new ChoicePlacement([sector.Options[who < 9 ? 0 : 1].Id], null))],
        });
        foreach (var option in new[] { 0, 1 })
        {
            var found = answers.Findings(Selection.Everything with { AboutYou = [new ChosenAboutYou(sector.Id, [sector.Options[option].Id])] });

            Assert.All(found.Slider().Lines, line => Assert.True(line.TooFew));
            Assert.All(found.Slider().Paired, row => Assert.True(row.TooFew));
            Assert.Empty(found.Slider().States);
            Assert.True(found.Stone() is { Within: null, Between: null, Spearman: null });
            Assert.Contains(found.Sentences, text => text.In(Language.English).StartsWith("This group, or the rest without it", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void tell_what_was_planned_from_what_is_exploratory()
    {
        var plan = new AnalysisPlan(Locked: true, [new PlannedSignifier(Line, PlannedRole.Primary, ExpectedDirection.Left, 0.9), new PlannedSignifier(Triangle, PlannedRole.Secondary, ExpectedDirection.None, null)]);
        var found = Of(20, Moving, plan: plan).Findings();

        Assert.Equal(["line", "triangle"], found.Family.Where(member => member.Role != FoundRole.Exploratory).Select(member => member.Signifier.Slug));
        Assert.All(found.Family.Where(member => member.Role != FoundRole.Exploratory), member => Assert.True(member is { MaxT: not null, Holm: not null, BenjaminiHochberg: null }));
        Assert.All(found.Family.Where(member => member.Role == FoundRole.Exploratory), member => Assert.True(member is { MaxT: null, Holm: null, BenjaminiHochberg: not null }));
        Assert.Contains(found.Slider().Sentences, text => text.In(Language.English) == "The plan expected the other direction.");
        Assert.True(found.Slider().Equivalence!.Equivalent);
    }

    [Fact]
    public void hold_a_plan_that_was_not_locked_for_exploratory()
    {
        var plan = new AnalysisPlan(Locked: false, [new PlannedSignifier(Line, PlannedRole.Primary, ExpectedDirection.None, null)]);

        Assert.All(Of(20, Moving, plan: plan).Findings().Signifiers, found => Assert.Equal(FoundRole.Exploratory, found.Role));
    }

    [Fact]
    public void count_not_applicable_by_framework_and_put_nothing_in_its_place()
    {
        var found = Of(20, (who, framing, scenario) => framing == 1 && who < 6 ? [new Mark(Line, MarkState.NotApplicable)] : Moving(who, framing, scenario)).Findings().Slider();

        Assert.Equal((0, 6), (found.NotApplicable!.FirstOnly, found.NotApplicable.SecondOnly));
        Assert.Equal(2 * Math.Pow(0.5, 6), found.NotApplicable.P, 9);
        Assert.Equal(14, found.Paired[0].Delegates);
    }

    [Fact]
    public void look_only_at_what_was_selected()
    {
        var one = Instrument.Scenarios[1].Id;
        var found = Of(20, Moving).Findings(Selection.Everything with { Scenarios = [one] });

        Assert.Equal((40, 20), (found.Units.Responses, found.Units.CompletePairs));
        Assert.Single(found.Slider().Paired);
        Assert.All(found.Slider().States, cell => Assert.Equal(one, cell.Scenario));
    }

    private static IEnumerable<Mark> Moving(int who, int framing, int scenario) =>
    [
        At(0.2 + 0.25 * framing + who % 7 / 20.0 + scenario * framing % 2 / 50.0 - who % 3 * framing / 10.0),
        At(0.5 - 0.3 * framing + who % 5 / 50.0, 0.2 + who % 3 / 20.0),
        On(who % 4 / 8.0 + 0.3 * framing, (who + scenario) % 5 / 6.0),
        Chosen(who % 3 == 0 && framing == 1 ? "b" : "a"),
    ];
}
