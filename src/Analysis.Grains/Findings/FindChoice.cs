using System.Collections.Immutable;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Found.Sentences;
using Narratives.Analysis.Statistics;
using Narratives.Instruments;
using Narratives.Marks;

namespace Narratives.Analysis.Found;

/// <summary>A choice: what was chosen, and whether the same delegates chose differently under the other framework.</summary>
internal static class FindChoice
{
    public static ChoiceFinding Of(Asked asked, int signifier)
    {
        var considered = asked.Primary;
        var choice = (Choice)considered.Instrument.Signifiers[signifier];
        var found = new ChoiceFinding
        {
            Signifier = choice.Id,
            Role = asked.RoleOf(choice.Id),
            States = CountUnits.States(considered, signifier),
            NotApplicable = FindNotApplicable.Of(considered, signifier),
            Groups = [.. Groups.Of(considered, response => response.Mark(signifier).Placement is ChoicePlacement).Select(group => GroupOf(considered, signifier, choice, group))],
            Paired = PairedOf(asked, signifier, choice),
            Unpaired = FindUnpaired.OfChoice(asked, signifier, choice),
            Sensitivity = FindSensitivity.Of(asked, signifier),
        };
        return found with { Sentences = SayChoice.Of(found, asked.ReadingOf(signifier), asked.PlacedOf(signifier)) };
    }

    private static ChoiceFound GroupOf(Considered considered, int signifier, Choice choice, Group group)
    {
        var placed = group.Responses.Length;
        if (considered.TooFew(placed) || considered.TooFew(group.Delegates)) return new ChoiceFound(group.Framing, group.Scenario, placed, TooFew: true, []);
        var chosen = group.Responses.SelectMany(response => ((ChoicePlacement)response.Mark(signifier).Placement!).Options).CountBy(option => option).ToDictionary();
        return new ChoiceFound(group.Framing, group.Scenario, placed, TooFew: false,
            [.. Numbered.OptionsOf(choice).Select(option => new OptionCount(option, chosen.GetValueOrDefault(option)))]);
    }

    private static ImmutableArray<ChoicePaired> PairedOf(Asked asked, int signifier, Choice choice) => ScenarioRows.Of(asked, signifier, stone: 0,
        (scenario, delegates, pairs) => new ChoicePaired(scenario, delegates, pairs, TooFew: true, null, null, []),
        (row, what, pairs) => Shown(asked, what, pairs, row.Scenario, Numbered.OptionsOf(choice)));

    /// <summary>A delegate with several pairs counts once for an option: more often under one framework than under the other, or as often under both.</summary>
    private static ChoicePaired Shown(Asked asked, Comparison what, Pairs pairs, ScenarioId? scenario, ImmutableArray<string> options)
    {
        var flipped = asked.Compare.Drawn.Flipped(what);
        return new ChoicePaired(scenario, pairs.Rows.Length, pairs.Count, TooFew: false, flipped?.Statistic, flipped?.P,
        [
            .. options.Select((option, at) =>
            {
                var (first, second) = (pairs.Rows.Count(row => row.Difference(at) < 0), pairs.Rows.Count(row => row.Difference(at) > 0));
                var both = pairs.Rows.Count(row => row.Difference(at) == 0 && row.FirstMean(at) > 0);
                return new OptionMoved(option, first, second, both, McNemar.Of(first, second).P);
            }),
        ]);
    }
}
