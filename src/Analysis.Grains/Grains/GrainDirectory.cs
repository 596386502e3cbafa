using System.Runtime.CompilerServices;
using Narratives.Analysis.Figures;
using Narratives.Analysis.Patterns;
using Narratives.EventLog;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Analysis.Grains;

/// <summary>
/// Finds the grains of a seminar: wakes them from the log at the first question, lets them follow it, and puts them away when nobody
/// has asked or watched for a while. Every node has its own; they share nothing but the log.
/// </summary>
public sealed class GrainDirectory : IAsyncDisposable
{
    /// <summary>Longer than a coffee break between two looks at a board; short enough that last week's seminars hold no memory.</summary>
    public static readonly TimeSpan IdleSpan = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    private readonly IEventLog log;
    private readonly TimeProvider clock;
    private readonly Action<SeminarId, Exception>? failed;
    private readonly Lock gate = new();
    private readonly Dictionary<SeminarId, SeminarRoom> rooms = [];
    private readonly ITimer looks;
    private bool closed;

    /// <param name="failed">Told of every failure of a grain, for the host's log. It holds no text of a story.</param>
    public GrainDirectory(IEventLog log, TimeProvider clock, Action<SeminarId, Exception>? failed = null)
    {
        (this.log, this.clock, this.failed) = (log, clock, failed);
        looks = clock.CreateTimer(_ => _ = PutAwayIdle(), null, BetweenLooks, BetweenLooks);
    }

    /// <summary>How many seminars have their grains awake on this node.</summary>
    public int Awake
    {
        get
        {
            lock (gate) return rooms.Count;
        }
    }

    /// <summary>None when the log knows no such seminar.</summary>
    public Task<Counts?> Counts(SeminarId seminar, CancellationToken cancellation) =>
        Ask(seminar, patterns => Figures.Counts.Of(patterns.Seminar), cancellation);

    public Task<Figure?> Figure(SeminarId seminar, BoardView view, CancellationToken cancellation) =>
        Ask(seminar, patterns => BoardFigure.Of(patterns, view), cancellation);

    /// <summary>
    /// Puts a question to the patterns of a seminar, at one moment of the log, which includes everything that stood there when the
    /// grains woke. The question runs in the mailbox: it is quick, it only reads, and what it gives back holds no pattern, for
    /// patterns go on changing.
    /// </summary>
    public async Task<T> Ask<T>(SeminarId seminar, Func<SeminarPatterns, T> question, CancellationToken cancellation)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        await Post(seminar, new Letter.Question(patterns => answer.TrySetResult(question(patterns)), failure => answer.TrySetException(failure)), cancellation);
        return await answer.Task.WaitAsync(cancellation);
    }

    /// <summary>Returns when the patterns have heard this position of the log: then an answer includes what was appended there.</summary>
    public async Task WaitUntil(SeminarId seminar, long position, CancellationToken cancellation)
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var giveUp = cancellation.Register(() => heard.TrySetCanceled(cancellation));
        await Post(seminar, new Letter.Wait(position, heard), cancellation);
        await heard.Task;
    }

    /// <summary>
    /// Tells that something changed, as soon as it did; what changes while the watcher is busy comes as one signal. The first comes at once and says
    /// everything, so nothing is missed between asking and watching. It ends with an exception when the grains fail. While somebody watches, they stay awake.
    /// </summary>
    public async IAsyncEnumerable<Changed> Watch(SeminarId seminar, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var watcher = new Watcher();
        await Post(seminar, new Letter.Watch(watcher), cancellation);
        try
        {
            await foreach (var changed in watcher.Changes(cancellation)) yield return changed;
        }
        finally
        {
            watcher.Leave();
        }
    }

    /// <summary>Puts grains away that nobody has needed for the idle span. The clock does it too, every minute.</summary>
    public Task PutAwayIdle()
    {
        SeminarRoom[] awake;
        lock (gate) awake = [.. rooms.Values];
        return Task.WhenAll(awake.Select(async room =>
        {
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (await room.Post(new Letter.Look(done), CancellationToken.None)) await done.Task;
        }));
    }

    public async ValueTask DisposeAsync()
    {
        await looks.DisposeAsync();
        SeminarRoom[] awake;
        lock (gate)
        {
            closed = true;
            awake = [.. rooms.Values];
            rooms.Clear();
        }
        foreach (var room in awake) await room.DisposeAsync();
    }

    private async Task Post(SeminarId seminar, Letter letter, CancellationToken cancellation)
    {
        while (true)
        {
            var room = Find(seminar);
            if (await room.Post(letter, cancellation)) return;
            Leave(room, null); // it was left between finding and posting: find another
        }
    }

    private async Task Readdress(SeminarId seminar, Letter letter)
    {
        try
        {
            await Post(seminar, letter, CancellationToken.None);
        }
        catch (ObjectDisposedException closedMeanwhile)
        {
            letter.Return(closedMeanwhile);
        }
    }

    private SeminarRoom Find(SeminarId seminar)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            if (!rooms.TryGetValue(seminar, out var room))
            {
                rooms.Add(seminar, room = new SeminarRoom(seminar, log, clock, IdleSpan, Leave, letter => Readdress(seminar, letter)));
            }
            return room;
        }
    }

    private void Leave(SeminarRoom room, Exception? failure)
    {
        lock (gate)
        {
            if (rooms.TryGetValue(room.Seminar, out var found) && found == room) rooms.Remove(room.Seminar);
        }
        if (failure is not null) failed?.Invoke(room.Seminar, failure);
    }
}
