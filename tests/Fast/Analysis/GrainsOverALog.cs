using System.Collections.Concurrent;
using Narratives.Analysis.Grains;
using Narratives.Analysis.Patterns;

namespace Narratives.Tests.Fast.Analysis;

/// <summary>A directory over a log that the test tells, with a clock that the test moves.</summary>
public abstract class GrainsOverALog : IAsyncLifetime
{
    private protected readonly LogInMemory log = new();
    private protected readonly FakeClock clock = new();
    private protected readonly ConcurrentQueue<Exception> failures = new();
    private protected readonly GrainDirectory grains;

    /// <summary>No wait in these tests is for time; this one ends a test that would hang.</summary>
    private protected readonly CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));

    protected GrainsOverALog() => grains = new GrainDirectory(log, clock, (_, failure) => failures.Enqueue(failure));

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        await grains.DisposeAsync();
        patience.Dispose();
    }

    private protected Task<string> Numbers() => grains.Ask(Given.Seminar, Reading_any_log.NumbersOf, patience.Token);

    private protected static async Task<Changed> Next(IAsyncEnumerator<Changed> signals) => await signals.MoveNextAsync() ? signals.Current : throw new InvalidOperationException("The watching ended.");
}
