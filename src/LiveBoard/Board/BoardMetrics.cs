using System.Diagnostics.Metrics;

namespace Narratives.LiveBoard.Board;

/// <summary>What boards tell of their work, for whoever listens.</summary>
public static class BoardMetrics
{
    public const string Name = "Narratives.LiveBoard";

    private static readonly Meter Meter = new(Name);
    private static readonly UpDownCounter<long> Boards = Meter.CreateUpDownCounter<long>("narratives.boards", "{board}", "Boards and facilitators' pages that watch a seminar at this node.");

    private static readonly Histogram<double> Beat = Meter.CreateHistogram("narratives.beat.duration", "s", "Making one picture for all boards of a seminar.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] });

    internal static void Watches(int by) => Boards.Add(by);

    internal static void Beaten(TimeSpan took) => Beat.Record(took.TotalSeconds);
}
