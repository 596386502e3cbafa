namespace Narratives.EventLog;

/// <summary>Somebody must mend this: start the newer Narratives, or restore the older log.</summary>
public sealed class LogFromLaterVersionException : Exception
{
    public LogFromLaterVersionException() { }

    public LogFromLaterVersionException(string message) : base(message) { }

    public LogFromLaterVersionException(string message, Exception inner) : base(message, inner) { }

    public LogFromLaterVersionException(string log, long found, long known)
        : base($"The log {log} has schema version {found}; this Narratives knows versions up to {known}. It was written by a later Narratives: open it with that one.") { }
}
