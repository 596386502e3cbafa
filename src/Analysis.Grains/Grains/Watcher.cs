using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Narratives.Analysis.Patterns;

namespace Narratives.Analysis.Grains;

/// <summary>
/// Somebody who wants to know that something changed, and who may be slow: what happened in the meantime waits for them as one
/// signal, never as a queue.
/// </summary>
internal sealed class Watcher
{
    private readonly Channel<bool> signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int pending;
    private volatile bool hasLeft;

    /// <summary>Nobody reads the signals any more. The room sees it when it next looks whether it is needed.</summary>
    public bool HasLeft => hasLeft;

    public void Leave() => hasLeft = true;

    public void Tell(Changed changed)
    {
        Interlocked.Or(ref pending, (int)changed);
        signals.Writer.TryWrite(true);
    }

    /// <param name="failure">None when the seminar is simply no longer followed.</param>
    public void End(Exception? failure) => signals.Writer.TryComplete(failure);

    public async IAsyncEnumerable<Changed> Changes([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var _ in signals.Reader.ReadAllAsync(cancellation))
        {
            var changed = (Changed)Interlocked.Exchange(ref pending, 0);
            if (changed != Changed.Nothing) yield return changed;
        }
    }
}
