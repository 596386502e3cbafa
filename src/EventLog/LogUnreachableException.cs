namespace Narratives.EventLog;

/// <summary>The database that holds the log did not answer for so long that the waiting was given up. What was being appended may be stored or not: reading its stream tells.</summary>
public sealed class LogUnreachableException : Exception
{
    public LogUnreachableException() { }

    public LogUnreachableException(string message) : base(message) { }

    public LogUnreachableException(string message, Exception inner) : base(message, inner) { }
}
