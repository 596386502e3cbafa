using Narratives.Door;
using Narratives.Words;

namespace Narratives.Host.Serving;

/// <summary>
/// Who comes in, and who is asked to come again. It stands before everything that reads the log, callers' keys included: turning somebody away
/// costs next to nothing, also when thousands come.
/// </summary>
public static class Arrivals
{
    private static readonly TimeSpan MostPeace = TimeSpan.FromSeconds(5);

    public static void UseTurnstiles(this IApplicationBuilder app)
    {
        var turnstiles = app.ApplicationServices.GetRequiredService<Turnstiles>();
        var stopping = app.ApplicationServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var seminars = app.ApplicationServices.GetRequiredService<KnownSeminars>();
        var refused = 0;
        app.Use(async (http, next) =>
        {
            var staysOpen = Has<StaysOpen>(http);
            if (stopping.IsCancellationRequested)
            {
                if (HttpProtocol.IsHttp11(http.Request.Protocol)) http.Response.Headers.Connection = "close"; // the next request finds a server that stays
                if (staysOpen)
                {
                    await Problems.NotNow(http, Refusals.Stopping, TimeSpan.FromSeconds(1));
                    return;
                }
            }
            var (turnstile, weight) = (staysOpen ? turnstiles.Listening : turnstiles.Answering, http.GetEndpoint()?.Metadata.GetMetadata<Weighs>()?.Weight ?? 1);
            if (Has<AlwaysAnswers>(http)) await next(http);
            // Else whoever comes too early would hear that there is no such seminar, and a phone would give its answer up.
            else if (!seminars.Ready.IsCompletedSuccessfully && Asks(http.Request.Path)) await Problems.NotNow(http, Refusals.Starting, TimeSpan.FromSeconds(1));
            else if (!turnstile.TryEnter(weight)) await Problems.NotNow(http, Refusals.TooManyAtOnce, Peace(Interlocked.Increment(ref refused)));
            else await Inside(turnstile, weight, () => next(http));
        });
    }

    private static async Task Inside(Turnstile turnstile, int weight, Func<Task> answer)
    {
        try
        {
            await answer();
        }
        finally
        {
            turnstile.Leave(weight);
        }
    }

    /// <summary>In turn one to five seconds: those who were refused together do not come back together.</summary>
    private static TimeSpan Peace(int refused) => TimeSpan.FromSeconds(1 + ((uint)refused % (int)MostPeace.TotalSeconds));

    private static bool Asks(PathString path) => path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments("/hubs", StringComparison.Ordinal);

    private static bool Has<T>(HttpContext http) where T : class => http.GetEndpoint()?.Metadata.GetMetadata<T>() is not null;
}
