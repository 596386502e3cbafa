using Narratives.Analysis.Figures;
using Narratives.EventLog;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.LiveBoard.Board;

/// <summary>
/// The figure of one board while its facilitator holds the numbers. It is read from the log up to where they were held, so it is the same at every
/// node and after every start; and read on when somebody has taken something back. Used by one beat at a time, and gone with it.
/// </summary>
internal sealed class HeldFigure(SeminarId seminar, IEventLog log)
{
    private HeldNumbers? numbers;
    private long heard;
    private (BoardView View, int TakenBack) drawnOf;
    private Figure? drawn;

    /// <param name="since">The position from which it holds.</param>
    /// <param name="takenBack">How often something had been taken back by now.</param>
    public async Task<Figure?> Of(BoardView view, long since, int takenBack, CancellationToken cancellation)
    {
        if (numbers?.Since == since && drawnOf == (view, takenBack)) return drawn;
        if (numbers?.Since != since)
        {
            heard = 0;
            numbers = new HeldNumbers(seminar, since, await ReadOn(cancellation));
        }
        else if (drawnOf.TakenBack != takenBack)
        {
            numbers.Hear(await ReadOn(cancellation));
        }
        drawnOf = (view, takenBack);
        return drawn = numbers.Figure(view);
    }

    private async Task<List<Told>> ReadOn(CancellationToken cancellation)
    {
        var events = new List<Told>();
        await foreach (var batch in log.Read(new LogScope.Of(seminar, WithoutText: true), heard, cancellation)) events.AddRange(batch);
        if (events.Count > 0) heard = events[^1].Position;
        return events;
    }
}
