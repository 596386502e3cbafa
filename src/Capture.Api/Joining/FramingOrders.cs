using System.Collections.Concurrent;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Capture.Joining;

/// <summary>
/// Which framing the next delegate begins with: the one that fewer have begun with. Counted from the log when a seminar is first asked
/// about, and then as they join. Several nodes count each for itself, and are then each even.
/// </summary>
public sealed class FramingOrders(IEventLog log)
{
    private readonly ConcurrentDictionary<SeminarId, Lazy<Task<Tally>>> tallies = new();

    /// <summary>Counts the delegate as one who begins with it; none where everybody goes in the planned order.</summary>
    public async Task<FramingId?> Next(Seminar seminar, CancellationToken cancellation) =>
        seminar.Instrument.Crossover is CrossoverBy.None ? null : (await Of(seminar, cancellation)).Take();

    /// <summary>The delegate for whom it was asked begins with another, or had joined before.</summary>
    /// <param name="stored">With which they begin, if they have joined now.</param>
    public async Task Correct(Seminar seminar, FramingId asked, FramingId? stored, CancellationToken cancellation) => (await Of(seminar, cancellation)).Move(asked, stored);

    private Task<Tally> Of(Seminar seminar, CancellationToken cancellation)
    {
        var counting = tallies.GetOrAdd(seminar.Id, _ => new(() => Count(seminar)));
        if (counting.Value.IsFaulted) tallies.TryRemove(KeyValuePair.Create(seminar.Id, counting)); // the next one looks again
        return counting.Value.WaitAsync(cancellation);
    }

    private async Task<Tally> Count(Seminar seminar)
    {
        var tally = new Tally(seminar.Instrument.Framings[0].Id, seminar.Instrument.Framings[1].Id);
        await foreach (var batch in log.Read(new LogScope.Of(seminar.Id), 0, CancellationToken.None))
        {
            foreach (var joined in batch.Select(told => told.Event).OfType<DelegateJoined>()) tally.Move(null, joined.Begins);
        }
        return tally;
    }

    private sealed class Tally(FramingId first, FramingId second)
    {
        private readonly Lock counting = new();
        private int beganFirst;
        private int beganSecond;

        public FramingId Take()
        {
            lock (counting)
            {
                var next = beganFirst <= beganSecond ? first : second;
                Count(next, 1);
                return next;
            }
        }

        public void Move(FramingId? from, FramingId? to)
        {
            lock (counting)
            {
                Count(from, -1);
                Count(to, 1);
            }
        }

        private void Count(FramingId? framing, int by)
        {
            if (framing == first) beganFirst += by;
            else if (framing == second) beganSecond += by;
        }
    }
}
