using Narratives.Door;
using Narratives.Words;

namespace Narratives.Host.Serving;

/// <summary>
/// What leads to none of our endpoints is answered before anybody asks who is calling: the framework's own answers (404, 405, 415) would
/// else be met by the rule that whatever says nothing about its callers is closed.
/// </summary>
public static class StrayRequests
{
    public static void UseStrayRequests(this IApplicationBuilder app) => app.Use((http, next) => http.GetEndpoint() switch
    {
        null => Problems.Answer(Refusals.UnknownAddress).ExecuteAsync(http),
        { DisplayName: "405 HTTP Method Not Supported" } => Problems.Answer(Refusals.WrongMethod, StatusCodes.Status405MethodNotAllowed).ExecuteAsync(http),
        { DisplayName: "415 HTTP Unsupported Media Type" } => Problems.Answer(Refusals.Malformed("content-type"), StatusCodes.Status415UnsupportedMediaType).ExecuteAsync(http),
        _ => next(http),
    });
}
