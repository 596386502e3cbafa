using Npgsql;

namespace Narratives.EventLog.Postgres;

/// <summary>
/// A node that stands still in the middle of sending a batch (stopped, swapped out, its line stalled) holds the lock of all writers, and with it every other node.
/// Those who have waited end its connection: none of its batch is stored then, and when it goes on it sends it again.
/// </summary>
internal static class StuckWriter
{
    /// <summary>Long enough for a full batch on a slow line; with the next attempt it stays within <see cref="Outage.Patience"/>.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Only one from whom the server has long waited to hear: whoever is at work, however slowly, is left to it. A 64-bit key stands in two halves.</summary>
    private static readonly string End = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
        SELECT count(pg_terminate_backend(held.pid)) FROM pg_locks held JOIN pg_stat_activity at USING (pid)
        WHERE held.locktype = 'advisory' AND held.granted AND held.objsubid = 1
            AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            AND held.classid = {AppendBatch.LockOfAllWriters >> 32} AND held.objid = {AppendBatch.LockOfAllWriters & 0xFFFFFFFF}
            AND at.wait_event = 'ClientRead' AND now() - at.query_start > interval '{Patience.TotalMilliseconds / 2} ms'
        """);

    public static bool IsWaitedFor(Exception reason) => reason is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable };

    public static Task<long> EndIt(NpgsqlConnection connection) => Database.Ask(connection, End);
}
