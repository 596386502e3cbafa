using System.Collections.Immutable;
using Narratives.EventLog;
using Narratives.Words;

namespace Narratives.Analysis.Patterns;

/// <summary>All the patterns of one seminar: what a figure is made from.</summary>
/// <param name="Cells">In the order of the rounds.</param>
public sealed record SeminarPatterns(SeminarPattern Seminar, ImmutableArray<CellPattern> Cells)
{
    /// <summary>Folds a whole log: what the live patterns must equal.</summary>
    public static SeminarPatterns FromLog(SeminarId seminar, IReadOnlyList<Told> events)
    {
        var whole = new SeminarPattern(seminar);
        foreach (var told in events) whole.Hear(told);
        // The cells as they were planned last: before a round is opened they may change, and none has an answer.
        var cells = whole.Cells.Select(cell => new CellPattern(cell)).ToImmutableArray();
        foreach (var told in events)
        {
            foreach (var cell in cells) cell.Hear(told);
        }
        return new SeminarPatterns(whole, cells);
    }
}
