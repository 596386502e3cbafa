using Narratives.Events;
using Narratives.Joining;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Consenting;

/// <summary>From four ticks and the version of the text that was read to a consent: only to the text as it stands now.</summary>
public static class ReadConsent
{
    public static Outcome<Consent> Decide(Seminar seminar, ConsentTold? told)
    {
        if (told is not { Version: { } version }) return Refusals.Missing("consent");
        if (version != seminar.Instrument.Consent.Version) return Refusals.UnknownConsentVersion;
        return new Consent(version, told.Count, told.ShowDot, told.AnalyseStory, told.QuoteStory);
    }
}
