using System.Collections.Immutable;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Interpreting;

/// <summary>From a selection as a page sent it to one that this instrument can answer. What was not told means everything.</summary>
public static class ReadSelection
{
    public static Outcome<Selection> Decide(Instrument instrument, Selection? told, string field = "selection")
    {
        if (told is null) return Selection.Everything;
        var asked = told with { Framings = OrNone(told.Framings), Scenarios = OrNone(told.Scenarios), AboutYou = OrNone(told.AboutYou) };
        if (asked.Framings.Any(id => instrument.Framings.All(framing => framing.Id != id))) return Refusals.UnknownPart($"{field}.framings");
        if (asked.Scenarios.Any(id => instrument.Scenarios.All(scenario => scenario.Id != id))) return Refusals.UnknownPart($"{field}.scenarios");
        if (asked.Language is { } language && !instrument.Languages.Contains(language)) return Refusals.UnknownLanguage($"{field}.language");
        if (asked.Order is { } order && !Enum.IsDefined(order)) return Refusals.UnknownPart($"{field}.order");
        if (!Enum.IsDefined(asked.Reveal)) return Refusals.UnknownPart($"{field}.reveal");
        for (var at = 0; at < asked.AboutYou.Length; at++)
        {
            if (FaultOf(instrument, asked.AboutYou[at], $"{field}.aboutYou[{at}]") is { } fault) return fault;
        }
        return asked;
    }

    private static Refusal? FaultOf(Instrument instrument, ChosenAboutYou? asked, string field)
    {
        if (instrument.AboutYou.FirstOrDefault(choice => choice.Id == asked?.Signifier) is not { } choice) return Refusals.UnknownSignifier($"{field}.signifier");
        // None of the options is nobody: certainly not what was meant.
        if (asked!.Options.IsDefaultOrEmpty) return Refusals.Missing($"{field}.options");
        return asked.Options.Any(option => !choice.Offers(option)) ? Refusals.UnknownOption($"{field}.options") : null;
    }

    private static ImmutableArray<T> OrNone<T>(ImmutableArray<T> told) => told.IsDefault ? [] : told;
}
