using System.Threading.Channels;
using Narratives.Analysis.Patterns;
using Narratives.EventLog;
using Narratives.Words;

namespace Narratives.Analysis.Grains;

/// <summary>
/// The grains of one seminar while they are awake, with one mailbox: so a figure that is made from several of them sees one moment
/// of the log. One task reads the log and decodes, another hears and answers.
/// </summary>
internal sealed class SeminarRoom : IAsyncDisposable
{
    /// <summary>Enough that reading and hearing overlap; few enough that events are heard before the collector has to carry them on.</summary>
    private const int MostLetters = 8;

    private readonly SeminarId seminar;
    private readonly IEventLog log;
    private readonly TimeProvider clock;
    private readonly TimeSpan idleSpan;
    private readonly Action<SeminarRoom, Exception?> leaves;
    private readonly Func<Letter, Task> readdress;
    private readonly CancellationTokenSource closing = new();
    private readonly Channel<Letter> mailbox = Channel.CreateBounded<Letter>(new BoundedChannelOptions(MostLetters) { SingleReader = true });
    private readonly SeminarGrain whole;
    private readonly List<CellGrain> cells = [];
    private readonly List<Told> planning = [];
    private readonly List<Letter.Question> early = [];
    private readonly List<Letter.Wait> waiting = [];
    private readonly List<Watcher> watchers = [];
    private readonly Lazy<Task> running;
    private bool caughtUp, leaving, frozen;
    private TaskCompletionSource? looked;
    private long lastNeeded;

    /// <param name="leaves">Called when the room must not be found any more: nobody needs it, or it failed.</param>
    /// <param name="readdress">Takes a letter that reached a room which is being left because nobody had needed it.</param>
    public SeminarRoom(SeminarId seminar, IEventLog log, TimeProvider clock, TimeSpan idleSpan, Action<SeminarRoom, Exception?> leaves, Func<Letter, Task> readdress)
    {
        (this.seminar, this.log, this.clock, this.idleSpan, this.leaves, this.readdress) = (seminar, log, clock, idleSpan, leaves, readdress);
        whole = new SeminarGrain(seminar);
        lastNeeded = clock.GetTimestamp();
        running = new Lazy<Task>(() => Task.Run(Run));
    }

    public SeminarId Seminar => seminar;

    /// <summary>The first letter wakes the room. It lies there before the log is read, so that a log which fails at once fails towards somebody.</summary>
    /// <returns>False when the room has been left: the letter was not delivered.</returns>
    public async Task<bool> Post(Letter letter, CancellationToken cancellation)
    {
        try
        {
            await mailbox.Writer.WriteAsync(letter, cancellation);
            return true;
        }
        catch (ChannelClosedException)
        {
            return false;
        }
        finally
        {
            _ = running.Value;
        }
    }

    public async ValueTask DisposeAsync()
    {
        mailbox.Writer.TryComplete();
        await closing.CancelAsync();
        await running.Value;
        closing.Dispose();
    }

    private async Task Run()
    {
        var following = Follow();
        Exception? failure = null;
        try
        {
            await foreach (var letter in mailbox.Reader.ReadAllAsync())
            {
                Open(letter);
                if (leaving) break;
            }
        }
        catch (Exception thrown) // a fold that throws, or a log that cannot be read: everybody who asks is told, and the next question begins anew
        {
            failure = thrown;
        }
        mailbox.Writer.TryComplete();
        await closing.CancelAsync();
        await following;
        try
        {
            if (leaving || failure is not null) leaves(this, failure);
        }
        finally
        {
            looked?.TrySetResult();
            await Empty(failure);
        }
    }

    private void Open(Letter letter)
    {
        switch (letter)
        {
            case Letter.Batch(var events):
                Hear(events);
                if (caughtUp) GrainMetrics.Heard(events, clock);
                break;
            case Letter.CaughtUp:
                caughtUp = true;
                foreach (var question in early) Answer(question);
                early.Clear();
                break;
            case Letter.Question question:
                lastNeeded = clock.GetTimestamp();
                if (caughtUp) Answer(question);
                else early.Add(question);
                break;
            case Letter.Wait wait:
                lastNeeded = clock.GetTimestamp();
                waiting.Add(wait);
                TellWaiting();
                break;
            case Letter.Watch(var watcher):
                watchers.Add(watcher);
                watcher.Tell(Changed.Everything);
                break;
            case Letter.Look(var done):
                Look();
                // Whoever looked is told once the room can no longer be found, not while it is still being left.
                if (leaving) looked = done;
                else done.TrySetResult();
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Hear(IReadOnlyList<Told> events)
    {
        var changed = whole.Hear(events);
        // Until a round is opened the cells may be planned anew, and a new cell has to know who joined before.
        if (!frozen) planning.AddRange(events);
        if (cells.Select(cell => cell.Pattern.Cell).SequenceEqual(whole.Pattern.Cells))
        {
            foreach (var cell in cells) cell.Hear(events);
        }
        else
        {
            cells.Clear();
            cells.AddRange(whole.Pattern.Cells.Select(cell => new CellGrain(seminar, cell)));
            foreach (var cell in cells) cell.Hear(planning);
        }
        if (!frozen && whole.Pattern.Seminar is { IsFrozen: true })
        {
            frozen = true;
            planning.Clear();
        }
        TellWaiting();
        if (changed == Changed.Nothing) return;
        foreach (var watcher in watchers) watcher.Tell(changed);
    }

    private void Answer(Letter.Question question)
    {
        try
        {
            question.Answer(new SeminarPatterns(whole.Pattern, [.. cells.Select(cell => cell.Pattern)]));
        }
        catch (Exception thrown) // the question was at fault, not the grains: they only read
        {
            question.Fail(thrown);
        }
    }

    private void TellWaiting() =>
        waiting.RemoveAll(wait => wait.Heard.Task.IsCompleted || (wait.Position <= whole.Pattern.Heard && wait.Heard.TrySetResult()));

    private void Look()
    {
        waiting.RemoveAll(wait => wait.Heard.Task.IsCompleted);
        if (watchers.RemoveAll(watcher => watcher.HasLeft) > 0) lastNeeded = clock.GetTimestamp();
        leaving = watchers.Count + waiting.Count + early.Count == 0 && clock.GetElapsedTime(lastNeeded) >= idleSpan;
    }

    private async Task Follow()
    {
        try
        {
            long heard = 0;
            await foreach (var batch in log.Read(new LogScope.Of(seminar, WithoutText: true), heard, closing.Token))
            {
                if (batch.Count == 0) continue;
                await mailbox.Writer.WriteAsync(new Letter.Batch(batch), closing.Token);
                heard = batch[^1].Position;
            }
            await mailbox.Writer.WriteAsync(new Letter.CaughtUp(), closing.Token);
            await foreach (var batch in log.Follow(new LogScope.Of(seminar, WithoutText: true), heard, closing.Token)) await mailbox.Writer.WriteAsync(new Letter.Batch(batch), closing.Token);
            if (!closing.IsCancellationRequested) mailbox.Writer.TryComplete(new InvalidOperationException($"The log stopped telling of seminar {seminar}."));
        }
        catch (Exception) when (closing.IsCancellationRequested || mailbox.Reader.Completion.IsCompleted)
        {
            // The room is being left: nobody waits for what the log still had to tell.
        }
        catch (ChannelClosedException)
        {
            // The same, seen a moment earlier: the mailbox is closed and its last letters are being read.
        }
        catch (Exception failure)
        {
            mailbox.Writer.TryComplete(failure); // Run meets it behind the letters that came before
        }
    }

    private async Task Empty(Exception? failure)
    {
        var reason = failure ?? new ObjectDisposedException(nameof(GrainDirectory));
        while (mailbox.Reader.TryRead(out var letter))
        {
            if (failure is null && letter is Letter.Question or Letter.Wait or Letter.Watch) await readdress(letter);
            else letter.Return(reason);
        }
        foreach (var question in early) question.Return(reason);
        foreach (var wait in waiting) wait.Return(reason);
        foreach (var watcher in watchers) watcher.End(failure);
    }
}
