using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Narratives.Tests.Pages.Driving;

/// <summary>
/// The server as it is after an update: the scripts of the phone's page have other names, under which they say that they are the later ones, and the
/// earlier ones are gone. The code is that of the build that is there, so that no second build is waited for.
/// </summary>
public sealed class LaterBuild : IStartupFilter
{
    private const string Says = "\ndocument.documentElement.dataset.build = 'later';";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");
    private readonly string page;

    /// <summary>By their paths, the scripts of the page and of what it fetches later.</summary>
    private readonly Dictionary<string, string> scripts;
    private readonly List<string> earlier;

    public LaterBuild()
    {
        var names = Directory.EnumerateFiles(Path.Combine(Folder, "assets"), "*.js").Select(file => Path.GetFileName(file)).Where(name => name.StartsWith("phone-", StringComparison.Ordinal) || name.StartsWith("extras-", StringComparison.Ordinal)).ToList();
        string Renamed(string text) => names.Aggregate(text, (so, name) => so.Replace(name, Later(name), StringComparison.Ordinal));
        page = Renamed(File.ReadAllText(Path.Combine(Folder, "phone", "index.html")));
        scripts = names.ToDictionary(name => $"/assets/{Later(name)}", name => Renamed(File.ReadAllText(Path.Combine(Folder, "assets", name))) + Says);
        earlier = [.. names.Select(name => $"/assets/{name}")];
    }

    /// <summary>Whether the server has been updated.</summary>
    public bool IsThere { get; set; }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, rest) => IsThere ? Serve(http, rest) : rest(http));
        next(app);
    };

    private static string Later(string name) => name[..name.IndexOf('-', StringComparison.Ordinal)] + "-later.js";

    private async Task Serve(HttpContext http, RequestDelegate rest)
    {
        var path = http.Request.Path.Value!;
        if (path == "/" || path.StartsWith("/j/", StringComparison.Ordinal)) await Say(http, "text/html; charset=utf-8", page);
        else if (scripts.TryGetValue(path, out var script)) await Say(http, "text/javascript", script);
        else if (earlier.Contains(path)) http.Response.StatusCode = StatusCodes.Status404NotFound;
        else await rest(http);
    }

    private static Task Say(HttpContext http, string type, string text)
    {
        http.Response.ContentType = type;
        http.Response.Headers.CacheControl = "no-cache";
        return http.Response.WriteAsync(text);
    }
}
