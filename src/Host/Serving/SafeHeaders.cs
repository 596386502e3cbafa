namespace Narratives.Host.Serving;

/// <summary>Nothing inline, nothing from a third party, no frame around us, no address leaked.</summary>
public static class SafeHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; " +
        "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void UseSafeHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (http.Request.IsHttps) headers["Cross-Origin-Opener-Policy"] = "same-origin"; // on plain http a browser ignores it, and complains
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(self)";
        return next(http);
    });
}
