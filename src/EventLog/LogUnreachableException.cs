namespace Narratives.EventLog;

/// <summary>
/// What holds the log did not answer for so long that the waiting was given up, or it cannot be written to for now: a full disk, a database that only reads.
/// What was being appended may be stored or not: reading its stream tells.
/// </summary>
public sealed class LogUnreachableException : Exception
{
    public LogUnreachableException() { }

    public LogUnreachableException(string message) : base(message) { }

    public LogUnreachableException(string message, Exception inner) : base(message, inner) { }
}
