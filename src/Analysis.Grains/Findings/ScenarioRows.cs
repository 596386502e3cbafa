using System.Collections.Immutable;
using Narratives.Analysis.Figures;
using Narratives.Instruments;

namespace Narratives.Analysis.Found;

/// <summary>
/// The rows of a paired comparison: all scenarios together, then each. What is inferred over all of them is of everybody; so where a
/// scenario has too few delegates to be shown, another is hidden beside it, and it cannot be recovered by subtraction.
/// </summary>
internal static class ScenarioRows
{
    /// <param name="counted">A row with nothing but its delegates and pairs: all there is where it is hidden.</param>
    /// <param name="shown">The same row with what was found.</param>
    public static ImmutableArray<TRow> Of<TRow>(Asked asked, int signifier, int stone, Func<ScenarioId?, int, int, TRow> counted, Func<TRow, Comparison, Pairs, TRow> shown)
    {
        if (!asked.Primary.CanPair) return [];
        var scenarios = asked.Primary.Chosen.Scenarios;
        var rows = ImmutableArray.CreateBuilder<TRow>();
        foreach (var (scenario, hide) in Of(asked, signifier, stone))
        {
            var what = new Comparison(signifier, stone, scenario, Variant.Primary);
            var pairs = asked.Compare.Find(what);
            var row = counted(scenario is { } at ? scenarios[at] : null, pairs?.Rows.Length ?? 0, pairs?.Count ?? 0);
            rows.Add(hide || pairs is null || asked.Primary.TooFew(pairs.Rows.Length) ? row : shown(row, what, pairs));
        }
        return rows.DrainToImmutable();
    }

    private static IEnumerable<(int? Scenario, bool Hide)> Of(Asked asked, int signifier, int stone)
    {
        yield return (null, false);
        var scenarios = asked.Primary.Chosen.Scenarios.Length;
        if (scenarios < 2) yield break;
        var counts = Enumerable.Range(0, scenarios)
            .Select(scenario => asked.Compare.Find(new Comparison(signifier, stone, scenario, Variant.Primary))?.Rows.Length ?? 0).ToArray();
        var hidden = SmallCells.HiddenBeside(counts);
        for (var scenario = 0; scenario < scenarios; scenario++) yield return (scenario, hidden[scenario]);
    }
}
