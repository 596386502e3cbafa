using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Narratives.Door;

/// <summary>A code that this node does not know may have been given out a moment ago by another: it is looked for at the end of the log before anybody is told that there is no such seminar.</summary>
public static class CodesOfOtherNodes
{
    public static void UseCodesOfOtherNodes(this IApplicationBuilder app)
    {
        var seminars = app.ApplicationServices.GetRequiredService<KnownSeminars>();
        app.Use(async (http, next) =>
        {
            if (http.GetRouteValue("code") is string code && http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && seminars.ByCode(code) is null) await seminars.CatchUp(http.RequestAborted);
            await next(http);
        });
    }
}
