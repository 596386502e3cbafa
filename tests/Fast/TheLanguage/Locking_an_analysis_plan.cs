using System.Collections.Immutable;
using Narratives.Events;
using Narratives.Planning;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Tests.Fast.TheLanguage;

public sealed class Locking_an_analysis_plan
{
    private static readonly PlannedSignifier Reporting = new(new("transparent-reporting"), PlannedRole.Primary, ExpectedDirection.Right, 0.1);
    private static readonly PlannedSignifier Helpful = new(new("helpful-to-decisions"), PlannedRole.Secondary, ExpectedDirection.None, null);

    [Fact]
    public void is_remembered_by_the_seminar()
    {
        var locked = Assert.IsType<Outcome<NarrativeEvent>.Accepted>(Decide(Given.PlannedSeminar, Reporting, Helpful)).Result;
        var plan = Given.PlannedSeminar.And(locked).Plan;

        Assert.True(plan!.Locked);
        Assert.Equal([Reporting, Helpful], plan.Signifiers);
        Assert.Null(Given.PlannedSeminar.Plan);
    }

    [Fact]
    public void may_wait_until_the_answers_are_in_but_not_until_they_are_shown()
    {
        var answered = Given.SeminarWithTheFirstRoundOpen.And(new RoundClosed(Given.FirstCell));

        Assert.IsType<Outcome<NarrativeEvent>.Accepted>(Decide(answered, Reporting));
        Assert.Equal("plan-after-reveal", Refused(Decide(answered.And(new RoundRevealed(Given.FirstCell)), Reporting)));
    }

    [Fact]
    public void happens_once() =>
        Assert.Equal("plan-locked", Refused(Decide(Given.PlannedSeminar.And(new AnalysisPlanLocked([Reporting])), Helpful)));

    [Fact]
    public void freezes_the_words_it_was_made_for()
    {
        var locked = Given.PlannedSeminar.And(new AnalysisPlanLocked([Reporting]));
        var refused = Assert.IsType<Outcome<NarrativeEvent?>.Refused>(ReviseInstrument.Decide(locked, Given.Instrument with { Version = 2 }));

        Assert.Equal("instrument-planned", refused.Refusal.Code);
    }

    [Fact]
    public void knows_the_questions()
    {
        Assert.Equal("missing", Refused(Decide(Given.PlannedSeminar)));
        Assert.Equal("missing", Refused(LockAnalysisPlan.Decide(Given.PlannedSeminar, default)));
        Assert.Equal("unknown-signifier", Refused(Decide(Given.PlannedSeminar, Reporting with { Signifier = new("weather") })));
        Assert.Equal("unknown-signifier", Refused(Decide(Given.PlannedSeminar, Helpful with { Signifier = new("story") })));
        Assert.Equal("planned-twice", Refused(Decide(Given.PlannedSeminar, Reporting, Helpful, Reporting with { Role = PlannedRole.Secondary })));
    }

    [Fact]
    public void expects_a_direction_only_where_there_is_a_left_and_a_right() =>
        Assert.Equal("direction-of-sliders-only", Refused(Decide(Given.PlannedSeminar, Helpful with { Direction = ExpectedDirection.Left })));

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void takes_a_smallest_difference_that_lies_on_the_line(double smallest)
    {
        Assert.Equal("smallest-difference-outside", Refused(Decide(Given.PlannedSeminar, Reporting with { SmallestDifference = smallest })));
        Assert.IsType<Outcome<NarrativeEvent>.Accepted>(Decide(Given.PlannedSeminar, Reporting with { SmallestDifference = 1 }));
    }

    [Fact]
    public void names_the_place_at_fault() =>
        Assert.Equal("signifiers[1].signifier", Assert.IsType<Outcome<NarrativeEvent>.Refused>(Decide(Given.PlannedSeminar, Reporting, Reporting)).Refusal.Field);

    private static Outcome<NarrativeEvent> Decide(Seminar seminar, params ImmutableArray<PlannedSignifier> asked) => LockAnalysisPlan.Decide(seminar, asked);

    private static string Refused(Outcome<NarrativeEvent> outcome) => Assert.IsType<Outcome<NarrativeEvent>.Refused>(outcome).Refusal.Code;
}
