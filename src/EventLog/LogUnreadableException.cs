namespace Narratives.EventLog;

/// <summary>The store that holds the log is broken: its file is none of ours, or pages of it cannot be read. Its message holds nothing that was told.</summary>
public sealed class LogUnreadableException : Exception
{
    public LogUnreadableException() { }

    public LogUnreadableException(string message) : base(message) { }

    public LogUnreadableException(string message, Exception inner) : base(message, inner) { }
}
