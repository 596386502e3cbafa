using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Narratives.Door;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Capture.Rounds;

/// <summary>Tells the phone that a round opened or closed: once when asked, and as server-sent events while it listens.</summary>
public static class FollowRounds
{
    /// <summary>Said when nothing else is, so that a router in between does not close a line that looks idle.</summary>
    public static readonly TimeSpan StillHere = TimeSpan.FromSeconds(15);

    public static void MapFollowRounds(this RouteGroupBuilder seminar)
    {
        seminar.MapGet("/rounds", Show).AllowAnonymous().WithSummary("The rounds and which one is open").Produces<RoundsTold>();
        seminar.MapGet("/rounds/events", Follow).AllowAnonymous().WithSummary("The same as server-sent events named `rounds`, at once and on each change")
            .Produces(StatusCodes.Status200OK, contentType: "text/event-stream").WithMetadata(new StaysOpen());
    }

    private static IResult Show(string code, KnownSeminars seminars) =>
        seminars.ByCode(code) is { } seminar ? TypedResults.Ok(RoundsTold.Of(seminar)) : Problems.Answer(Refusals.UnknownCode);

    private static IResult Follow(string code, KnownSeminars seminars, TimeProvider clock, IHostApplicationLifetime server, CancellationToken cancellation) =>
        seminars.ByCode(code) is { } seminar
            ? TypedResults.ServerSentEvents(Events(seminars, seminar.Id, clock, server.ApplicationStopping, cancellation))
            : Problems.Answer(Refusals.UnknownCode);

    /// <summary>They end in good order when the server does: the phone connects again, to whoever serves then.</summary>
    private static async IAsyncEnumerable<SseItem<RoundsTold?>> Events(
        KnownSeminars seminars, SeminarId id, TimeProvider clock, CancellationToken ending, [EnumeratorCancellation] CancellationToken gone)
    {
        using var listening = CaptureMetrics.Phone();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ending, gone);
        RoundsTold? said = null;
        while (seminars.Look(id) is var (seminar, changed))
        {
            var now = RoundsTold.Of(seminar);
            // A seminar also changes when its board turns; phones need not hear of that.
            if (said is null || said.Open != now.Open || said.Version != now.Version || said.Ended != now.Ended || !said.Rounds.SequenceEqual(now.Rounds)) yield return new SseItem<RoundsTold?>(now, "rounds");
            said = now;
            while (await Within(StillHere, changed, clock, over.Token) is not true and var within)
            {
                if (within is null) yield break;
                yield return new SseItem<RoundsTold?>(null, "still-here");
            }
        }
    }

    /// <returns>None when there is nobody to wait for.</returns>
    private static async Task<bool?> Within(TimeSpan span, Task awaited, TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            await awaited.WaitAsync(span, clock, cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
