using Microsoft.Extensions.FileProviders;

namespace Narratives.Host.Serving;

/// <summary>The pages and their files, as Vite has built them.</summary>
public static class Pages
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>Files have their content's hash in their name, so a phone keeps them for ever.</summary>
    public static void UsePageFiles(this IApplicationBuilder app)
    {
        if (!Directory.Exists(Folder)) return;
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Folder),
            OnPrepareResponse = served =>
            {
                if (served.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)) served.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            },
        });
    }

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        foreach (var (path, page) in new[] { ("/", "phone"), ("/j/{code}", "phone"), ("/board/{code?}", "board"), ("/studio/{code?}", "studio"), ("/workbench/{code?}", "workbench") })
        {
            routes.MapGet(path, (HttpContext http) => Show(http, page)).AllowAnonymous().ExcludeFromDescription();
        }
    }

    private static IResult Show(HttpContext http, string page)
    {
        var file = Path.Combine(Folder, page, "index.html");
        http.Response.Headers.CacheControl = "no-cache";
        return File.Exists(file)
            ? TypedResults.PhysicalFile(file, "text/html; charset=utf-8")
            : TypedResults.Text("The pages are not built. Run: npm ci && npm run build, in src/web.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
