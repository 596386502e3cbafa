using System.Collections.Concurrent;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Capture.Joining;

/// <summary>
/// Which framing the next delegate begins with: the one that fewer have begun with. Counted from the log, up to its end each time, so that
/// those who joined at other nodes are among them; those who are joining here count already. Only those who join at the same moment at
/// different nodes do not know of each other: for a while the two orders may differ by one for each node, and the next to join even it out.
/// </summary>
public sealed class FramingOrders(IEventLog log)
{
    /// <summary>A plan that is changed before its first round may have other framings.</summary>
    private readonly ConcurrentDictionary<(SeminarId, FramingId First, FramingId Second), Tally> tallies = new();

    /// <summary>Counts the delegate as one who begins with it, until it is let go; none where everybody goes in the planned order.</summary>
    public async Task<Due?> Next(Seminar seminar, CancellationToken cancellation) => seminar.Instrument.Crossover is CrossoverBy.None
        ? null
        : await tallies.GetOrAdd((seminar.Id, seminar.Instrument.Framings[0].Id, seminar.Instrument.Framings[1].Id), of => new Tally(seminar.Id, of.First, of.Second, log)).Take(cancellation);

    private sealed class Tally
    {
        private readonly SeminarId seminar;
        private readonly FramingId first;
        private readonly FramingId second;
        private readonly IEventLog log;
        private readonly OnceForAll catchUp;
        private readonly Lock counting = new();
        private readonly List<Due> underWay = [];
        private long heard;
        private int beganFirst;
        private int beganSecond;

        public Tally(SeminarId seminar, FramingId first, FramingId second, IEventLog log) =>
            (this.seminar, this.first, this.second, this.log, catchUp) = (seminar, first, second, log, new OnceForAll(ReadOn));

        public async Task<Due> Take(CancellationToken cancellation)
        {
            await catchUp.Do().WaitAsync(cancellation);
            lock (counting)
            {
                underWay.RemoveAll(one => one.IsOver(heard));
                var firsts = beganFirst + underWay.Count(one => one.Framing == first);
                var next = new Due(firsts <= beganSecond + underWay.Count(one => one.Framing == second) ? first : second);
                underWay.Add(next);
                return next;
            }
        }

        private async Task ReadOn()
        {
            await foreach (var batch in log.Read(new LogScope.Of(seminar, WithoutText: true), heard, CancellationToken.None))
            {
                lock (counting)
                {
                    foreach (var joined in batch.Select(told => told.Event).OfType<DelegateJoined>())
                    {
                        if (joined.Begins == first) beganFirst++;
                        else if (joined.Begins == second) beganSecond++;
                    }
                    heard = batch[^1].Position;
                }
            }
        }
    }
}

/// <summary>The framing that somebody who is joining would begin with. Let go, it counts as long as the log has not told of them.</summary>
public sealed class Due(FramingId framing) : IDisposable
{
    private long? takenAt;
    private volatile bool over;

    public FramingId Framing { get; } = framing;

    /// <summary>They have joined, with this framing or another: it stands at this position of the log.</summary>
    public void TakenAt(long position) => takenAt = position;

    public void Dispose() => over = true;

    /// <param name="heard">Up to where the log has been counted.</param>
    internal bool IsOver(long heard) => over && (takenAt ?? 0) <= heard;
}
