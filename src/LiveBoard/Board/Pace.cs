namespace Narratives.LiveBoard.Board;

/// <summary>
/// How long a beat of the boards lasts: a tenth of a second while there is room, longer from when an eighth of it is taken (256 requests: half a batch of
/// the log's writer waits), two seconds from when half is. A picture can wait; an answer is refused only when all room is taken.
/// </summary>
public static class Pace
{
    public static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);
    public static readonly TimeSpan SlowestBeat = TimeSpan.FromSeconds(2);

    private const double Slows = 1.0 / 8;
    private const double Slowest = 1.0 / 2;

    /// <param name="fullness">From 0 to 1.</param>
    public static TimeSpan Of(double fullness) => Beat + ((SlowestBeat - Beat) * Math.Clamp((fullness - Slows) / (Slowest - Slows), 0, 1));
}
