using Npgsql;

namespace Narratives.EventLog.Postgres;

/// <summary>The server is away, or ended what was being done through no fault of what was asked: it may be asked again.</summary>
internal static class Outage
{
    /// <summary>Longer than a restart of the server takes; shorter than anybody waits in front of a phone.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public static bool IsOne(Exception reason) => reason switch
    {
        PostgresException said => said.IsTransient || said.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.ReadOnlySqlTransaction, // a server that has become a standby: the next connection finds who is the primary now
        NpgsqlException => true, // everything that is not the server's own answer: sockets, time-outs, a connection that ended
        _ => reason is System.Net.Sockets.SocketException or IOException or TimeoutException,
    };
}
