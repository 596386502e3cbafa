using System.Diagnostics.Metrics;

namespace Narratives.Door;

/// <summary>What the door counts, for whoever listens.</summary>
public static class DoorMetrics
{
    public const string Name = "Narratives.Door";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Later = Meter.CreateCounter<long>("narratives.arrivals.later", "{request}", "Requests that were asked to come again in a moment, by reason: the house is full, or it is starting, or stopping.");

    internal static void NotNow(string reason) => Later.Add(1, new KeyValuePair<string, object?>("reason", reason));
}
