using System.Diagnostics.Metrics;
using Narratives.EventLog;

namespace Narratives.Analysis.Grains;

/// <summary>What grains tell of their work, for whoever listens.</summary>
public static class GrainMetrics
{
    public const string Name = "Narratives.Grains";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Lag = Meter.CreateHistogram("narratives.follow.lag", "s", "From the stamp of an event until the patterns of this node have heard it.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60] });

    /// <summary>Of the oldest of a batch. Clocks of nodes differ: what seems to come from the future has no lag.</summary>
    internal static void Heard(IReadOnlyList<Told> batch, TimeProvider clock)
    {
        if (Lag.Enabled && batch.Count > 0) Lag.Record(Math.Max(0, (clock.GetUtcNow() - batch[0].At).TotalSeconds));
    }
}
