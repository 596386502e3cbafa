using Microsoft.AspNetCore.Diagnostics;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Words;

namespace Narratives.Host.Serving;

/// <summary>What an exception is answered with: that the log is away passes by itself, and says so; everything else is ours to mend.</summary>
public static partial class Breakdowns
{
    private static readonly TimeSpan Peace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenWords = TimeSpan.FromSeconds(10);

    private static Refusal Unexpected { get; } = new("unexpected", "", Text.Of(
        "Something went wrong here. Nothing of yours was lost; please try again.",
        "Aeth rhywbeth o’i le yma. Ni chollwyd dim o’ch eiddo chi; rhowch gynnig arall arni."), RefusalKind.Unexpected);

    public static void UseBreakdowns(this IApplicationBuilder app)
    {
        var (logger, clock) = (app.ApplicationServices.GetRequiredService<ILogger<Turnstiles>>(), app.ApplicationServices.GetRequiredService<TimeProvider>());
        var next = DateTimeOffset.MinValue.Ticks;
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = http => http.Features.Get<IExceptionHandlerFeature>()?.Error switch
            {
                LogUnreachableException away => LogAway(http, away),
                ObjectDisposedException { ObjectName: nameof(IEventLog) } => Problems.NotNow(http, Refusals.Stopping, Peace),
                _ => Problems.Answer(Unexpected).ExecuteAsync(http),
            },
            SuppressDiagnosticsCallback = broken => broken.Exception is LogUnreachableException,
        });

        // Everybody who asks meets it; whoever reads the server's log need not hear it from each.
        Task LogAway(HttpContext http, LogUnreachableException away)
        {
            var (now, due) = (clock.GetUtcNow().Ticks, Volatile.Read(ref next));
            if (now >= due && Interlocked.CompareExchange(ref next, now + BetweenWords.Ticks, due) == due) SayAway(logger, away.Message);
            return Problems.NotNow(http, Refusals.LogAway, Peace);
        }
    }

    [LoggerMessage(LogLevel.Error, "Phones are asked to come again: {Reason}")]
    private static partial void SayAway(ILogger logger, string reason);
}
