using Narratives.Analysis.Patterns;
using Narratives.EventLog;

namespace Narratives.Analysis.Grains;

/// <summary>What lies in the mailbox of a seminar's grains. A closed family.</summary>
internal abstract record Letter
{
    private Letter() { }

    /// <summary>Nobody will read it any more.</summary>
    public virtual void Return(Exception reason) { }

    public sealed record Batch(IReadOnlyList<Told> Events) : Letter;

    /// <summary>Everything that stood in the log at activation has been heard.</summary>
    public sealed record CaughtUp : Letter;

    public sealed record Question(Action<SeminarPatterns> Answer, Action<Exception> Fail) : Letter
    {
        public override void Return(Exception reason) => Fail(reason);
    }

    public sealed record Wait(long Position, TaskCompletionSource Heard) : Letter
    {
        public override void Return(Exception reason) => Heard.TrySetException(reason);
    }

    public sealed record Watch(Watcher Watcher) : Letter
    {
        public override void Return(Exception reason) => Watcher.End(reason);
    }

    /// <summary>Asks whether anybody still needs these grains.</summary>
    public sealed record Look(TaskCompletionSource Done) : Letter
    {
        public override void Return(Exception reason) => Done.TrySetResult();
    }
}
