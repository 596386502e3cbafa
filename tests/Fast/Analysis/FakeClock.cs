namespace Narratives.Tests.Fast.Analysis;

/// <summary>A clock that stands until a test moves it. Its timers never fire by themselves: what they would do, a test asks for.</summary>
internal sealed class FakeClock : TimeProvider
{
    private long ticks;

    public void Advance(TimeSpan span) => ticks += span.Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => ticks;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Still();

    private sealed class Still : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => default;
    }
}
