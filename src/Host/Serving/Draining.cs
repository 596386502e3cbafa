namespace Narratives.Host.Serving;

/// <summary>
/// How a server ends. From the moment it is told to, <c>/readyz</c> says no, boards and listening phones are let go (they connect again by themselves), and
/// answers are still taken for the time of <c>--drain</c>: a balancer looks only every few seconds. Then nobody new is let in, what is inside is finished and
/// durable, and after <see cref="MostPatience"/> it ends whatever is still open.
/// </summary>
internal sealed class Draining(TimeSpan span, TimeProvider clock) : IHostedLifecycleService
{
    /// <summary>Longer than the log is waited for: whoever is inside still hears what became of their answer.</summary>
    public static readonly TimeSpan MostPatience = TimeSpan.FromSeconds(15);

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (span > TimeSpan.Zero) await Task.Delay(span, clock, CancellationToken.None);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
