using Narratives.Door;
using Narratives.EventLog;
using Narratives.Words;

namespace Narratives.Host.Serving;

/// <summary>
/// For whoever watches over servers: <c>/healthz</c> says that this one is alive (when it does not, start it anew); <c>/readyz</c> whether people should be sent to
/// it: it knows its seminars, reaches its log and is not about to end.
/// </summary>
public static class Standing
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(1);

    public static void MapStanding(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Text("alive")).AllowAnonymous().WithMetadata(new AlwaysAnswers()).ExcludeFromDescription();
        routes.MapGet("/readyz", Ready).AllowAnonymous().WithMetadata(new AlwaysAnswers()).ExcludeFromDescription();
    }

    private static async Task Ready(HttpContext http, KnownSeminars seminars, LogProbe log, IHostApplicationLifetime server)
    {
        if (server.ApplicationStopping.IsCancellationRequested) await Problems.NotNow(http, Refusals.Stopping, AskAgain);
        else if (!seminars.Ready.IsCompletedSuccessfully) await Problems.NotNow(http, Refusals.Starting, AskAgain);
        else if (!await log.Answers()) await Problems.NotNow(http, Refusals.LogAway, AskAgain);
        else await TypedResults.Text("ready").ExecuteAsync(http);
    }
}

/// <summary>Whether the log answers. It is asked once a second at most, however many want to know.</summary>
public sealed class LogProbe(IEventLog log, TimeProvider clock)
{
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private Task<bool>? asked;
    private long begun;

    public Task<bool> Answers()
    {
        lock (gate)
        {
            if (asked is { IsCompleted: false } || (asked is not null && clock.GetElapsedTime(begun) < Holds)) return asked;
            begun = clock.GetTimestamp();
            return asked = Ask();
        }
    }

    private async Task<bool> Ask()
    {
        using var enough = new CancellationTokenSource(Patience, clock);
        try
        {
            await log.ReadStream(default, Guid.Empty, enough.Token); // a stream that nobody has: one look into the index
            return true;
        }
        catch (Exception away) when (away is LogUnreachableException or OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }
}
