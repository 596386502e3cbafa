using System.Runtime.CompilerServices;
using Narratives.EventLog.Keeping;

namespace Narratives.EventLog.Engines;

/// <summary>How every engine reads and follows; what differs is where one batch of rows comes from.</summary>
/// <param name="fetch">The first batch of a stretch of the log.</param>
/// <param name="end">Where the log ends now, whoever has appended to it.</param>
internal sealed class Reading(Reading.FetchRows fetch, Func<CancellationToken, Task<long>> end, CommitSignal commits, CancellationToken closing)
{
    /// <summary>Long enough to be worth handing from thread to thread; short enough to be heard and forgotten while it is young.</summary>
    public const int BatchRows = 500;

    /// <summary>So many batches are decoded while the next is read: a rebuild keeps every core of a small machine busy.</summary>
    private const int DecodedAhead = 2;

    public delegate Task<Rows> FetchRows(Stretch stretch, CancellationToken cancellation);

    /// <summary>The end is asked for when this is called, and stays where it was then, however much is appended while its batches are read.</summary>
    public IAsyncEnumerable<IReadOnlyList<Told>> Read(LogScope scope, long after, CancellationToken cancellation) => Read(scope, after, end(cancellation), cancellation);

    public async IAsyncEnumerable<IReadOnlyList<Told>> Follow(LogScope scope, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var position = after;
        while (true)
        {
            var more = commits.Next; // taken before the end is looked up: a commit from here on ends the wait below
            var known = commits.Position;
            await foreach (var batch in ReadTo(new Stretch(scope, position, known, Following: true), cancellation)) yield return batch;
            position = Math.Max(position, known);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, closing);
            try
            {
                await more.WaitAsync(stop.Token);
            }
            catch (OperationCanceledException) when (closing.IsCancellationRequested)
            {
                throw Closed();
            }
        }
    }

    /// <summary>As <see cref="Read"/>, but nothing is decoded.</summary>
    public async IAsyncEnumerable<IReadOnlyList<LogRow>> Rows(LogScope scope, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var rest = new Stretch(scope, after, await end(cancellation)); rest.After < rest.End;)
        {
            var rows = await fetch(rest, cancellation);
            if (!rows.ReachedEnd) rest = rest with { After = rows.LastPosition, Dense = rows.LastPosition - rest.After < 2 * rows.Count };
            else rest = rest with { After = rest.End };
            if (rows.Count > 0) yield return rows.Copy();
        }
    }

    public static ObjectDisposedException Closed() => new(nameof(IEventLog), "The event log is closed.");

    private async IAsyncEnumerable<IReadOnlyList<Told>> Read(LogScope scope, long after, Task<long> until, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var batch in ReadTo(new Stretch(scope, after, await until), cancellation)) yield return batch;
    }

    /// <summary>A batch is read while those before it are decoded; they are given out in their order.</summary>
    private async IAsyncEnumerable<IReadOnlyList<Told>> ReadTo(Stretch rest, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (rest.After >= rest.End) yield break;
        var withoutText = rest.Scope is LogScope.Of { WithoutText: true };
        var decoding = new Queue<Task<IReadOnlyList<Told>>>();
        for (var fetching = fetch(rest, cancellation); fetching is not null;)
        {
            var rows = await fetching;
            if (!rows.ReachedEnd) rest = rest with { After = rows.LastPosition, Dense = rows.LastPosition - rest.After < 2 * rows.Count };
            fetching = rows.ReachedEnd ? null : fetch(rest, cancellation);
            if (rows.Count > 0) decoding.Enqueue(fetching is null ? Task.FromResult(rows.Decode(withoutText)) : Task.Run(() => rows.Decode(withoutText), CancellationToken.None));
            if (decoding.Count > DecodedAhead) yield return await decoding.Dequeue();
        }
        while (decoding.TryDequeue(out var decoded)) yield return await decoded;
    }
}

/// <summary>What lies in scope after a position, up to an end.</summary>
/// <param name="Dense">Most of the rows before belonged to the scope.</param>
/// <param name="Following">Whoever reads has nothing else to do than to wait.</param>
internal sealed record Stretch(LogScope Scope, long After, long End, bool Dense = false, bool Following = false);
