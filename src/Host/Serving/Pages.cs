using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Narratives.Host.Serving;

/// <summary>The pages and their files, as Vite has built them.</summary>
public static class Pages
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");
    private static readonly (string Coding, string Ending)[] Packings = [("br", ".br"), ("gzip", ".gz")];
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    /// <summary>Files have their content's hash in their name, so a phone keeps them for ever.</summary>
    public static void UsePageFiles(this IApplicationBuilder app)
    {
        if (!Directory.Exists(Folder)) return;
        app.Use(Pack);
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Folder),
            ServeUnknownFileTypes = true, // .br and .gz: only what the build has put there
            OnPrepareResponse = served =>
            {
                var path = served.Context.Request.Path;
                if (!path.StartsWithSegments("/assets", StringComparison.Ordinal)) return;
                var headers = served.Context.Response.Headers;
                headers.CacheControl = "public, max-age=31536000, immutable";
                headers.Vary = HeaderNames.AcceptEncoding;
                var packing = Packings.FirstOrDefault(packing => path.Value!.EndsWith(packing.Ending, StringComparison.Ordinal));
                if (packing.Coding is null) return;
                headers.ContentEncoding = packing.Coding;
                headers.ContentType = ContentTypes.TryGetContentType(path.Value![..^packing.Ending.Length], out var type) ? type : null;
            },
        });
    }

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        foreach (var (path, page) in new[] { ("/", "phone"), ("/j/{code}", "phone"), ("/mine/{code?}", "receipt"), ("/board/{code?}", "board"), ("/studio/{code?}", "studio"), ("/workbench/{code?}", "workbench") })
        {
            routes.MapGet(path, (HttpContext http) => Show(http, page)).AllowAnonymous().ExcludeFromDescription();
        }
    }

    /// <summary>Who can unpack is led to the file that lies packed beside the one asked for: the build packs better than there is time for here.</summary>
    private static Task Pack(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path;
        if (!path.StartsWithSegments("/assets", StringComparison.Ordinal)) return next(http);
        var accepted = http.Request.GetTypedHeaders().AcceptEncoding;
        foreach (var (coding, ending) in Packings)
        {
            if (!accepted.Any(one => one.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0)) continue;
            if (!File.Exists(Path.Combine(Folder, "assets", Path.GetFileName(path.Value!) + ending))) continue;
            http.Request.Path = path + ending;
            break;
        }
        return next(http);
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
