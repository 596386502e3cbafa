using System.Collections.Immutable;
using Narratives.Analysis.Found.Sentences;
using Narratives.Instruments;

namespace Narratives.Analysis.Found;

/// <summary>A triad: where it was placed, and whether its centre moved between the frameworks.</summary>
internal static class FindTriad
{
    /// <summary>Below so many placements hexagons would be mostly ones and twos: dots are shown.</summary>
    public const int FewestForHexagons = 100;

    public static TriadFinding Of(Asked asked, int signifier)
    {
        var considered = asked.Primary;
        var id = considered.Instrument.Signifiers[signifier].Id;
        var found = new TriadFinding
        {
            Signifier = id,
            Role = asked.RoleOf(id),
            States = CountUnits.States(considered, signifier),
            NotApplicable = FindNotApplicable.Of(considered, signifier),
            Groups = [.. Groups.Of(considered, response => Points.Has(response, signifier, Numbered.Parts)).Select(group => GroupOf(asked, signifier, group))],
            Paired = PairedOf(asked, signifier),
            Sensitivity = FindSensitivity.Of(asked, signifier),
        };
        return found with { Sentences = SayPlane.Of(found, asked.ReadingOf(signifier), asked.PlacedOf(signifier)) };
    }

    private static TriadFound GroupOf(Asked asked, int signifier, Group group)
    {
        var (placed, delegates) = (group.Responses.Length, group.Delegates);
        if (asked.Primary.TooFew(placed) || asked.Primary.TooFew(delegates))
        {
            return new TriadFound(group.Framing, group.Scenario, placed, delegates, TooFew: true, [], [], 0, null, [], [], [], []);
        }
        var ratios = Points.Of(group.Responses, signifier, Numbered.LogRatios);
        var mean = Points.Mean(ratios);
        return new TriadFound(group.Framing, group.Scenario, placed, delegates, TooFew: false, Points.Dots(asked, group.Responses, signifier, Numbered.Parts), [], 0,
            LogRatio.Back(mean.First, mean.Second), [], [], [], []);
    }

    private static ImmutableArray<TriadPaired> PairedOf(Asked asked, int signifier)
    {
        if (!asked.Primary.CanPair) return [];
        var scenarios = asked.Primary.Chosen.Scenarios;
        var rows = ImmutableArray.CreateBuilder<TriadPaired>();
        foreach (var (scenario, hide) in ScenarioRows.Of(asked, signifier, stone: 0))
        {
            var what = new Comparison(signifier, 0, scenario, Variant.Primary);
            var pairs = asked.Compare.Find(what);
            var counted = new TriadPaired(scenario is { } at ? scenarios[at] : null, pairs?.Rows.Length ?? 0, pairs?.Count ?? 0, TooFew: true);
            rows.Add(hide || pairs is null || asked.Primary.TooFew(pairs.Rows.Length) ? counted : Shown(asked, what, pairs, counted));
        }
        return rows.DrainToImmutable();
    }

    private static TriadPaired Shown(Asked asked, Comparison what, Pairs pairs, TriadPaired counted)
    {
        var (first, second) = Centres.OfTriad(pairs);
        var flipped = asked.Compare.Drawn.Flipped(what);
        return counted with
        {
            TooFew = false,
            First = first,
            Second = second,
            T2 = flipped?.TSquared,
            P = flipped?.P,
            Exact = asked.Compare.Drawn.IsExact(what),
            Moves = Points.Moves(asked, pairs, LogRatio.Back),
        };
    }
}
