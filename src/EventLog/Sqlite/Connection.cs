using Microsoft.Data.Sqlite;

namespace Narratives.EventLog.Sqlite;

/// <summary>How every connection to a log file is opened.</summary>
internal static class Connection
{
    /// <summary>How long one connection waits for the lock of another: longer than any transaction of this engine takes.</summary>
    public const int BusyMilliseconds = 5_000;

    /// <summary>
    /// Durable at the commit: synchronous=FULL syncs the write-ahead log at each. secure_delete writes zeros over what is replaced.
    /// A page of 8 KB holds five or six responses where one of 4 KB holds two or three: the file is a seventh smaller and is read faster.
    /// The larger checkpoint (2,000 pages, 16 MB of log) spares a busy room most of the copying of pages that are about to change again.
    /// </summary>
    public static SqliteConnection OpenForWriting(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        Run(connection, """
            PRAGMA page_size = 8192;
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA secure_delete = ON;
            PRAGMA foreign_keys = ON;
            PRAGMA temp_store = MEMORY;
            PRAGMA wal_autocheckpoint = 2000;
            """);
        return connection;
    }

    public static SqliteConnection OpenForReading(string path) => Open(path, SqliteOpenMode.ReadOnly);

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement of this engine is a constant.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public static long Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement of this engine is a constant.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        // Not pooled by the driver: a closed log must let go of its file, and statements are kept with their connection.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            Run(connection, $"PRAGMA busy_timeout = {BusyMilliseconds};");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
