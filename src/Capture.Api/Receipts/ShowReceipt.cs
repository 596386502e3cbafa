using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Capturing;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Words;

namespace Narratives.Capture.Receipts;

/// <param name="WithdrewAt">When everything was taken back; none when it was not.</param>
/// <param name="Unfinished">Everything was taken back, but text or answers are left: asking again finishes it.</param>
/// <param name="Feedback">“You said, we heard”, to everybody who took part and is not about one story of theirs.</param>
public sealed record Receipt(Consent Consent, DateTimeOffset? WithdrewAt, bool Unfinished, IReadOnlyList<ReceiptLine> Responses, IReadOnlyList<FeedbackHeard> Feedback);

public sealed record ReceiptLine(
    ResponseId ResponseId, FramingId Framing, ScenarioId Scenario, Language Language, IReadOnlyList<MarkTold> Marks, DateTimeOffset CapturedAt)
{
    /// <summary>Which run of the round was answered.</summary>
    public int Run { get; init; }

    /// <summary>The round was reset since: it is in no number, and can still be taken back.</summary>
    public bool SetAside { get; init; }

    /// <summary>How many analysts have read the story and given it a theme.</summary>
    public int CodedBy { get; init; }

    /// <summary>When the story was last put before the room; none when it never was.</summary>
    public DateTimeOffset? ShownAt { get; init; }

    /// <summary>“You said, we heard”, about this story.</summary>
    public IReadOnlyList<FeedbackHeard> Feedback { get; init; } = [];
}

public sealed record FeedbackHeard(Text YouSaid, Text WeHeard);

/// <summary>A delegate sees everything they have said and not taken back, the latest of each round, and what they agree to.</summary>
public static class ShowReceipt
{
    public static void MapShowReceipt(this RouteGroupBuilder seminar) => seminar
        .MapGet("/receipt", Show)
        .RequireAuthorization(MayCall.Author)
        .WithSummary("What the delegate with this take-away code has said, and agrees to")
        .Produces<Receipt>();

    private static async Task<IResult> Show(string code, HttpContext http, ClaimsPrincipal caller, KnownSeminars seminars, IEventLog log)
    {
        if (seminars.ByCode(code) is not { } seminar) return Problems.Answer(Refusals.UnknownCode);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(Of(await Held.By(TakeAwayScheme.DelegateOf(caller), seminar, log, http.RequestAborted)));
    }

    public static Receipt Of(Held held) => 
        new(held.Consent, held.WithdrewAt, held.WithdrewAt is not null && (held.HasText || held.Standing.Count > 0), held.Standing, held.Became.ForEverybody(held.Standing));
}
