namespace Narratives.LiveBoard.Workbench;

/// <summary>
/// The computations of one seminar: one at a time, off the thread of the request, a few that wait, and the answers to the latest
/// questions kept until an answer of a delegate changes. Findings of 100,000 answers take seconds on every core: ten at once would
/// take ten times as long for each, and the board of a running seminar stands on the same machine.
/// </summary>
internal sealed class Computing : IDisposable
{
    /// <summary>One at work and three that wait: more than a table of analysts asks at once.</summary>
    public const int MostAtOnce = 4;

    /// <summary>Each is up to a megabyte for a large seminar.</summary>
    private const int MostKept = 16;

    private readonly SemaphoreSlim one = new(1);
    private readonly Lock gate = new();
    private readonly Dictionary<string, byte[]> kept = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();
    private long position = -1;
    private int present;

    /// <summary>None when too many wait already.</summary>
    /// <param name="gather">What stands now; asked again when it is this question's turn, as answers may have been taken back meanwhile.</param>
    public async Task<byte[]?> Answer(string question, Func<CancellationToken, Task<Gathered>> gather, Func<Gathered, byte[]> compute, CancellationToken cancellation)
    {
        if (Kept(question, (await gather(cancellation)).Position) is { } known) return known;
        try
        {
            if (Interlocked.Increment(ref present) > MostAtOnce) return null;
            await one.WaitAsync(cancellation);
            try
            {
                var gathered = await gather(cancellation);
                if (Kept(question, gathered.Position) is { } meanwhile) return meanwhile;
                var answer = await Task.Run(() => compute(gathered), cancellation);
                Keep(question, gathered.Position, answer);
                return answer;
            }
            finally
            {
                one.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref present);
        }
    }

    public void Dispose() => one.Dispose();

    private byte[]? Kept(string question, long at)
    {
        lock (gate) return position == at ? kept.GetValueOrDefault(question) : null;
    }

    private void Keep(string question, long at, byte[] answer)
    {
        lock (gate)
        {
            if (at < position) return; // somebody has computed on more
            if (at > position)
            {
                kept.Clear();
                order.Clear();
                position = at;
            }
            if (kept.TryAdd(question, answer)) order.Enqueue(question);
            while (order.Count > MostKept) kept.Remove(order.Dequeue());
        }
    }
}
