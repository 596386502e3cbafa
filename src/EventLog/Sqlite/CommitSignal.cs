namespace Narratives.EventLog.Sqlite;

/// <summary>Tells followers that there is more. Who takes <see cref="Next"/> before reading cannot miss a commit between the reading and the waiting.</summary>
internal sealed class CommitSignal(long position)
{
    private long position = position;
    private TaskCompletionSource next = New();

    /// <summary>The last position that is committed.</summary>
    public long Position => Volatile.Read(ref position);

    /// <summary>Ends with the next commit.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Tell(long committed)
    {
        Volatile.Write(ref position, committed);
        Interlocked.Exchange(ref next, New()).TrySetResult();
    }

    // Followers run on threads of their own: one that is slow must not hold the writer.
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
