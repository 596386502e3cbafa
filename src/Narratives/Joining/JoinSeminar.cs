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
/// <param name="EnteredBy"><c>self</c>, <c>kiosk</c> or <c>facilitator</c>; without it, <c>self</c>.</param>
/// <param name="EasyRead">The consent text was shown in its easy-read wording.</param>
public sealed record JoinTold(string? TakeAway, string? Language, ConsentTold? Consent, IReadOnlyList<MarkTold?>? AboutYou, string? EnteredBy = null, bool EasyRead = false);

public sealed record ConsentTold(int? Version, bool Count, bool ShowDot, bool AnalyseStory, bool QuoteStory);

/// <summary>Somebody in the room becomes a delegate: no account, no name.</summary>
public static class JoinSeminar
{
    /// <param name="mayEnterForOthers">The caller has shown the facilitator's key.</param>
    /// <param name="due">The framing that fewer delegates have begun with; none where everybody goes in the planned order.</param>
    public static Outcome<(TakeAwayCode Code, DelegateJoined Joined)> Decide(Seminar seminar, JoinTold told, bool mayEnterForOthers, FramingId? due = null)
    {
        if (seminar.Ended) return Refusals.SeminarOver;
        if (!TakeAwayCode.TryRead(told.TakeAway, out var code)) return Refusals.MalformedTakeAway;
        var language = Language.Of(told.Language ?? "");
        if (!seminar.Instrument.Languages.Contains(language)) return Refusals.UnknownLanguage("language");
        if (EnteredByOf(told.EnteredBy) is not { } enteredBy) return Refusals.Malformed("enteredBy");
        if (enteredBy == EnteredBy.Facilitator && !mayEnterForOthers) return Refusals.NotAllowed;
        return (ReadConsent.Decide(seminar, told.Consent), ReadMarks.Decide(seminar.Instrument.AboutYou, told.AboutYou, "aboutYou")) switch
        {
            (Outcome<Consent>.Refused(var refusal), _) => refusal,
            (_, Outcome<ImmutableArray<Mark>>.Refused(var refusal)) => refusal,
            (Outcome<Consent>.Accepted(var consent), Outcome<ImmutableArray<Mark>>.Accepted(var aboutYou)) => (code,
                new DelegateJoined(language, consent, aboutYou) { EnteredBy = enteredBy, EasyRead = told.EasyRead, Begins = OfTable(seminar.Instrument, aboutYou) ?? due }),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The first table begins with the first framing, the next with the second, and so on.</summary>
    private static FramingId? OfTable(Instrument instrument, ImmutableArray<Mark> aboutYou)
    {
        if (instrument.Crossover is not CrossoverBy.Table || instrument.AboutYou.FirstOrDefault(asked => asked.Id.Slug == Choice.TableId) is not { } tables) return null;
        var told = aboutYou.FirstOrDefault(mark => mark.Signifier == tables.Id)?.Placement as ChoicePlacement;
        var table = told is { Options: [var chosen] } ? tables.Options.Select(option => option.Id).ToList().IndexOf(chosen) : -1;
        return table < 0 ? null : instrument.Framings[table % 2].Id;
    }

    private static EnteredBy? EnteredByOf(string? told) => told switch
    {
        null or "self" => EnteredBy.Self,
        "kiosk" => EnteredBy.Kiosk,
        "facilitator" => EnteredBy.Facilitator,
        _ => null,
    };
}
