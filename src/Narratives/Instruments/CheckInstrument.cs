using Narratives.Picturing;
using Narratives.Words;

namespace Narratives.Instruments;

/// <summary>What makes an instrument unusable: names that are missing or doubled, and texts that do not exist in every one of its languages (the parity gate).</summary>
public static class CheckInstrument
{
    public static IEnumerable<Refusal> Faults(Instrument instrument)
    {
        if (instrument.Languages.IsDefaultOrEmpty) yield return Fault("languages", "An instrument has at least one language.", "Mae gan offeryn o leiaf un iaith.");
        if (instrument.Framings.IsDefaultOrEmpty) yield return Fault("framings", "An instrument has at least one framing.", "Mae gan offeryn o leiaf un fframio.");
        if (instrument.Scenarios.IsDefaultOrEmpty) yield return Fault("scenarios", "An instrument has at least one scenario.", "Mae gan offeryn o leiaf un senario.");
        if (instrument.Signifiers.IsDefaultOrEmpty) yield return Fault("signifiers", "An instrument has at least one question.", "Mae gan offeryn o leiaf un cwestiwn.");
        foreach (var fault in CheckCrossover.Faults(instrument)) yield return fault;
        foreach (var doubled in Names(instrument).GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            yield return Fault(doubled.Path, "Two things have the same name.", "Mae gan ddau beth yr un enw.");
        }
        foreach (var (kind, id) in Names(instrument))
        {
            if (!IsSlug(id)) yield return Fault($"{kind}.{id}", "A name is made of small letters, digits and hyphens.", "Mae enw wedi’i wneud o lythrennau bach, digidau a chysylltnodau.");
        }
        foreach (var fault in CheckOnlyIf.Faults(instrument.Signifiers).Concat(CheckOnlyIf.Faults(instrument.AboutYou)).Concat(CheckOnlyIf.Faults(instrument.Practice ?? []))) yield return fault;
        foreach (var fault in CheckPictures.Faults(instrument)) yield return fault;
        foreach (var (path, text) in Texts(instrument).Concat((instrument.Pictures ?? []).Select((picture, place) => ($"pictures[{place}].says", picture.Says))))
        {
            foreach (var language in instrument.Languages)
            {
                if (!text.Speaks(language)) yield return Fault($"{path}.{language}", "A text is missing in this language.", "Mae testun ar goll yn yr iaith hon.");
            }
            // An easy-read wording is optional; one that nobody can ever see, or that is blank, is a slip of the pen.
            foreach (var language in text.EasyReadIn)
            {
                if (!instrument.Languages.Contains(language) || !text.Speaks(Text.EasyReadOf(language)))
                {
                    yield return Fault($"{path}.{Text.EasyReadOf(language)}", "An easy-read wording is empty, or of a language that the instrument does not have.", "Mae geiriad hawdd ei ddeall yn wag, neu mewn iaith nad yw’r offeryn yn ei siarad.");
                }
            }
        }
    }

    /// <summary>Every text a delegate or a board shows, with its path.</summary>
    public static IEnumerable<(string Path, Text Text)> Texts(Instrument instrument)
    {
        yield return ("name", instrument.Name);
        yield return ("stem", instrument.Stem);
        foreach (var framing in instrument.Framings)
        {
            yield return ($"framings.{framing.Id}.name", framing.Name);
            yield return ($"framings.{framing.Id}.description", framing.Description);
        }
        foreach (var scenario in instrument.Scenarios)
        {
            yield return ($"scenarios.{scenario.Id}.name", scenario.Name);
            yield return ($"scenarios.{scenario.Id}.description", scenario.Description);
        }
        foreach (var signifier in Asked(instrument))
        {
            yield return ($"signifiers.{signifier.Id}.question", signifier.Question);
            foreach (var (member, text) in signifier.Labels) yield return ($"signifiers.{signifier.Id}.{member}", text);
            foreach (var option in (signifier as Choice)?.Options ?? [])
            {
                if (option.Code is { } code) yield return ($"signifiers.{signifier.Id}.options.{option.Id}.code", code);
            }
        }
        yield return ("consent.introduction", instrument.Consent.Introduction);
        yield return ("consent.count", instrument.Consent.Count);
        yield return ("consent.showDot", instrument.Consent.ShowDot);
        yield return ("consent.analyseStory", instrument.Consent.AnalyseStory);
        yield return ("consent.quoteStory", instrument.Consent.QuoteStory);
    }

    private static IEnumerable<(string Path, string Id)> Names(Instrument instrument) =>
    [
        .. instrument.Framings.Select(framing => ("framings", framing.Id.Slug)),
        .. instrument.Scenarios.Select(scenario => ("scenarios", scenario.Id.Slug)),
        .. Asked(instrument).Select(signifier => ("signifiers", signifier.Id.Slug)),
        .. Asked(instrument).OfType<Stones>().SelectMany(stones => stones.Movable.Select(stone => ($"stones of {stones.Id}", stone.Id))),
        .. Asked(instrument).OfType<Choice>()
            .SelectMany(choice => choice.Options.Select(option => ($"options of {choice.Id}", option.Id))
                .Concat(Reserved(choice).Select(id => ($"options of {choice.Id}", id)))),
    ];

    private static IEnumerable<Signifier> Asked(Instrument instrument) => [.. instrument.Signifiers, .. instrument.AboutYou, .. instrument.Practice ?? []];

    private static IEnumerable<string> Reserved(Choice choice)
    {
        if (choice.Other) yield return Choice.OtherId;
        if (choice.PreferNotToSay) yield return Choice.PreferNotToSayId;
    }

    private static bool IsSlug(string id) => id.Length is > 0 and <= 60 && id.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    internal static Refusal Fault(string field, string english, string welsh) => Refusals.InvalidInstrument(field, Text.Of(english, welsh));
}
