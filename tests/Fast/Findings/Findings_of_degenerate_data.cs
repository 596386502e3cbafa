using System.Text;
using Narratives.Analysis.Collected;
using Narratives.Analysis.Found;
using Narratives.Marks;
using Narratives.Words;
using static Narratives.Tests.Fast.Finding.Room;

namespace Narratives.Tests.Fast.Finding;

/// <summary>A sentence, not a crash and not a number that means nothing.</summary>
public sealed class Findings_of_degenerate_data
{
    [Fact]
    public void with_nothing_in_it_say_that_there_is_nothing()
    {
        var found = Whole(Of(0, (_, _, _) => null));

        Assert.Equal(["There are no answers to look at yet."], English(found.Sentences));
        Assert.Equal((0, 0, 0), (found.Units.Delegates, found.Units.Responses, found.Units.CompletePairs));
        Assert.Contains("Nobody placed an answer here.", English(found.Slider().Sentences));
        NoNumber(found);
    }

    [Fact]
    public void of_one_delegate_are_too_few()
    {
        var found = Whole(Of(1, Everything));

        Assert.Contains("Too few to say yet: 1 delegate with an answer under both frameworks.", English(found.Slider().Sentences));
        Assert.Contains("Rhy ychydig i ddweud eto: 1 cynrychiolydd ag ateb o dan y ddau fframwaith.", Welsh(found.Slider().Sentences));
        NoNumber(found);
    }

    [Fact]
    public void where_all_say_the_same_have_no_difference_to_test()
    {
        var found = Whole(Of(12, (_, _, _) => [At(0.4), At(0.3, 0.3), On(0.2, 0.2), Chosen("a")]));

        Assert.Contains("All 72 placements by 12 delegates lie at the same place: 0.40 of the line.", English(found.Slider().Sentences));
        Assert.Contains("12 delegates placed it under both frameworks (36 complete pairs), each at the same place: no difference to test.", English(found.Slider().Sentences));
        Assert.Contains("12 delegates placed it under both frameworks (36 complete pairs); the differences leave nothing to test.", English(found.Triad().Sentences));
        NoTest(found);
    }

    [Fact]
    public void where_all_lie_at_an_end_name_the_end()
    {
        var found = Whole(Of(12, (_, _, _) => [At(1), At(1, 0), On(0, 1), Chosen("a")]));

        Assert.Contains("All 72 placements by 12 delegates lie at the same place: “high”.", English(found.Slider().Sentences));
        Assert.Contains("All 72 placements lie in the corner “left”.", English(found.Triad().Sentences));
        NoTest(found);
    }

    [Fact]
    public void where_nobody_finds_it_applicable_count_that_and_nothing_else()
    {
        var found = Whole(Of(12, (_, _, _) => Instrument.Signifiers.Take(4).Select(signifier => new Mark(signifier.Id, MarkState.NotApplicable))));

        Assert.Equal(72, found.Slider().States.Sum(cell => cell.States.NotApplicable));
        Assert.Contains("Nobody placed an answer here.", English(found.Slider().Sentences));
        Assert.Contains("Ni osododd neb ateb yma.", Welsh(found.Triad().Sentences));
        NoNumber(found);
    }

    [Fact]
    public void of_one_framing_have_nothing_to_compare()
    {
        var found = Whole(Of(12, Everything, InstrumentOf(framings: 1, scenarios: 2)));

        Assert.Null(found.Compared);
        Assert.Contains("There is only one framing here, so there is nothing to compare.", English(found.Sentences));
        Assert.Empty(found.Slider().Paired);
        Assert.Empty(found.Family);
        Assert.NotNull(found.Slider().Lines[0].Mean);
        Assert.NotEmpty(English(found.Slider().Sentences));
    }

    [Fact]
    public void without_pairs_are_labelled_unpaired()
    {
        var found = Whole(Of(24, (who, framing, scenario) => who % 2 == framing ? Everything(who, framing, scenario) : null));

        Assert.Equal(0, found.Units.CompletePairs);
        Assert.Contains("Nobody answered the same scenario under both frameworks, so nothing can be paired.", English(found.Sentences));
        Assert.Null(found.Slider().Paired[0].Mean);
        Assert.Equal((12, 12), (found.Slider().Unpaired!.First, found.Slider().Unpaired!.Second));
        Assert.Contains(English(found.Slider().Sentences), sentence => sentence.StartsWith("Unpaired, of different people as far as is known (12 delegates under", StringComparison.Ordinal));
    }

    [Fact]
    public void of_nobody_knows_whom_are_never_paired()
    {
        var found = Whole(Of(24, (who, framing, _) => who % 2 == framing ? Everything(who, framing, 0) : null, InstrumentOf(2, 1), knows: false));

        Assert.False(found.KnowsDelegates);
        Assert.Empty(found.Slider().Paired);
        Assert.Contains(English(found.Slider().Sentences), sentence => sentence.Contains("12 placements under", StringComparison.Ordinal));
        Assert.DoesNotContain(English(found.Sentences), sentence => sentence.Contains("delegates,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void at_both_ends_everywhere_are_counted_exactly(int start)
    {
        var found = Whole(Of(30, (who, framing, _) => [At((who + framing + start) % 2), At((who + framing) % 2, 1 - (who + framing) % 2), On((who + framing) % 2, 0)]));

        var whole = found.Slider().Paired[0];
        Assert.Equal((0.5, 0, 0.5), (whole.MovedLeft, whole.Same, whole.MovedRight));
        Assert.Equal(0, whole.Mean);
        Assert.InRange(whole.P!.Value, 0.99, 1);
        Assert.Contains(English(found.Slider().Sentences), sentence => sentence.StartsWith("No clear difference", StringComparison.Ordinal));
    }

    [Fact]
    public void in_one_corner_under_one_framework_and_in_another_under_the_other_stay_finite()
    {
        var found = Whole(Of(12, (_, framing, _) => [At(framing), At(framing, 1 - framing), On(framing, framing), Chosen(framing == 0 ? "a" : "b")]));

        Assert.Equal(1, found.Slider().Paired[0].Mean);
        Assert.True(found.Slider().Paired[0].Exact);
        Assert.Equal(2 / 4096.0, found.Slider().Paired[0].P!.Value, 12);
        Assert.Null(found.Triad().Paired[0].T2);
        Assert.Equal(2 / 4096.0, found.Triad().Paired[0].P!.Value, 12);
        Assert.Equal((12, 0), (found.Choice().Paired[0].Options[0].FirstOnly, found.Choice().Paired[0].Options[0].SecondOnly));
    }

    private static IEnumerable<Mark> Everything(int who, int framing, int scenario) =>
        [At((who * 7 + framing * 3 + scenario) % 11 / 10.0), At((who + framing) % 5 / 10.0, (who + scenario) % 4 / 10.0), On(who % 4 / 4.0, (who + framing) % 3 / 3.0), Chosen("abc".Substring((who + framing) % 3, 1)), Story("Long ago.")];

    /// <summary>Written too: NaN and infinities have no JSON, and would throw.</summary>
    private static Findings Whole(CollectedAnswers answers)
    {
        var found = answers.Findings();
        Assert.DoesNotContain("NaN", Encoding.UTF8.GetString(FindingsJson.Write(found)), StringComparison.Ordinal);
        Assert.All(found.Signifiers, one => Assert.NotEmpty(one.Sentences));
        Assert.NotEmpty(found.Sentences);
        return found;
    }

    private static void NoTest(Findings found)
    {
        Assert.All(found.Slider().Paired, row => Assert.Null(row.P));
        Assert.All(found.Triad().Paired, row => Assert.Null(row.P));
        Assert.All(found.Stone().Paired, row => Assert.Null(row.P));
        Assert.All(found.Choice().Paired, row => Assert.Null(row.P));
        Assert.Empty(found.Family);
    }

    private static void NoNumber(Findings found)
    {
        NoTest(found);
        Assert.All(found.Slider().Lines, line => Assert.True(line is { TooFew: true, Mean: null, Histogram.IsEmpty: true, Density.IsEmpty: true, Sd: null }));
        Assert.All(found.Slider().Paired, row => Assert.True(row is { TooFew: true, Mean: null, MovedLeft: null, Histogram.IsEmpty: true, Moves.IsEmpty: true, Superiority: null }));
        Assert.All(found.Triad().Groups, group => Assert.True(group is { TooFew: true, Centre: null, Dots.IsEmpty: true, Zones.IsEmpty: true }));
        Assert.All(found.Stone().Groups, group => Assert.True(group is { TooFew: true, Mean: null, Dots.IsEmpty: true }));
        Assert.All(found.Choice().Groups, group => Assert.True(group is { TooFew: true, Options.IsEmpty: true }));
    }

    private static IEnumerable<string> English(IEnumerable<Text> sentences) => sentences.Select(sentence => sentence.In(Language.English));

    private static IEnumerable<string> Welsh(IEnumerable<Text> sentences) => sentences.Select(sentence => sentence.In(Language.Welsh));
}
