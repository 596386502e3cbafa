using System.Collections.Immutable;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Found.Sentences;
using Narratives.Instruments;
using Narratives.Marks;

namespace Narratives.Analysis.Found;

/// <summary>Stones on a plane: where they lie, whether they moved between the frameworks, and what goes with what.</summary>
internal static class FindStones
{
    public static StonesFinding Of(Asked asked, int signifier)
    {
        var considered = asked.Primary;
        var stones = (Stones)considered.Instrument.Signifiers[signifier];
        var found = new StonesFinding
        {
            Signifier = stones.Id,
            Role = asked.RoleOf(stones.Id),
            States = CountUnits.States(considered, signifier),
            NotApplicable = FindNotApplicable.Of(considered, signifier),
            Stones = [.. stones.Movable.Select((stone, at) => OfStone(asked, signifier, stone.Id, at))],
            Sensitivity = stones.Movable.IsEmpty ? [] : FindSensitivity.Of(asked, signifier),
        };
        return found with { Sentences = SayPlane.Of(found, asked.ReadingOf(signifier), asked.PlacedOf(signifier)) };
    }

    private static StoneFound OfStone(Asked asked, int signifier, string stone, int at)
    {
        var read = Numbered.Stone(stone);
        return new StoneFound(stone, GroupsOf(asked, signifier, read), PairedOf(asked, signifier, at), null, null, null);
    }

    private static ImmutableArray<PlaneFound> GroupsOf(Asked asked, int signifier, ReadNumbers read) =>
        [.. Groups.Of(asked.Primary, response => Points.Has(response, signifier, read)).Select(group => GroupOf(asked, signifier, read, group))];

    private static PlaneFound GroupOf(Asked asked, int signifier, ReadNumbers read, Group group)
    {
        var (placed, delegates) = (group.Responses.Length, group.Delegates);
        if (asked.Primary.TooFew(placed) || asked.Primary.TooFew(delegates)) return new PlaneFound(group.Framing, group.Scenario, placed, delegates, TooFew: true, [], null, [], [], []);
        var points = Points.Of(group.Responses, signifier, read);
        return new PlaneFound(group.Framing, group.Scenario, placed, delegates, TooFew: false, Points.Dots(asked, group.Responses, signifier, read), Points.Mean(points), [], [], []);
    }

    private static ImmutableArray<PlanePaired> PairedOf(Asked asked, int signifier, int stone)
    {
        if (!asked.Primary.CanPair) return [];
        var scenarios = asked.Primary.Chosen.Scenarios;
        var rows = ImmutableArray.CreateBuilder<PlanePaired>();
        foreach (var (scenario, hide) in ScenarioRows.Of(asked, signifier, stone))
        {
            var what = new Comparison(signifier, stone, scenario, Variant.Primary);
            var pairs = asked.Compare.Find(what);
            var counted = new PlanePaired(scenario is { } at ? scenarios[at] : null, pairs?.Rows.Length ?? 0, pairs?.Count ?? 0, TooFew: true);
            rows.Add(hide || pairs is null || asked.Primary.TooFew(pairs.Rows.Length) ? counted : Shown(asked, what, pairs, counted));
        }
        return rows.DrainToImmutable();
    }

    private static PlanePaired Shown(Asked asked, Comparison what, Pairs pairs, PlanePaired counted)
    {
        var (first, second) = Centres.OfPlane(pairs);
        var flipped = asked.Compare.Drawn.Flipped(what);
        return counted with
        {
            TooFew = false,
            First = first,
            Second = second,
            T2 = flipped?.TSquared,
            P = flipped?.P,
            Exact = asked.Compare.Drawn.IsExact(what),
            Moves = Points.Moves(asked, pairs, (left, top) => new Part(left, top)),
        };
    }
}
