using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Capture.Attaching;
using Narratives.Capture.Capturing;
using Narratives.Capture.Joining;
using Narratives.Capture.Receipts;
using Narratives.Capture.Rounds;

namespace Narratives.Capture;

/// <summary>Phone → event. Stateless: every node answers every phone.</summary>
public static class CaptureApi
{
    /// <summary>The largest body a phone may send, in bytes.</summary>
    public const int MostBytes = 64 * 1024;

    public static void MapCapture(this IEndpointRouteBuilder routes)
    {
        var seminar = routes.MapGroup("/api/seminars/{code}").WithTags("Phone");
        seminar.MapShowSeminar();
        seminar.MapJoinSeminar();
        seminar.MapFollowRounds();
        seminar.MapCaptureResponse();
        seminar.MapKeepAttachment();
        seminar.MapShowReceipt();
        seminar.MapWithdrawResponse();
        seminar.MapWithdrawEverything();
        seminar.MapChangeConsent();
    }
}
