using System.Collections.Immutable;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Capturing;

/// <summary>An answer that is well formed.</summary>
/// <param name="RoundIsOpen">
/// Whether it may be stored now. Not a refusal yet: when the phone sends again what was stored before its round closed,
/// because the acknowledgement was lost on the way, it must hear that it is safe.
/// </param>
public sealed record Answer(ResponseId Id, ResponseCaptured Captured, bool RoundIsOpen);

/// <summary>A delegate answers the open round. Answering the same cell again while it is open takes the earlier answer's place.</summary>
public static class CaptureResponse
{
    public static Outcome<Answer> Decide(Seminar seminar, DelegateId @delegate, Submission told)
    {
        if (told.ResponseId is not { } id || id == Guid.Empty) return Refusals.Missing("responseId");
        if (told.Framing is null) return Refusals.Missing("framing");
        if (told.Scenario is null) return Refusals.Missing("scenario");
        var language = Language.Of(told.Language ?? "");
        if (!seminar.Instrument.Languages.Contains(language)) return Refusals.UnknownLanguage("language");
        var cell = new Cell(new(told.Framing), new(told.Scenario));
        if (seminar.Find(cell) is not { } round) return Refusals.UnknownRound("framing");
        return ReadMarks.Decide(seminar.Instrument.Signifiers, told.Marks, "marks") switch
        {
            Outcome<ImmutableArray<Mark>>.Refused(var refusal) => refusal,
            Outcome<ImmutableArray<Mark>>.Accepted(var marks) =>
                new Answer(new(id), new ResponseCaptured(@delegate, cell, language, marks), round.Phase == Phase.Open),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
