using Narratives.Analysis.Patterns;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Marks;
using static Narratives.Tests.Fast.Analysis.Given;

namespace Narratives.Tests.Fast.Analysis;

public class Folding_a_cell
{
    private readonly Said said = Said.Planned();

    [Fact]
    public void is_all_zeros_before_anybody_answers()
    {
        var cell = said.Cell();

        Assert.Equal((0, 0, 0), (cell.Responses, cell.AfterReveal, cell.LeftOut));
        Assert.Equal(5, cell.Signifiers.Length);
        Assert.Empty(cell.Slider().Positions.Placed());
    }

    [Theory]
    [InlineData(MarkState.NotApplicable)]
    [InlineData(MarkState.Skipped)]
    [InlineData(MarkState.Cleared)]
    [InlineData(MarkState.NeverReached)]
    public void counts_each_state_and_reads_none_as_a_position(MarkState state)
    {
        said.Answers(said.Joins(), new Mark(Reporting, state));
        said.Answers(said.Joins(), new Mark(Reporting, state));
        said.Answers(said.Joins(), Slider(0));

        var slider = said.Cell().Slider();

        Assert.Equal(2, slider.InState(state));
        Assert.Equal(1, slider.Placed);
        Assert.Equal([0], slider.Positions.Placed());
    }

    [Fact]
    public void a_signifier_left_out_was_never_reached()
    {
        said.Answers(said.Joins(), Slider(0.5));

        Assert.All(said.Cell().Signifiers.Skip(1), pattern => Assert.Equal(1, pattern.InState(MarkState.NeverReached)));
    }

    [Fact]
    public void keeps_both_ends_and_the_finest_step()
    {
        foreach (var position in new[] { 0, 1, 0.0001, 0.9999 }) said.Answers(said.Joins(), Slider(position));

        Assert.Equal([0, 1, 9_999, 10_000], said.Cell().Slider().Positions.Placed());
    }

    [Fact]
    public void hears_marks_in_any_order()
    {
        said.Answers(said.Joins(), Story("Once"), Choice("back"), Triad(0.2, 0.3), Slider(0.4));

        var cell = said.Cell();
        Assert.Equal([4_000], cell.Slider().Positions.Placed());
        Assert.Equal([(20, 30, 1)], ((TriadPattern)cell.Find(Helpful)!).All.Dots);
    }

    [Fact]
    public void counts_options_one_by_one_the_reserved_ones_last()
    {
        said.Answers(said.Joins(), Choice("front", Narratives.Instruments.Choice.OtherId));
        said.Answers(said.Joins(), Choice("front"));

        var choice = (ChoicePattern)said.Cell().Find(Roles)!;
        Assert.Equal(["front", "back", "other", "prefer-not-to-say"], choice.Options);
        Assert.Equal([2, 0, 1, 0], choice.Chosen.ToArray());
    }

    [Fact]
    public void keeps_more_options_than_one_slot_holds()
    {
        var many = new Choice(Roles, Text(), false, true, [.. Enumerable.Range(0, 40).Select(number => new Option($"o{number}", Text()))], true, false, false, false);
        var log = Said.Planned(AllKinds with { Signifiers = [many] });
        log.Answers(log.Joins(), Choice("o0", "o14", "o15", "o39"));

        var chosen = ((ChoicePattern)log.Cell().Find(Roles)!).Chosen.ToArray();
        Assert.Equal([0, 14, 15, 39], Enumerable.Range(0, 40).Where(option => chosen[option] == 1));
    }

    [Fact]
    public void keeps_the_stones_apart()
    {
        said.Answers(said.Joins(), Stones(("us", 0, 1), ("them", 0.25, 0.75)));
        said.Answers(said.Joins(), Stones(("them", 0.25, 0.75)));

        var stones = (StonesPattern)said.Cell().Find(Involving)!;
        Assert.Equal(2, stones.Placed);
        Assert.Equal([(0, 100, 1)], stones.All[0].Dots);
        Assert.Equal([(25, 75, 2)], stones.All[1].Dots);
    }

    [Fact]
    public void a_triad_point_stays_inside_its_triad_when_rounded()
    {
        said.Answers(said.Joins(), Triad(0.505, 0.495));

        var (left, top, _) = Assert.Single(((TriadPattern)said.Cell().Find(Helpful)!).All.Dots);
        Assert.Equal((51, 49), (left, top));
    }

    [Fact]
    public void only_those_who_agreed_show_as_dots_but_all_count()
    {
        said.Answers(said.Joins(NoDot), Triad(1, 0), Stones(("us", 1, 1)));
        said.Answers(said.Joins(Yes), Triad(0, 1), Stones(("us", 0, 0)));

        var triad = (TriadPattern)said.Cell().Find(Helpful)!;
        var stones = (StonesPattern)said.Cell().Find(Involving)!;
        Assert.Equal(2, triad.Placed);
        Assert.Equal((2, 1), (triad.All.Total, triad.Shown.Total));
        Assert.Equal([(0, 100, 1)], triad.Shown.Dots);
        Assert.Equal([(0, 0, 1)], stones.Shown[0].Dots);
    }

    [Fact]
    public void a_delegate_who_did_not_agree_to_be_counted_is_left_out()
    {
        var response = said.Answers(said.Joins(NotCounted), Slider(0.5));
        said.Answers(said.Joins(), Slider(0.1));

        Assert.Equal((1, 1), (said.Cell().LeftOut, said.Cell().Responses));
        Assert.Equal([1_000], said.Cell().Slider().Positions.Placed());

        said.Withdraws(response);
        Assert.Equal((0, 1), (said.Cell().LeftOut, said.Cell().Responses));
    }

    [Fact]
    public void a_delegate_who_never_joined_has_agreed_to_nothing()
    {
        said.Answers(new Narratives.Words.DelegateId(Guid.Empty), Slider(0.5));

        Assert.Equal((1, 0), (said.Cell().LeftOut, said.Cell().Responses));
    }

    [Fact]
    public void counts_only_its_own_cell()
    {
        said.Answers(said.Joins(), Cell(2, 3), Slider(0.5));

        Assert.Equal(0, said.Cell(1, 3).Responses);
        Assert.Equal(0, said.Cell(2, 1).Responses);
        Assert.Equal(1, said.Cell(2, 3).Responses);
    }

    [Fact]
    public void fails_when_the_instrument_changes_after_an_answer()
    {
        said.Answers(said.Joins(), Slider(0.5));
        said.Say(Seminar.Value, new InstrumentRevised(AllKinds));

        Assert.Throws<InvalidOperationException>(() => said.Cell());
    }

    [Fact]
    public void fails_when_a_mark_is_of_another_kind_than_its_signifier_and_tells_no_text()
    {
        said.Answers(said.Joins(), new Mark(Reporting, MarkState.Placed, new StoryPlacement(null, "a secret")));

        Assert.DoesNotContain("secret", Assert.Throws<InvalidOperationException>(() => said.Cell()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void keeps_what_was_agreed_before_the_instrument_was_revised()
    {
        var who = said.Joins();
        said.Say(Seminar.Value, new InstrumentRevised(AllKinds));
        said.Answers(who, Slider(0.5));

        Assert.Equal(1, said.Cell().Responses);
    }

    private static Narratives.Words.Text Text() => Narratives.Words.Text.Of("words", "geiriau");
}
