using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
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
            .Produces(StatusCodes.Status200OK, contentType: "text/event-stream");
    }

    private static IResult Show(string code, KnownSeminars seminars) =>
        seminars.ByCode(code) is { } seminar ? TypedResults.Ok(RoundsTold.Of(seminar)) : Problems.Answer(Refusals.UnknownCode);

    private static IResult Follow(string code, KnownSeminars seminars, TimeProvider clock, CancellationToken cancellation) =>
        seminars.ByCode(code) is { } seminar
            ? TypedResults.ServerSentEvents(Events(seminars, seminar.Id, clock, cancellation))
            : Problems.Answer(Refusals.UnknownCode);

    private static async IAsyncEnumerable<SseItem<RoundsTold?>> Events(
        KnownSeminars seminars, SeminarId id, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellation)
    {
        RoundsTold? said = null;
        await using var states = seminars.Follow(id, cancellation).GetAsyncEnumerator(cancellation);
        var next = states.MoveNextAsync().AsTask();
        while (true)
        {
            if (await IsSilent(next, clock, cancellation))
            {
                yield return new SseItem<RoundsTold?>(null, "still-here");
                continue;
            }
            if (!await next) yield break;
            var now = RoundsTold.Of(states.Current);
            // A seminar also changes when its board turns; phones need not hear of that.
            if (said is null || said.Open != now.Open || !said.Rounds.SequenceEqual(now.Rounds)) yield return new SseItem<RoundsTold?>(now, "rounds");
            said = now;
            next = states.MoveNextAsync().AsTask();
        }
    }

    private static async Task<bool> IsSilent(Task next, TimeProvider clock, CancellationToken cancellation)
    {
        if (next.IsCompleted) return false;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var silence = Task.Delay(StillHere, clock, enough.Token);
        var first = await Task.WhenAny(next, silence);
        await enough.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
        return first == silence;
    }
}
