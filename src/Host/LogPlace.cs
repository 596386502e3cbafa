using System.CommandLine;
using Narratives.EventLog;
using Narratives.EventLog.Attachments;
using Narratives.EventLog.Keeping;
using Narratives.EventLog.Postgres;
using Narratives.EventLog.Sqlite;

namespace Narratives.Host;

/// <summary>Where the log is: in a PostgreSQL database when one is named, otherwise in a file of the data folder.</summary>
/// <param name="Database">A connection string.</param>
public sealed record LogPlace(DirectoryInfo Data, string? Database = null)
{
    /// <summary>For people; without a user's name and without a password.</summary>
    public string Name => Database is null ? Data.FullName : PostgresEventLog.NameOf(Database);

    /// <summary>False where opening would make a new one in the data folder.</summary>
    public bool IsThere => Database is not null || System.IO.File.Exists(File);

    /// <summary>As far as their names tell.</summary>
    public bool IsTheSameAs(LogPlace other) => Database is null ? other.Database is null && Data.FullName.TrimEnd(Path.DirectorySeparatorChar) == other.Data.FullName.TrimEnd(Path.DirectorySeparatorChar) : Database == other.Database; // the same by another name: then everything is there already

    private string File => Path.Combine(Data.FullName, "narratives.db");

    public static Option<string?> Option()
    {
        var option = new Option<string?>("--log") { Description = "A PostgreSQL database for the log, as a connection string; without it, a file in the data folder" };
        option.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } said && !PostgresEventLog.CanRead(said)) given.AddError("--log is a connection string such as \"Host=db.example.org;Database=narratives;Username=narratives\".");
        });
        return option;
    }

    /// <summary>As it was named by one word: a connection string, or else a data folder.</summary>
    public static LogPlace At(string named) => PostgresEventLog.CanRead(named) ? new(new DirectoryInfo("."), named) : new(new DirectoryInfo(named));

    /// <summary>What the nodes of one log share beside it; nothing where the log is a file, for that has one node only.</summary>
    public PostgresBeside? Beside(TimeProvider clock) => Database is null ? null : new PostgresBeside(Database, clock);

    /// <summary>The photos and recordings that go with the log: in its database, or in the data folder.</summary>
    public KeptFiles Files(TimeProvider clock) => Beside(clock) is { } beside
        ? new(beside.Attachments, beside)
        : new(new AttachmentFolder(new DirectoryInfo(Path.Combine(Data.FullName, "attachments")), clock));

    /// <exception cref="LogUnreadableException">What lies there is no log, or is broken.</exception>
    /// <exception cref="LogUnreachableException">There is no such database, or it does not let us in.</exception>
    /// <exception cref="LogFromLaterVersionException">A later Narratives wrote it.</exception>
    public async Task<IKeptLog> Open(TimeProvider clock, CancellationToken cancellation) =>
        Database is null ? await SqliteEventLog.Open(File, clock, cancellation) : await PostgresEventLog.Open(Database, clock, cancellation);
}
