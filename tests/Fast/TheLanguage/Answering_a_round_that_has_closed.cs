using Narratives.Capturing;
using Narratives.Events;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Tests.Fast.TheLanguage;

public sealed class Answering_a_round_that_has_closed
{
    private const long Second = 1_000;
    private const long Minute = 60 * Second;
    private static readonly Seminar Closed = Given.SeminarWithTheFirstRoundOpen.And(new RoundClosed(Given.FirstCell));

    [Theory]
    [InlineData(5 * Minute, 0)]
    [InlineData(5 * Minute, 5 * Minute)]
    [InlineData(400 * 24 * 60 * Minute, Minute)] // the page has been open for a year, or so its clock says
    public void is_taken_and_marked_late_when_it_was_begun_before(long begunAgo, long finishedAgo)
    {
        var answer = At(TimeSpan.FromMinutes(5), begunAgo, finishedAgo);

        Assert.Equal((true, true), (answer.MayBeStored, answer.Captured.Late));
    }

    [Fact]
    public void is_taken_up_to_a_quarter_of_an_hour_later()
    {
        Assert.True(At(TimeSpan.FromMinutes(15), 16 * Minute, Minute).MayBeStored);
        Assert.False(At(TimeSpan.FromMinutes(15) + TimeSpan.FromMilliseconds(1), 16 * Minute, Minute).MayBeStored);
    }

    [Fact]
    public void is_not_taken_when_it_was_begun_after() =>
        Assert.False(At(TimeSpan.FromMinutes(5), 5 * Minute - 1, Second).MayBeStored);

    [Theory]
    [InlineData(null, null)]
    [InlineData(6 * Minute, null)]
    [InlineData(null, Minute)]
    [InlineData(6 * Minute, 7 * Minute)]
    [InlineData(6 * Minute, -1L)]
    [InlineData(-6 * Minute, Minute)]
    public void is_not_taken_when_the_phone_cannot_say_when_it_was_begun(long? begunAgo, long? finishedAgo) =>
        Assert.False(At(TimeSpan.FromMinutes(5), begunAgo, finishedAgo).MayBeStored);

    [Fact]
    public void is_in_time_again_once_the_round_is_open_again()
    {
        var answer = At(TimeSpan.FromMinutes(5), null, null, Closed.And(new RoundOpened(Given.FirstCell)));

        Assert.Equal((true, false), (answer.MayBeStored, answer.Captured.Late));
    }

    [Fact]
    public void is_the_same_answer_as_the_one_that_was_stored_in_time()
    {
        var late = At(TimeSpan.FromHours(1), null, null);

        Assert.True(late.IsTheSameAs(late.Captured with { Late = false }));
        Assert.False(late.IsTheSameAs(late.Captured with { Language = Words.Language.English }));
    }

    [Fact]
    public void a_round_that_has_not_opened_takes_nothing() =>
        Assert.False(At(TimeSpan.Zero, Minute, Second, Given.PlannedSeminar).MayBeStored);

    private static Answer At(TimeSpan sinceClosed, long? begunAgo, long? finishedAgo, Seminar? seminar = null) =>
        Assert.IsType<Outcome<Answer>.Accepted>(CaptureResponse.Decide(
            seminar ?? Closed, Given.Delegate, Given.Submission with { BegunAgo = begunAgo, FinishedAgo = finishedAgo }, Given.Start + sinceClosed)).Result;
}
