using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Narratives.Words;

namespace Narratives.Door;

/// <summary>How a refusal is told: RFC 9457 problem details, with the code that pages translate, and the reason in both languages.</summary>
/// <param name="Type">A stable name for this kind of problem, as RFC 9457 asks.</param>
public sealed record Problem(string Type, string Title, int Status, string Code, string Field, Text Reason);

public static class Problems
{
    public static IResult Answer(Refusal refusal) => Answer(refusal, StatusOf(refusal.Kind));

    public static IResult Answer(Refusal refusal, int status)
    {
        var problem = new Problem($"urn:narratives:problem:{refusal.Code}", refusal.Reason.In(Language.English), status, refusal.Code, refusal.Field, refusal.Reason);
        return TypedResults.Json(problem, WireJson.Options, "application/problem+json", status);
    }

    /// <summary>With the peace that is asked for: a phone keeps what it has and sends it again.</summary>
    public static Task NotNow(HttpContext http, Refusal refusal, TimeSpan peace)
    {
        DoorMetrics.NotNow(refusal.Code);
        http.Response.Headers.RetryAfter = ((int)Math.Ceiling(peace.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Answer(refusal).ExecuteAsync(http);
    }

    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Unexpected => StatusCodes.Status500InternalServerError,
        RefusalKind.NotNow => StatusCodes.Status503ServiceUnavailable,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A body as a value, or the reason why it cannot be read; never an exception for what somebody sent.</summary>
    public static Task<Outcome<T>> ReadBody<T>(HttpContext http, int mostBytes) where T : class =>
        ReadBody(http, mostBytes, body => JsonSerializer.Deserialize<T>(body, WireJson.Options));

    /// <summary>Goes on with the body as a value, or answers why it cannot be read.</summary>
    public static async Task<IResult> WithBody<T>(HttpContext http, int mostBytes, Func<T, Task<IResult>> goOn) where T : class => await ReadBody<T>(http, mostBytes) switch
    {
        Outcome<T>.Refused(var refusal) => Answer(refusal),
        Outcome<T>.Accepted(var told) => await goOn(told),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A body as it is; none when it is larger than may be.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadBytes(HttpContext http, int mostBytes)
    {
        if (http.Request.ContentLength > mostBytes) return null;
        // As much as was announced, and never more than one byte too many.
        var bytes = new byte[(http.Request.ContentLength ?? mostBytes) + 1];
        var length = await http.Request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, http.RequestAborted);
        return length > mostBytes ? null : bytes.AsMemory(0, length);
    }

    public static async Task<Outcome<T>> ReadBody<T>(HttpContext http, int mostBytes, Func<ReadOnlySpan<byte>, T?> read) where T : class
    {
        if (!http.Request.HasJsonContentType() && !(http.Request.ContentLength > mostBytes)) return Refusals.Malformed("content-type");
        try
        {
            if (await ReadBytes(http, mostBytes) is not { } bytes) return Refusals.BodyTooLarge;
            var body = read(bytes.Span);
            return body is null ? Refusals.Malformed("") : body;
        }
        catch (JsonException unreadable)
        {
            return Refusals.Malformed(unreadable.Path ?? "");
        }
        catch (NotSupportedException)
        {
            return Refusals.Malformed(""); // so the serializer says that one of a family of kinds did not say which
        }
    }
}
