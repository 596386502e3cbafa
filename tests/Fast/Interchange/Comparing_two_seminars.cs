using Narratives.Analysis.Collected;
using Narratives.Tests.Fast.Analysis;
using Narratives.Words;
using static Narratives.Tests.Fast.Analysis.Given;
using static Narratives.Tests.Fast.Interchange.Given;

namespace Narratives.Tests.Fast.Interchange;

public class Comparing_two_seminars
{
    private readonly CollectedAnswers here = Collected(2);

    private static CollectedAnswers Collected(int people)
    {
        var said = Said.Planned();
        for (var person = 0; person < people; person++) said.Answers(said.Joins(), Slider(0.5));
        return CollectFromLog.Of(Seminar, said.Events);
    }

    [Fact]
    public void stands_both_side_by_side_with_nobody_in_common()
    {
        var both = Accepted(CombineCollected.Of(here, Collected(3)));

        Assert.Equal(["D001", "D002"], both.First.Delegates.Select(one => one.Code));
        Assert.Equal(["D003", "D004", "D005"], both.Second.Delegates.Select(one => one.Code));
        Assert.Equal(["R0003", "R0004", "R0005"], both.Second.Responses.Select(response => response.Code));
        Assert.Equal([0, 1, 2], both.Second.Responses.Select(response => response.Delegate));
    }

    [Fact]
    public void refuses_another_instrument() =>
        Assert.Equal("different-instrument", Refused(CombineCollected.Of(here, here with { Instrument = AllKinds with { Id = "other" } })).Code);

    [Fact]
    public void refuses_another_version() =>
        Assert.Equal("different-version", Refused(CombineCollected.Of(here, here with { Instrument = AllKinds with { Version = 2 } })).Code);

    [Fact]
    public void refuses_another_wording_and_names_it()
    {
        var reworded = AllKinds with { Signifiers = AllKinds.Signifiers.SetItem(0, AllKinds.Signifiers[0] with { Question = Text.Of("words", "eraill") }) };

        var refusal = Refused(CombineCollected.Of(here, here with { Instrument = reworded }));

        Assert.Equal(("different-wording", "signifiers.reporting.question"), (refusal.Code, refusal.Field));
    }

    [Fact]
    public void refuses_another_order_of_the_same() =>
        Assert.Equal("different-wording", Refused(CombineCollected.Of(here, here with { Instrument = AllKinds with { Signifiers = [.. AllKinds.Signifiers.Reverse()] } })).Code);
}
