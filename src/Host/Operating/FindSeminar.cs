using Narratives.EventLog.Keeping;
using Narratives.Events;
using Narratives.Words;

namespace Narratives.Host.Operating;

/// <summary>Which seminars a log holds, and by which codes; also in a log that is damaged elsewhere.</summary>
internal static class FindSeminar
{
    /// <summary>Codes that cannot be read are none.</summary>
    public static async Task<IReadOnlyList<(SeminarId Id, string? Code)>> All(IKeptLog log, CancellationToken cancellation)
    {
        var found = new List<(SeminarId, string?)>();
        foreach (var seminar in await log.Seminars(cancellation)) found.Add((seminar, await CodeOf(log, seminar, cancellation)));
        return found;
    }

    /// <param name="name">A code or an id.</param>
    public static async Task<(SeminarId Id, string? Code)?> Named(IKeptLog log, string name, CancellationToken cancellation)
    {
        foreach (var one in await All(log, cancellation))
        {
            if (name.Equals(one.Code, StringComparison.OrdinalIgnoreCase) || name.Equals(one.Id.ToString(), StringComparison.OrdinalIgnoreCase)) return one;
        }
        return null;
    }

    public static Refusal None(LogPlace place) => new("no-seminar", place.Name, Text.Of("There is no seminar of this name in this log.", "Nid oes seminar o’r enw hwn yn y log hwn."));

    /// <summary>A seminar begins with its plan.</summary>
    private static async Task<string?> CodeOf(IKeptLog log, SeminarId seminar, CancellationToken cancellation)
    {
        await foreach (var batch in log.Rows(seminar, 0, cancellation)) return batch.Select(DecodeRow.TryOf).OfType<SeminarPlanned>().FirstOrDefault()?.JoinCode;
        return null;
    }
}
