using Narratives.Capturing;
using Narratives.Events;
using Narratives.Marks;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Tests.Fast.TheLanguage;

public sealed class Capturing_a_response
{
    [Fact]
    public void is_accepted_as_it_was_said()
    {
        var answer = Accepted(Given.Submission);

        Assert.True(answer.MayBeStored);
        Assert.Equal(Given.FirstCell, answer.Captured.Cell);
        Assert.Equal(Words.Language.Welsh, answer.Captured.Language);
        Assert.Equal(new SliderPlacement(Position.Of(0.25)), Placed(answer, "transparent-reporting"));
        Assert.Equal(MarkState.NotApplicable, answer.Captured.Marks.Single(mark => mark.Signifier.Slug == "who-decides").State);
        Assert.Equal(new StoryPlacement("Cam bach", "Newidiwyd y rota."), Placed(answer, "story"));
    }

    [Fact]
    public void makes_the_same_event_whatever_order_the_answers_were_sent_in()
    {
        var turned = Given.Submission with { Marks = [.. Given.Submission.Marks!.Reverse()] };

        Assert.Equal(EventJson.Write(Accepted(Given.Submission).Captured), EventJson.Write(Accepted(turned).Captured));
    }

    [Fact]
    public void may_be_stored_while_its_round_is_open()
    {
        var closed = Given.SeminarWithTheFirstRoundOpen.And(new RoundClosed(Given.FirstCell));

        Assert.False(Accepted(Given.Submission, closed).MayBeStored);
        Assert.False(Accepted(Given.Submission, Given.PlannedSeminar).MayBeStored);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void reaches_both_ends_of_a_slider(double end)
    {
        var answer = Accepted(Given.Submission.With(new MarkTold("transparent-reporting", "placed", Position: end)));

        Assert.Equal(new SliderPlacement(Position.Of(end)), Placed(answer, "transparent-reporting"));
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(0, 0, 1)]
    public void reaches_each_corner_of_a_triad(double left, double top, double right)
    {
        var answer = Accepted(Given.Submission.With(new MarkTold("helpful-to-decisions", "placed", Parts: new(left, top, right))));

        var point = Assert.IsType<TriadPlacement>(Placed(answer, "helpful-to-decisions")).Point;
        Assert.Equal((left, top, right), (point.Left.Fraction, point.Top.Fraction, point.Right.Fraction));
    }

    [Fact]
    public void accepts_a_story_of_ten_thousand_characters() =>
        Accepted(Given.Submission.With(new MarkTold("story", "placed", Text: new string('a', 10_000))));

    [Fact]
    public void accepts_not_applicable_for_a_required_question() =>
        Accepted(Given.Submission.With(new MarkTold("transparent-reporting", "notApplicable")));

    public static TheoryData<string, string, Submission> BadInput => new()
    {
        { "missing", "responseId", Given.Submission with { ResponseId = null } },
        { "missing", "framing", Given.Submission with { Framing = null } },
        { "missing", "scenario", Given.Submission with { Scenario = null } },
        { "unknown-language", "language", Given.Submission with { Language = "tlh" } },
        { "unknown-language", "language", Given.Submission with { Language = null } },
        { "unknown-round", "framing", Given.Submission with { Framing = "framework-3" } },
        { "position-outside", "marks[0].position", Given.Submission.With(new MarkTold("transparent-reporting", "placed", Position: 1.0001)) },
        { "position-outside", "marks[0].position", Given.Submission.With(new MarkTold("transparent-reporting", "placed", Position: -0.1)) },
        { "position-outside", "marks[0].position", Given.Submission.With(new MarkTold("transparent-reporting", "placed", Position: double.NaN)) },
        { "position-outside", "marks[0].position", Given.Submission.With(new MarkTold("transparent-reporting", "placed", Position: double.PositiveInfinity)) },
        { "wrong-placement", "marks[0]", Given.Submission.With(new MarkTold("transparent-reporting", "placed", Parts: new(0.2, 0.5, 0.3))) },
        { "parts-do-not-sum", "marks[1].parts", Given.Submission.With(new MarkTold("helpful-to-decisions", "placed", Parts: new(0.2, 0.5, 0.4))) },
        { "parts-do-not-sum", "marks[1].parts", Given.Submission.With(new MarkTold("helpful-to-decisions", "placed", Parts: new(-0.2, 0.8, 0.4))) },
        { "parts-do-not-sum", "marks[1].parts", Given.Submission.With(new MarkTold("helpful-to-decisions", "placed", Parts: new(double.NaN, 0.5, 0.5))) },
        { "wrong-placement", "marks[1]", Given.Submission.With(new MarkTold("helpful-to-decisions", "placed", Parts: new(0.5, 0.5, null))) },
        { "unknown-stone", "marks[2].stones[0].stone", Given.Submission.With(new MarkTold("service-users-and-decisions", "placed", Stones: [new("rolling", 0.1, 0.1)])) },
        { "position-outside", "marks[2].stones[0].y", Given.Submission.With(new MarkTold("service-users-and-decisions", "placed", Stones: [new("this-decision", 0.1, 7)])) },
        { "unknown-state", "marks[3].state", Given.Submission.With(new MarkTold("who-decides", "perhaps")) },
        { "not-applicable-not-offered", "marks[5].state", Given.Submission.With(new MarkTold("story", "notApplicable")) },
        { "text-too-long", "marks[5].text", Given.Submission.With(new MarkTold("story", "placed", Text: new string('a', 10_001))) },
        { "text-too-long", "marks[5].title", Given.Submission.With(new MarkTold("story", "placed", Title: new string('a', 201), Text: "a")) },
        { "malformed", "marks[5]", Given.Submission.With(new MarkTold("story", "placed", Text: "a\0b")) },
        { "unknown-signifier", "marks[6].signifier", Given.Submission with { Marks = [.. Given.Submission.Marks!, new MarkTold("weather", "placed", Position: 0.5)] } },
        { "unknown-signifier", "marks[6].signifier", Given.Submission with { Marks = [.. Given.Submission.Marks!, null] } },
        { "two-marks", "marks[6].signifier", Given.Submission with { Marks = [.. Given.Submission.Marks!, new MarkTold("transparent-reporting", "placed", Position: 0.5)] } },
        { "missing-mark", "marks.transparent-reporting", Given.Submission.Without("transparent-reporting") },
        { "missing-mark", "marks.transparent-reporting", Given.Submission.With(new MarkTold("transparent-reporting", "skipped")) },
        { "missing-mark", "marks.transparent-reporting", Given.Submission.With(new MarkTold("transparent-reporting", "cleared")) },
        { "missing-mark", "marks.transparent-reporting", Given.Submission with { Marks = null } },
    };

    [Theory]
    [MemberData(nameof(BadInput))]
    public void is_refused_with_the_field_and_the_reason_in_both_languages(string code, string field, Submission told)
    {
        var refusal = Assert.IsType<Outcome<Answer>.Refused>(CaptureResponse.Decide(Given.SeminarWithTheFirstRoundOpen, Given.Delegate, told, Given.Start)).Refusal;

        Assert.Equal((code, field), (refusal.Code, refusal.Field));
        Assert.True(refusal.Reason.Speaks(Words.Language.English) && refusal.Reason.Speaks(Words.Language.Welsh));
    }

    [Fact]
    public void masks_what_was_written_and_leaves_the_fact()
    {
        var masked = Assert.IsType<ResponseCaptured>(Accepted(Given.Submission).Captured.Masked());

        var story = masked.Marks.Single(mark => mark.Signifier.Slug == "story");
        Assert.Equal((MarkState.Placed, StoryPlacement.MaskedStory), (story.State, story.Placement));
        Assert.Equal(new SliderPlacement(Position.Of(0.25)), masked.Marks[0].Placement);
    }

    private static Answer Accepted(Submission told, Seminar? seminar = null) =>
        Assert.IsType<Outcome<Answer>.Accepted>(CaptureResponse.Decide(seminar ?? Given.SeminarWithTheFirstRoundOpen, Given.Delegate, told, Given.Start)).Result;

    private static Placement? Placed(Answer answer, string signifier) => answer.Captured.Marks.Single(mark => mark.Signifier.Slug == signifier).Placement;
}
