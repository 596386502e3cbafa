using System.Collections.Immutable;
using Narratives.Analysis.Figures;
using Narratives.Instruments;

namespace Narratives.Analysis.Found;

/// <summary>One distribution's answers: of all framings, of one, or of one cell.</summary>
internal sealed record Group(FramingId? Framing, ScenarioId? Scenario, ImmutableArray<Considered.Response> Responses)
{
    public int Delegates => Responses.Select(response => response.Given.Delegate).Distinct().Count();
}

/// <summary>
/// All together, each framing, each framing × scenario: of one signifier, those that were placed. A cell of too few stands for itself
/// with its count only, and cannot be recovered by subtraction: its framing covers the other cells only, and all together the framings
/// that may be shown (see <see cref="SmallCells"/>). What is inferred, the paired comparison, is of everybody.
/// </summary>
internal static class Groups
{
    public static ImmutableArray<Group> Of(Considered considered, Func<Considered.Response, bool> placed)
    {
        var (framings, scenarios) = (considered.Chosen.Framings, considered.Chosen.Scenarios);
        var cells = considered.Responses.Where(placed).ToLookup(response => response.Framing * scenarios.Length + response.Scenario);
        var single = framings.Length == 1 && scenarios.Length == 1;
        var groups = ImmutableArray.CreateBuilder<Group>();
        var byFraming = new List<Group>();
        for (var framing = 0; framing < framings.Length; framing++)
        {
            var own = scenarios.Select((scenario, at) => new Group(framings[framing], scenario, [.. cells[framing * scenarios.Length + at]])).ToArray();
            byFraming.Add(new Group(framings[framing], null, [.. SmallCells.Pooled(own, SizeOf).SelectMany(cell => cell.Responses)]));
            if (scenarios.Length > 1) groups.AddRange(own);
        }
        var all = new Group(null, null, [.. SmallCells.Pooled(byFraming, SizeOf).SelectMany(framing => framing.Responses).OrderBy(response => response.Given.Delegate)]);
        return [all, .. single ? [] : byFraming, .. groups];
    }

    /// <summary>A cell is as small as its placements or its delegates, whichever are fewer.</summary>
    private static int SizeOf(Group group) => Math.Min(group.Responses.Length, group.Delegates);
}
