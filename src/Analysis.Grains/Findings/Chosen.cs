using System.Collections.Immutable;
using Narratives.Analysis.Collected;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Words;

namespace Narratives.Analysis.Found;

/// <summary>A selection as it falls on these answers: which framings and scenarios, and which delegates.</summary>
/// <param name="Compared">Framework 1 and framework 2: the first two framings of the selection.</param>
/// <param name="HidesAll">The delegates of a breakdown by "about you", or those whom it leaves out, are too few to be shown.</param>
internal sealed record Chosen(
    ImmutableArray<FramingId> Framings, ImmutableArray<ScenarioId> Scenarios, Compared? Compared, Language? Language, ImmutableArray<bool> Delegates,
    bool HidesAll)
{
    public static Chosen Of(CollectedAnswers answers, Selection selection)
    {
        ImmutableArray<FramingId> framings = [.. answers.Instrument.Framings.Select(framing => framing.Id).Where(id => Holds(selection.Framings, id))];
        ImmutableArray<ScenarioId> scenarios = [.. answers.Instrument.Scenarios.Select(scenario => scenario.Id).Where(id => Holds(selection.Scenarios, id))];
        var compared = framings.Length < 2 ? null : new Compared(framings[0], framings[1]);
        var aboutYou = answers.Delegates.Select(one => selection.AboutYou.All(asked => Said(one, asked))).ToArray();
        ImmutableArray<Order?>? orders = selection.Order is null || compared is null ? null : OrderOf.Delegates(answers, compared);
        return new Chosen(framings, scenarios, compared, selection.Language,
            [.. aboutYou.Select((said, who) => said && (orders is not { } known || known[who] == selection.Order))],
            HidesAll: !selection.AboutYou.IsEmpty && IsTooSmall(answers, aboutYou));
    }

    /// <summary>Framing and scenario of a response by their places here; none where it is outside the selection.</summary>
    public (int Framing, int Scenario)? Place(CollectedResponse response)
    {
        if (!Delegates[response.Delegate] || (Language is { } language && response.Language != language)) return null;
        var (framing, scenario) = (Framings.IndexOf(response.Cell.Framing), Scenarios.IndexOf(response.Cell.Scenario));
        return framing < 0 || scenario < 0 ? null : (framing, scenario);
    }

    private static bool Holds<T>(ImmutableArray<T> chosen, T one) => chosen.IsEmpty || chosen.Contains(one);

    private static bool Said(CollectedDelegate one, ChosenAboutYou asked) => one.AboutYou.Any(mark =>
        mark.Signifier == asked.Signifier && mark.Placement is ChoicePlacement(var options, _) && options.Any(option => asked.Options.Contains(option)));

    /// <summary>Of those who answered. Whoever knows the whole could subtract the group from it, so the rest must be large enough as well.</summary>
    private static bool IsTooSmall(CollectedAnswers answers, bool[] inside)
    {
        var answered = answers.Responses.Select(response => response.Delegate).Distinct().ToArray();
        var (group, rest) = (answered.Count(who => inside[who]), answered.Count(who => !inside[who]));
        return group < Considered.FewestAboutYou || rest is > 0 and < Considered.FewestAboutYou;
    }
}
