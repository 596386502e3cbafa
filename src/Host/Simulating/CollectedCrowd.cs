using System.Collections.Immutable;
using Narratives.Analysis.Collected;
using Narratives.Capturing;
using Narratives.Instruments;
using Narratives.Joining;
using Narratives.Planning;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Host.Simulating;

/// <summary>A simulated crowd as it is collected after the seminar: with the plan that would have been locked, and the order of the rounds.</summary>
public static class CollectedCrowd
{
    public static CollectedAnswers Of(Instrument instrument, int seed)
    {
        var planned = Seminar.Hear(null, new(Guid.Empty), 1, new Events.SeminarPlanned("SAFE23", instrument, [.. instrument.Cells]), DateTimeOffset.UnixEpoch);
        var cells = instrument.Cells.ToList();
        var crowd = ReferenceProfile.Crowd(instrument, seed);
        var delegates = crowd.Select((one, who) => Joined(planned, one, who));
        var responses = crowd.SelectMany((one, who) => one.Answers.OrderBy(answer => cells.IndexOf(answer.Key))
            .Select((answer, at) => (Who: who, Turn: at + 1, Captured: Captured(planned, one, answer.Value))));
        return new CollectedAnswers(instrument.Name, instrument, PlanOf(instrument), KnowsDelegates: true, [.. delegates],
            [.. responses.Select((told, index) => new CollectedResponse($"R{index + 1:0000}", null, told.Who, told.Captured.Captured.Cell, told.Turn,
                told.Captured.Captured.Language, AfterReveal: false, Late: false, told.Captured.Captured.Marks))], []);
    }

    /// <summary>The first slider decides, the first triad is looked at as well.</summary>
    private static AnalysisPlan PlanOf(Instrument instrument) => new(Locked: true,
    [
        .. instrument.Signifiers.OfType<Slider>().Take(1).Select(slider => new PlannedSignifier(slider.Id, PlannedRole.Primary, ExpectedDirection.Right, 0.1)),
        .. instrument.Signifiers.OfType<Triad>().Take(1).Select(triad => new PlannedSignifier(triad.Id, PlannedRole.Secondary, ExpectedDirection.None, null)),
    ]);

    private static CollectedDelegate Joined(Seminar seminar, SimulatedDelegate one, int who) =>
        JoinSeminar.Decide(seminar, one.Join, mayEnterForOthers: false) is Outcome<(TakeAwayCode Code, Events.DelegateJoined Joined)>.Accepted(var (_, joined))
            ? new CollectedDelegate($"D{who + 1:000}", joined.Language, joined.AboutYou, joined.Consent.ShowDot, joined.Consent.AnalyseStory, joined.Consent.QuoteStory)
            : throw new InvalidOperationException("A simulated delegate cannot join.");

    private static Answer Captured(Seminar seminar, SimulatedDelegate one, Submission told) =>
        CaptureResponse.Decide(seminar, one.TakeAway.DelegateIn(seminar.Id), told, DateTimeOffset.UnixEpoch) is Outcome<Answer>.Accepted(var answer)
            ? answer
            : throw new InvalidOperationException("A simulated answer is not valid.");
}
