namespace Narratives.EventLog;

/// <summary>Something that many ask for at once and that need be done once for all of them. Whoever asks is served by a doing that begins after they have asked.</summary>
public sealed class OnceForAll(Func<Task> work)
{
    private readonly Lock gate = new();
    private Task running = Task.CompletedTask;
    private Task? next;

    public Task Do()
    {
        lock (gate) return next ??= After(running);
    }

    private async Task After(Task before)
    {
        await Task.Yield(); // whoever asks in this moment shares it
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // those who waited for it are told how it ended
        lock (gate) (running, next) = (next!, null);
        await work();
    }
}
