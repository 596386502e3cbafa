using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Narratives.EventLog.Sqlite;

/// <summary>The file cannot be written or read for now, through no fault of what was asked: the disk is full or fails, or somebody else holds the file.</summary>
internal static class Outage
{
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public static bool IsOne(Exception reason) => reason is SqliteException
    {
        SqliteErrorCode: raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_NOMEM or raw.SQLITE_PROTOCOL
    };

    /// <summary>The reason as the one who asked is told it.</summary>
    public static Exception Named(Exception reason) => IsOne(reason) ? new LogUnreachableException($"The log's file cannot be used for now: {reason.Message}", reason) : reason;
}
