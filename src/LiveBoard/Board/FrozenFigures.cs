using System.Collections.Concurrent;
using Narratives.Analysis.Figures;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LiveBoard.Board;

/// <summary>
/// The figures that facilitators have frozen, as they were at that moment: every board that looks later sees the same. Turned to another figure, a frozen
/// board holds that one from then on. What somebody takes back goes at once all the same: the figure is then taken anew, and held again. Kept in memory
/// alone: after a restart the figure of that moment is held.
/// </summary>
public sealed class FrozenFigures
{
    private readonly ConcurrentDictionary<(SeminarId, int), Held> held = [];

    /// <param name="now">The figure as it would be shown, were it not frozen.</param>
    /// <param name="takenBack">How often something had been taken back by then.</param>
    public Figure? Of(SeminarId seminar, int board, BoardView view, Figure? now, int takenBack)
    {
        if (!view.Frozen) held.TryRemove((seminar, board), out _);
        if (!view.Frozen || now is null) return now;
        return held.AddOrUpdate((seminar, board), _ => new Held(view.Signifier, view.Figure, takenBack, now),
            (_, before) => before.Signifier == view.Signifier && before.Name == view.Figure && before.TakenBack == takenBack ? before : new Held(view.Signifier, view.Figure, takenBack, now)).Figure;
    }

    private sealed record Held(SignifierId? Signifier, FigureName Name, int TakenBack, Figure Figure);
}
