using System.Collections.Immutable;
using Narratives.Attaching;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Capturing;

/// <summary>An answer that is well formed.</summary>
/// <param name="MayBeStored">
/// Now. Not a refusal yet: when the phone sends again what was stored before its round closed, because the acknowledgement was lost
/// on the way, it must hear that it is safe.
/// </param>
public sealed record Answer(ResponseId Id, ResponseCaptured Captured, bool MayBeStored)
{
    /// <summary>Why it may not be stored, where it may not and was not before.</summary>
    public Refusal WhyNot { get; init; } = Refusals.RoundClosed;

    /// <summary>
    /// Whether what is stored says the same: nothing that was said differs. When it came is no part of it, because a copy may come
    /// after the round has closed.
    /// </summary>
    public bool IsTheSameAs(NarrativeEvent stored) =>
        stored is ResponseCaptured earlier && EventJson.Write(earlier with { Late = false }).AsSpan().SequenceEqual(EventJson.Write(Captured with { Late = false }));
}

/// <summary>A delegate answers the open round. Answering the same cell again while it is open takes the earlier answer's place.</summary>
public static class CaptureResponse
{
    /// <summary>
    /// How long after its round has closed an answer is still taken that was begun before: as long as a phone may look for the network
    /// in a full room. Whatever comes later was given long after the others, and perhaps after talking about it.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <param name="now">By the clock that stamps the log.</param>
    /// <param name="attached">The delegate's photos and recordings that lie here, by id.</param>
    public static Outcome<Answer> Decide(
        Seminar seminar, DelegateId @delegate, Submission told, DateTimeOffset now, IReadOnlyDictionary<Guid, AttachmentKind>? attached = null)
    {
        if (told.ResponseId is not { } id || id == Guid.Empty) return Refusals.Missing("responseId");
        if (told.Framing is null) return Refusals.Missing("framing");
        if (told.Scenario is null) return Refusals.Missing("scenario");
        var language = Language.Of(told.Language ?? "");
        if (!seminar.Instrument.Languages.Contains(language)) return Refusals.UnknownLanguage("language");
        var cell = new Cell(new(told.Framing), new(told.Scenario));
        if (seminar.Find(cell) is not { } round) return Refusals.UnknownRound("framing");
        return ReadMarks.Decide(seminar.Instrument.Signifiers, told.Marks, "marks", attached) switch
        {
            Outcome<ImmutableArray<Mark>>.Refused(var refusal) => refusal,
            Outcome<ImmutableArray<Mark>>.Accepted(var marks) =>
                AnswerTo(round, new(id), new ResponseCaptured(@delegate, cell, language, marks) { EasyRead = told.EasyRead, Run = told.Run }, told, now),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Answer AnswerTo(Round round, ResponseId id, ResponseCaptured captured, Submission told, DateTimeOffset now) =>
        told.Run != round.Run ? new Answer(id, captured, MayBeStored: false) { WhyNot = Refusals.RoundReset }
            : round.ClosedAt is { } closedAt
            ? new Answer(id, captured with { Late = true }, WasBegunBefore(now - closedAt, told))
            : new Answer(id, captured, round.Phase == Phase.Open);

    /// <summary>Finished before it was begun: somebody has set the phone's clock in between, and nothing can be said of when it was begun.</summary>
    private static bool WasBegunBefore(TimeSpan closedAgo, Submission told) =>
        told is { BegunAgo: { } begun, FinishedAgo: { } finished } && finished >= 0 && begun >= finished
        && closedAgo <= Grace && begun >= closedAgo.TotalMilliseconds;
}
