using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Narratives.EventLog;

/// <summary>What the log tells of its work, for whoever listens: sizes and spans, never what was said.</summary>
public static class LogMetrics
{
    public const string Name = "Narratives.EventLog";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<long> BatchSize = Meter.CreateHistogram("narratives.commit.batch.size", "{append}", "Appends and masks that shared one commit.",
        advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] });

    private static readonly Histogram<double> Duration = Meter.CreateHistogram("narratives.commit.duration", "s", "From the first statement of a commit until it is durable.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    /// <summary>From being asked to append until it is durable: a part of whatever asked.</summary>
    internal static Activity? Append() => Source.StartActivity("append");

    /// <summary>One commit. It belongs to none of those who share it, and is linked to all of them.</summary>
    /// <param name="asked">Where each of them comes from; none for those whom nobody traces.</param>
    internal static Activity? Commit(IEnumerable<ActivityContext> asked)
    {
        if (!Source.HasListeners()) return null;
        var links = asked.Where(context => context != default).Select(context => new ActivityLink(context)).ToList();
        var before = Activity.Current;
        Activity.Current = null; // the writer was started in whatever opened the log
        var commit = links.Count == 0 ? null : Source.StartActivity("commit", ActivityKind.Internal, default(ActivityContext), links: links);
        if (commit is null) Activity.Current = before;
        return commit;
    }

    internal static void Committed(Activity? commit, int batch, TimeSpan took)
    {
        BatchSize.Record(batch);
        Duration.Record(took.TotalSeconds);
        commit?.SetTag("narratives.commit.batch.size", batch);
    }
}
