namespace Narratives.EventLog.Engines;

/// <summary>Tells followers that there is more. Who takes <see cref="Next"/> before reading cannot miss a commit between the reading and the waiting.</summary>
internal sealed class CommitSignal(long position)
{
    private readonly Lock gate = new();
    private long position = position;
    private TaskCompletionSource next = New();

    /// <summary>The last position that is known to be committed, with everything before it.</summary>
    public long Position => Volatile.Read(ref position);

    /// <summary>Ends with the next commit.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <summary>May be told by several, late or twice: what is no news wakes nobody.</summary>
    public void Tell(long committed)
    {
        TaskCompletionSource waking;
        lock (gate)
        {
            if (committed <= position) return;
            Volatile.Write(ref position, committed);
            waking = next;
            Volatile.Write(ref next, New());
        }
        waking.SetResult();
    }

    // Followers run on threads of their own: one that is slow must not hold the writer.
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
