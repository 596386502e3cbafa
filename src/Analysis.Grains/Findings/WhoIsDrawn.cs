using Narratives.Analysis.Figures;
using Narratives.Instruments;

namespace Narratives.Analysis.Found;

/// <summary>Findings are exact, and a report is handed on: so they leave out the dots and lines of the same kind of people as a board does.</summary>
internal static class WhoIsDrawn
{
    public static Undrawn Of(Asked asked, int signifier) =>
        asked.Primary.Answers.Delegates.All(one => one.ShowDot) ? Undrawn.Nobody : Undrawn.Beside(Parts(asked, signifier).Reverse()); // the largest is told first

    /// <summary>Whom each group and each comparison of it is of; a plane has its own for each stone.</summary>
    private static IEnumerable<IReadOnlyDictionary<int, bool>> Parts(Asked asked, int signifier)
    {
        ReadNumbers[] reads = asked.Primary.Instrument.Signifiers[signifier] switch
        {
            Slider => [Numbered.Slider],
            Triad => [Numbered.Parts],
            Stones stones => [.. stones.Movable.Select(stone => Numbered.Stone(stone.Id))],
            _ => [],
        };
        for (var stone = 0; stone < reads.Length; stone++)
        {
            var read = reads[stone];
            foreach (var group in Groups.Of(asked.Primary, response => Points.Has(response, signifier, read))) yield return People(asked, group.Responses.Select(response => response.Given.Delegate));
            foreach (var scenario in Enumerable.Range(-1, asked.Primary.Chosen.Scenarios.Length + 1))
            {
                if (asked.Compare.Find(new Comparison(signifier, stone, scenario < 0 ? null : scenario, Variant.Primary)) is { } pairs) yield return People(asked, pairs.Rows.Select(row => row.Delegate));
            }
        }
    }

    private static Dictionary<int, bool> People(Asked asked, IEnumerable<int> delegates) => delegates.Distinct().ToDictionary(who => who, who => asked.Primary.Answers.Delegates[who].ShowDot);
}
