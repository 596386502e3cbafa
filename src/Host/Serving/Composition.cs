using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Narratives.Analysis.Grains;
using Narratives.Capture;
using Narratives.Capture.Joining;
using Narratives.Door;
using Narratives.EventLog;
using Narratives.EventLog.Attachments;
using Narratives.EventLog.Postgres;
using Narratives.LiveBoard;
using Narratives.LiveBoard.Board;
using Narratives.Words;

namespace Narratives.Host.Serving;

/// <summary>The whole house in one place: what there is, and how a request passes through it.</summary>
public static partial class Composition
{
    /// <param name="beside">What the nodes of one log share beside it; without it, cookie keys, photos and recordings lie in the data folder.</param>
    public static WebApplication Build(Settings settings, IEventLog log, Action<WebApplicationBuilder>? adjust = null, PostgresBeside? beside = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(Composition).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls(settings.Urls);
        builder.WebHost.ConfigureKestrel(kestrel => (kestrel.AddServerHeader, kestrel.Limits.MaxConcurrentConnections) = (false, Turnstiles.MostListening + (2 * Turnstiles.MostAnswering)));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // It warns that cookie keys lie unencrypted on disk. So does the log beside them: the folder is the operator's to protect.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        builder.Services.AddSingleton(log).AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => beside?.Attachments ?? new AttachmentFolder(Private(Path.Combine(settings.Data.FullName, "attachments")), services.GetRequiredService<TimeProvider>())).AddHostedService<SweepAttachments>();
        builder.Services.AddSingleton<KnownSeminars>().AddSingleton<JoinedDelegates>().AddSingleton<FramingOrders>().AddHostedService(services => services.GetRequiredService<KnownSeminars>());
        builder.Services.AddSingleton(services => new GrainDirectory(services.GetRequiredService<IEventLog>(), services.GetRequiredService<TimeProvider>(),
            (seminar, failure) => LogFailed(services.GetRequiredService<ILogger<GrainDirectory>>(), failure, seminar)));
        builder.Services.AddSingleton(services => new PhoneAddress(() => settings.OriginFor(services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>())));
        builder.Services.AddSingleton<Turnstiles>().AddSingleton<LogProbe>().AddHostedService(services => new Draining(settings.Drain, services.GetRequiredService<TimeProvider>()));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.Drain + Draining.MostPatience);
        builder.Services.AddLiveBoard();
        builder.Services.ConfigureHttpJsonOptions(json => WireJson.Set(json.SerializerOptions));
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
        builder.Services.AddOpenApi("v1", OpenApiWords.Describe);
        AddCallers(builder, settings, beside);
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseBreakdowns();
        app.UseSafeHeaders();
        app.UseResponseCompression();
        app.UsePageFiles();
        app.UseRouting();
        app.UseTurnstiles();
        app.UseStrayRequests();
        app.UseCodesOfOtherNodes();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapPages();
        app.MapKeys();
        app.MapCapture();
        app.MapLiveBoard();
        app.MapOpenApi().AllowAnonymous();
        app.MapStanding();
        return app;
    }

    private static void AddCallers(WebApplicationBuilder builder, Settings settings, PostgresBeside? beside)
    {
        builder.Services.AddDataProtection().SetApplicationName("narratives");
        if (beside is not null) CookieKeysInDatabase.Use(builder.Services, beside);
        else CookieKeysInFolder.Use(builder.Services, Private(Path.Combine(settings.Data.FullName, "cookie-keys")));
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, TakeAwayScheme>(TakeAwayScheme.Name, null)
            .AddCookie(cookie =>
            {
                cookie.Cookie.Name = "narratives-keys";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // a seminar room's network has plain http
                cookie.ExpireTimeSpan = TimeSpan.FromDays(30);
                cookie.Events.OnRedirectToLogin = refused => RefuseKey(refused.HttpContext, StatusCodes.Status401Unauthorized);
                cookie.Events.OnRedirectToAccessDenied = refused => RefuseKey(refused.HttpContext, StatusCodes.Status403Forbidden);
            });
        builder.Services.AddAuthorization(MayCall.Policies);
        builder.Services.AddSingleton<IAuthorizationHandler, HoldsKeyOfTheSeminarNamed>();
    }

    [LoggerMessage(LogLevel.Error, "The patterns of seminar {Seminar} could not be kept")]
    private static partial void LogFailed(ILogger logger, Exception failure, SeminarId seminar);

    /// <summary>Whoever reads the cookie keys can make cookies, and photos were sent in confidence: the folder is its owner's alone.</summary>
    private static DirectoryInfo Private(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private static Task RefuseKey(HttpContext http, int status) => Problems.Answer(Refusals.NotAllowed, status).ExecuteAsync(http);
}
