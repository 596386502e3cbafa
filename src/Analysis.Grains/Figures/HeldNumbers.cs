using Narratives.Analysis.Patterns;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Analysis.Figures;

/// <summary>
/// The numbers of a seminar as they stood at one position of its log, less what was taken back, thought again or set aside since: that leaves at once,
/// whatever is held. A fold of the log, so that every node and every start shows the same.
/// </summary>
public sealed class HeldNumbers
{
    private readonly SeminarPatterns patterns;

    /// <param name="events">Of the seminar, up to wherever; more may be heard.</param>
    /// <exception cref="InvalidOperationException">The events do not begin with the plan of the seminar: the log is damaged.</exception>
    public HeldNumbers(SeminarId seminar, long since, IReadOnlyList<Told> events)
    {
        Since = since;
        patterns = SeminarPatterns.FromLog(seminar, [.. events.TakeWhile(told => told.Position <= since)]);
        Hear(events);
    }

    public long Since { get; }

    /// <summary>What came later is no part of it, except that it takes away.</summary>
    public void Hear(IEnumerable<Told> events)
    {
        foreach (var told in events.Where(told => told.Position > Since && told.Event is ResponseWithdrawn or DelegateWithdrew or ConsentChanged or RoundReset))
        {
            patterns.Seminar.Hear(told);
            foreach (var cell in patterns.Cells) cell.Hear(told);
        }
    }

    public Figure? Figure(BoardView view) => BoardFigure.Of(patterns, view);
}
