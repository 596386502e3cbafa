using System.Diagnostics;

namespace Narratives.Host.Watching;

/// <summary>Gives the trace of a request the name of its endpoint, such as <c>POST /api/seminars/{code}/responses</c>: never the address itself, which holds codes and ids.</summary>
internal sealed class NameRequests : IStartupFilter
{
    /// <summary>Of the activities that the server makes itself.</summary>
    public const string Source = "Microsoft.AspNetCore";

    public const string Route = "http.route", Method = "http.request.method", Status = "http.response.status_code";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, goOn) =>
        {
            // The server's own, whatever an activity further in leaves current.
            var request = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpActivityFeature>()?.Activity;
            try
            {
                await goOn(http);
            }
            finally
            {
                if (request is not null) Name(request, http);
            }
        });
        next(app);
    };

    private static void Name(Activity request, HttpContext http)
    {
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        request.DisplayName = route is null ? http.Request.Method : $"{http.Request.Method} {route}";
        request.SetTag(Method, http.Request.Method);
        request.SetTag(Status, http.Response.StatusCode);
        if (route is not null) request.SetTag(Route, route);
        if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError) request.SetStatus(ActivityStatusCode.Error);
    }
}
