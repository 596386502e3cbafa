using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Narratives.EventLog.Sqlite;

/// <summary>
/// A statement that is prepared once, and given and read as bytes: the ordinary commands turn every text into a string and back,
/// which for a log of UTF-8 JSON is most of the work.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt prepared;

    public Statement(SqliteConnection connection, string sql)
    {
        database = connection.Handle ?? throw new InvalidOperationException("The connection is closed.");
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out prepared), database);
    }

    /// <summary>The row that was inserted last on this connection.</summary>
    public long InsertedRow => raw.sqlite3_last_insert_rowid(database);

    /// <summary>Parameters are counted from 1.</summary>
    public Statement Bind(int parameter, long value)
    {
        Check(raw.sqlite3_bind_int64(prepared, parameter, value));
        return this;
    }

    public Statement Bind(int parameter, Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _); // in the order of its text, so that time-ordered ids stay in order
        Check(raw.sqlite3_bind_blob(prepared, parameter, bytes));
        return this;
    }

    /// <param name="utf8">The database has a copy afterwards.</param>
    public Statement BindText(int parameter, ReadOnlySpan<byte> utf8)
    {
        Check(raw.sqlite3_bind_text(prepared, parameter, utf8));
        return this;
    }

    /// <summary>True when there is a row to look at; when there is none, the statement is ready to be bound again.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(prepared);
        if (result == raw.SQLITE_ROW) return true;
        try
        {
            if (result != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(result, database);
        }
        finally
        {
            _ = raw.sqlite3_reset(prepared); // repeats the result of the step
        }
        return false;
    }

    /// <summary>Ends the reading of rows, and with it the read transaction that it holds open.</summary>
    public void Reset() => _ = raw.sqlite3_reset(prepared);

    public void Run()
    {
        if (Step()) Reset();
    }

    /// <summary>Columns are counted from 0.</summary>
    public long Integer(int column) => raw.sqlite3_column_int64(prepared, column);

    public Guid Uuid(int column) => new(raw.sqlite3_column_blob(prepared, column), bigEndian: true);

    /// <summary>Text as UTF-8; valid until the next step.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(prepared, column);

    public void Dispose() => prepared.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(result, database);
    }
}
