using Narratives.Tests.Flow.Log;
using Narratives.Tests.Flow.Running;

[assembly: AssemblyFixture(typeof(PostgresServers))]

namespace Narratives.Tests.Flow.Log;

/// <summary>One server for all tests of the assembly, started by the first that needs it.</summary>
public sealed class PostgresServers : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> TheOne = new(() => PostgresServer.Start(durable: false));

    public static Task<PostgresServer> Shared => TheOne.Value;

    public async ValueTask DisposeAsync()
    {
        if (TheOne.IsValueCreated && TheOne.Value.IsCompletedSuccessfully) await (await TheOne.Value).DisposeAsync();
    }
}
