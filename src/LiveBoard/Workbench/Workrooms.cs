using System.Collections.Concurrent;
using Narratives.EventLog;
using Narratives.Interpreting;
using Narratives.Words;

namespace Narratives.LiveBoard.Workbench;

/// <summary>Finds the workroom of a seminar, and puts it away, with the texts in it, when nobody has worked there for a while.</summary>
public sealed class Workrooms : IDisposable
{
    /// <summary>Longer than an analyst thinks between two looks.</summary>
    public static readonly TimeSpan IdleSpan = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<SeminarId, (Workroom Room, long LastUsed)> rooms = new();
    private readonly IEventLog log;
    private readonly TimeProvider clock;
    private readonly ITimer looks;

    public Workrooms(IEventLog log, TimeProvider clock)
    {
        (this.log, this.clock) = (log, clock);
        looks = clock.CreateTimer(_ => PutAwayIdle(), null, BetweenLooks, BetweenLooks);
    }

    internal Workroom Of(SeminarId seminar) => rooms.AddOrUpdate(seminar,
        added => (new Workroom(added, log), clock.GetTimestamp()), (_, known) => (known.Room, clock.GetTimestamp())).Room;

    /// <summary>What analysts have made of a seminar so far. Reads the whole stream of its workbench; its length is limited (see <see cref="Written"/>).</summary>
    internal async Task<Interpretation> Interpretation(SeminarId seminar, CancellationToken cancellation)
    {
        var known = Interpreting.Interpretation.None;
        foreach (var told in await log.ReadStream(seminar, Interpreting.Interpretation.StreamOf(seminar), cancellation)) known = known.Hear(told.Version, told.Event);
        return known;
    }

    public void Dispose()
    {
        looks.Dispose();
        foreach (var room in rooms.Values) room.Room.Dispose();
    }

    /// <summary>Whoever is still computing in one keeps it until they are done; the next one reads the log anew.</summary>
    private void PutAwayIdle()
    {
        foreach (var room in rooms)
        {
            if (clock.GetElapsedTime(room.Value.LastUsed) >= IdleSpan) rooms.TryRemove(room);
        }
    }
}
