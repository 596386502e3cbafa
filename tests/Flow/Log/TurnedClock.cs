using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow.Log;

/// <summary>A clock that stands still until it is turned, and its timers with it.</summary>
public sealed class TurnedClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];
    private TaskCompletionSource set = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset now = new(2017, 6, 15, 9, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public void Turn(TimeSpan by)
    {
        Timer[] due;
        lock (gate)
        {
            now += by;
            due = [.. timers.Where(timer => timer.Due <= now)];
            timers.RemoveAll(timer => timer.Due <= now);
        }
        foreach (var timer in due) timer.Ring();
    }

    /// <summary>Returns when somebody waits for exactly this span from now.</summary>
    public async Task UntilAwaited(TimeSpan span)
    {
        while (true)
        {
            Task more;
            lock (gate)
            {
                if (timers.Exists(timer => timer.Due == now + span)) return;
                more = set.Task;
            }
            await more.WaitAsync(RunningSystem.Patience);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(TurnedClock clock, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                Due = clock.now + dueTime;
                clock.timers.Add(this);
                clock.set.SetResult();
                clock.set = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
