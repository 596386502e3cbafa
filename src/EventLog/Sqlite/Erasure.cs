using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Narratives.EventLog.Sqlite;

/// <summary>
/// Makes masked text leave the files. secure_delete has put zeros in its place in the pages; the old pages still stand in the
/// write-ahead log until a checkpoint copies the new ones over and truncates it. Readers of this engine are brought home first. A
/// reader from outside (a backup, a console) can hold the checkpoint up: then it is tried again after each commit, every second
/// while there is none, at closing and at the next opening. What the disk itself keeps of freed blocks is beyond this.
/// </summary>
internal sealed class Erasure(SqliteConnection connection, Readers readers)
{
    public static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    /// <summary>Every append waits while a checkpoint does.</summary>
    private const int PatienceMilliseconds = 50;

    /// <summary>Something was masked and may still stand in a file.</summary>
    public bool IsDue { get; private set; }

    public void Begin() => Try(PatienceMilliseconds);

    /// <summary>Without patience: whoever holds it up may do so for hours, and every append would pay for it.</summary>
    public void TryAgain() => Try(0);

    private void Try(int patienceMilliseconds) => readers.WhileNobodyReads(() => IsDue = !Truncate(patienceMilliseconds));

    private bool Truncate(int patienceMilliseconds)
    {
        raw.sqlite3_busy_timeout(connection.Handle, patienceMilliseconds);
        try
        {
            return Connection.Ask(connection, "PRAGMA wal_checkpoint(TRUNCATE);") == 0; // its first column: was it held up?
        }
        catch (SqliteException)
        {
            return false; // best effort: it is tried again, and a disk that fails shows in the appends
        }
        finally
        {
            raw.sqlite3_busy_timeout(connection.Handle, Connection.BusyMilliseconds);
        }
    }
}
