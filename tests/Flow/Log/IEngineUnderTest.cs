using Narratives.EventLog;

namespace Narratives.Tests.Flow.Log;

/// <summary>One engine with a store of its own, empty at the beginning. Every engine passes the same contract.</summary>
public interface IEngineUnderTest : IAsyncDisposable
{
    TurnedClock Clock { get; }

    /// <summary>A log on the store; again after it was disposed of.</summary>
    Task<IEventLog> Open();

    /// <summary>A log on what a crash would leave at this moment, while the first is still open.</summary>
    Task<IEventLog> OpenAfterACrash();

    /// <summary>Everything that is on the disk for the store.</summary>
    Task<byte[]> Files();

    /// <summary>Nobody can write until it is disposed of: what is appended meanwhile waits together.</summary>
    Task<IAsyncDisposable> HoldWriting();

    /// <summary>From now on the store fails at a row that holds this text, as it would at a row that it cannot store.</summary>
    Task RefuseRowsWith(string text);

    /// <summary>From now on the store accepts a row with this text and then fails at the commit, as it would on a full disk; until it is disposed of.</summary>
    Task<IAsyncDisposable> FailCommitsWith(string text);

    /// <summary>Somebody else, a backup, looks at the store as it is now until it is disposed of.</summary>
    Task<IAsyncDisposable> LookFromOutside();
}
