using Narratives.Analysis.Collected;
using Narratives.Instruments;
using Narratives.Planning;
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
    public void together_they_are_all_delegates_of_either_each_with_their_own_answers()
    {
        var there = Collected(3);

        var together = Accepted(CombineCollected.Of(here, there)).Together;

        Assert.Equal(["D001", "D002", "D003", "D004", "D005"], together.Delegates.Select(one => one.Code));
        Assert.Equal(["R0001", "R0002", "R0003", "R0004", "R0005"], together.Responses.Select(response => response.Code));
        Assert.Equal([0, 1, 2, 3, 4], together.Responses.Select(response => response.Delegate));
        Assert.Equal(there.Responses.Select(response => response.Marks), together.Responses.Skip(2).Select(response => response.Marks));
        Assert.Equal($"{here.Title} (1 + 2)", together.Title.ToString());
    }

    [Fact]
    public void together_they_tell_which_of_them_left_something_out_and_who_is_who()
    {
        var left = new LeftOut(Text.Of("torn", "wedi’i rwygo"), 1, [3]);
        var there = Collected(3) with { Title = Text.Of("There", "Yno"), LeftOut = [left] };

        var together = Accepted(CombineCollected.Of(here with { LeftOut = [left with { Count = 2 }] }, there)).Together;

        Assert.Equal([("torn (1)", 2), ("torn (2)", 1)], together.LeftOut.Select(one => (one.Reason.ToString(), one.Count)));
        Assert.Equal(($"{here.Title} + There", $"{here.Title.In(Language.Welsh)} + Yno"), (together.Title.ToString(), together.Title.In(Language.Welsh)));
    }

    [Fact]
    public void together_they_have_the_plan_that_both_have_and_else_none()
    {
        var plan = new AnalysisPlan(Locked: true, [new PlannedSignifier(new SignifierId("reporting"), PlannedRole.Primary, ExpectedDirection.Right, 0.1)]);
        SideBySide Planned(AnalysisPlan? one, AnalysisPlan? other) => Accepted(CombineCollected.Of(here with { Plan = one }, Collected(3) with { Plan = other }));

        Assert.Equal(plan, Planned(plan, plan with { Signifiers = [.. plan.Signifiers] }).Together.Plan);
        Assert.False(Planned(null, null).PlansDiffer);
        foreach (var other in new[] { null, plan with { Locked = false }, plan with { Signifiers = [plan.Signifiers[0] with { SmallestDifference = 0.2 }] } })
        {
            Assert.Null(Planned(plan, other).Together.Plan);
            Assert.True(Planned(plan, other).PlansDiffer);
        }
    }

    [Fact]
    public void refuses_one_that_knows_its_delegates_beside_one_that_does_not() =>
        Assert.Equal("different-delegates", Refused(CombineCollected.Of(here, Collected(3) with { KnowsDelegates = false })).Code);

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
