using Narratives.EventLog;
using Narratives.EventLog.Postgres;
using Narratives.Seminars;

namespace Narratives.Host.Serving;

/// <summary>What must be done once for a log, however many nodes start on it at the same moment: they do it one after another, and who comes second finds it done.</summary>
public static class TakeTurn
{
    /// <returns>The keys that were made; none when there was a seminar already.</returns>
    public static async Task<IReadOnlyDictionary<Role, string>?> Prepare(IServiceProvider services, Settings settings, IEventLog log, PostgresBeside? beside, CancellationToken cancellation)
    {
        await using var turn = beside is null ? null : await beside.Turn(cancellation);
        CookieKeysInDatabase.MakeFirst(services);
        return await FirstSeminar.Prepare(log, settings.NewKeys, cancellation, settings.Template);
    }
}
