using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Capturing;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Words;

namespace Narratives.Capture.Receipts;

public sealed record Receipt(IReadOnlyList<ReceiptLine> Responses);

public sealed record ReceiptLine(
    ResponseId ResponseId, FramingId Framing, ScenarioId Scenario, Language Language, IReadOnlyList<MarkTold> Marks, DateTimeOffset CapturedAt);

/// <summary>A delegate sees everything they have said and not taken back, the latest of each round.</summary>
public static class ShowReceipt
{
    public static void MapShowReceipt(this RouteGroupBuilder seminar) => seminar
        .MapGet("/receipt", Show)
        .RequireAuthorization(MayCall.Delegate)
        .WithSummary("What the delegate with this take-away code has said")
        .Produces<Receipt>();

    private static async Task<IResult> Show(string code, HttpContext http, ClaimsPrincipal caller, KnownSeminars seminars, IEventLog log) =>
        seminars.ByCode(code) is { } seminar
            ? TypedResults.Ok(new Receipt(await LinesOf(seminar, TakeAwayScheme.DelegateOf(caller), log, http.RequestAborted)))
            : Problems.Answer(Refusals.UnknownCode);

    /// <summary>Reads the seminar from the log: a receipt is asked for rarely, and a seminar is a few thousand events. O(events of the seminar).</summary>
    public static async Task<IReadOnlyList<ReceiptLine>> LinesOf(Seminar seminar, DelegateId id, IEventLog log, CancellationToken cancellation)
    {
        var current = new Dictionary<Cell, ReceiptLine>();
        await foreach (var batch in log.Read(new LogScope.Of(seminar.Id), 0, cancellation))
        {
            foreach (var told in batch)
            {
                if (told.Event is ResponseCaptured captured && captured.Delegate == id)
                {
                    current[captured.Cell] = new(new(told.Stream), captured.Cell.Framing, captured.Cell.Scenario, captured.Language,
                        [.. captured.Marks.Select(ReadMark.Tell)], told.At);
                }
                else if (told.Event is ResponseWithdrawn)
                {
                    foreach (var (cell, line) in current)
                    {
                        if (line.ResponseId.Value == told.Stream) current.Remove(cell);
                    }
                }
            }
        }
        return [.. current.Values.OrderBy(line => line.CapturedAt)];
    }
}
