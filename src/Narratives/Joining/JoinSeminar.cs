using System.Collections.Immutable;
using Narratives.Capturing;
using Narratives.Consenting;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Joining;

/// <summary>What a phone sends to join. Nothing in it is trusted.</summary>
public sealed record JoinTold(string? TakeAway, string? Language, ConsentTold? Consent, IReadOnlyList<MarkTold?>? AboutYou);

public sealed record ConsentTold(int? Version, bool Count, bool ShowDot, bool AnalyseStory, bool QuoteStory);

/// <summary>Somebody in the room becomes a delegate: no account, no name.</summary>
public static class JoinSeminar
{
    public static Outcome<(TakeAwayCode Code, DelegateJoined Joined)> Decide(Seminar seminar, JoinTold told)
    {
        if (!TakeAwayCode.TryRead(told.TakeAway, out var code)) return Refusals.MalformedTakeAway;
        var language = Language.Of(told.Language ?? "");
        if (!seminar.Instrument.Languages.Contains(language)) return Refusals.UnknownLanguage("language");
        return (ReadConsent.Decide(seminar, told.Consent), ReadMarks.Decide(seminar.Instrument.AboutYou, told.AboutYou, "aboutYou")) switch
        {
            (Outcome<Consent>.Refused(var refusal), _) => refusal,
            (_, Outcome<ImmutableArray<Mark>>.Refused(var refusal)) => refusal,
            (Outcome<Consent>.Accepted(var consent), Outcome<ImmutableArray<Mark>>.Accepted(var aboutYou)) => (code, new DelegateJoined(language, consent, aboutYou)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
