using Narratives.Analysis.Figures;

namespace Narratives.Analysis.Found;

/// <summary>
/// The rows of a paired comparison: all scenarios together, then each. What is inferred over all of them is of everybody; so where a
/// scenario has too few delegates to be shown, another is hidden beside it, and it cannot be recovered by subtraction.
/// </summary>
internal static class ScenarioRows
{
    public static IEnumerable<(int? Scenario, bool Hide)> Of(Asked asked, int signifier, int stone)
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
