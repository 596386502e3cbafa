using Narratives.EventLog.Keeping;
using Narratives.Events;

namespace Narratives.EventLog.Engines;

/// <summary>Which of the events that are retold are missing in a log.</summary>
internal static class Retelling
{
    /// <param name="standing">The event that stands in the place of this one: none where the stream does not reach so far.</param>
    /// <param name="versionOf">The version of this one's stream: 0 when there is none.</param>
    /// <param name="missing">Is filled in their order.</param>
    public static RetellOutcome Decide(IReadOnlyList<LogRow> rows, Func<LogRow, Guid?> standing, Func<LogRow, long> versionOf, List<LogRow> missing)
    {
        missing.Clear();
        var versions = new Dictionary<(Guid, Guid), long>();
        foreach (var row in rows)
        {
            if (standing(row) is { } found)
            {
                if (found != row.Id) return new RetellOutcome.Contradicted(row.Seminar, row.Stream, row.Version);
                continue;
            }
            var stream = (row.Seminar.Value, row.Stream);
            if (!versions.TryGetValue(stream, out var version)) version = versionOf(row);
            if (version != row.Version - 1) return new RetellOutcome.Contradicted(row.Seminar, row.Stream, row.Version);
            versions[stream] = row.Version;
            missing.Add(row);
        }
        return new RetellOutcome.Retold(missing.Count);
    }

    /// <exception cref="ArgumentException">This version knows no such event.</exception>
    public static Type TypeOf(LogRow row) =>
        EventJson.TypeOf(row.Type) ?? throw new ArgumentException($"An event of type '{row.Type}' is not known to this version.", nameof(row));
}
