using Narratives.Instruments;
using Narratives.Seminars;

namespace Narratives.Analysis.Patterns;

/// <summary>
/// From where in the log each board holds its numbers: from where it was told to, or was turned to another figure while it held; and where nothing had
/// been revealed by then, from the first reveal on.
/// </summary>
internal sealed class HeldBoards
{
    private readonly Dictionary<int, (SignifierId? Signifier, FigureName Figure, long Since)> held = [];

    public long? Since(int board) => held.TryGetValue(board, out var one) ? one.Since : null;

    /// <param name="firstReveal">There was nothing to hold before.</param>
    public void Hear(Seminar seminar, long position, bool firstReveal)
    {
        for (var board = TurnBoard.First; board <= TurnBoard.Most; board++)
        {
            var view = seminar.ViewOf(board);
            if (!view.Frozen) held.Remove(board);
            else if (firstReveal || !held.TryGetValue(board, out var one) || one.Signifier != view.Signifier || one.Figure != view.Figure) held[board] = (view.Signifier, view.Figure, position);
        }
    }
}
