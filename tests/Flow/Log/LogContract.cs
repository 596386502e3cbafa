using Narratives.EventLog;

namespace Narratives.Tests.Flow.Log;

/// <summary>What every test of the contract starts with: an engine and an open log.</summary>
public abstract class LogContract(IEngineUnderTest engine) : IAsyncLifetime
{
    protected IEngineUnderTest Engine { get; } = engine;

    protected IEventLog Log { get; private set; } = null!;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => Log = await Engine.Open();

    public virtual async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        await Engine.DisposeAsync();
    }

    protected async Task Reopen()
    {
        await Log.DisposeAsync();
        Log = await Engine.Open();
    }

    protected async Task<AppendOutcome.Stored> Store(AppendRequest request) => Assert.IsType<AppendOutcome.Stored>(await Log.Append(request, Stop));

    protected async Task<List<Told>> Everything(IEventLog? log = null)
    {
        var told = new List<Told>();
        await foreach (var batch in (log ?? Log).Read(LogScope.Everything, 0, Stop)) told.AddRange(batch);
        return told;
    }

    /// <summary>Follows until so many events were told.</summary>
    protected static async Task<List<Told>> Hear(IAsyncEnumerable<IReadOnlyList<Told>> follow, int count)
    {
        var told = new List<Told>();
        if (count == 0) return told;
        await foreach (var batch in follow)
        {
            told.AddRange(batch);
            if (told.Count >= count) break;
        }
        return told;
    }
}
