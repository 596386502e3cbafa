using System.Collections.Immutable;
using Narratives.Analysis.Collected;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Found;
using Narratives.Instruments;
using Narratives.Interpreting;

namespace Narratives.Analysis.Brushing;

/// <summary>The answers under a brushed part of a figure that a room sees. None where fewer than five people lie there: the stories would tell who they are.</summary>
/// <param name="Delegates">Under the brush, with or without a story.</param>
public sealed record Under(int Delegates, bool TooFew, ImmutableArray<CollectedResponse> Responses);

public static class FindUnder
{
    /// <param name="brush">Fits the instrument; see <see cref="ReadBrush"/>.</param>
    /// <param name="isShown">Only what the room has been shown is under anything.</param>
    public static Under Of(CollectedAnswers answers, Brush brush, Func<Cell, bool> isShown)
    {
        var considered = Considered.Of(answers, Chosen.Of(answers, Selection.Everything),
            response => MakeFindings.IsPrimary(response, Selection.Everything.Reveal) && isShown(response.Cell));
        var inside = Spots.Of(considered, brush).Where(spot => spot.Inside).Select(spot => considered.Responses[spot.At].Given).ToImmutableArray();
        var delegates = inside.Select(response => response.Delegate).Distinct().Count();
        return SmallCells.TooFew(delegates) ? new Under(delegates, TooFew: true, []) : new Under(delegates, TooFew: false, inside);
    }
}
