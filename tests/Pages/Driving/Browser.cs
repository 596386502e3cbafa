using Microsoft.Playwright;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Pages.Driving;

/// <summary>A real browser with an empty profile; each page it opens has a context of its own, as people's devices have.</summary>
public sealed class Browser : IAsyncDisposable
{
    /// <summary>A name that leads here and is not called localhost: to the browser it is a server on the local network, over plain http, and no secure context.</summary>
    private const string Room = "room.test";

    private static readonly string[] Arguments =
    [
        $"--host-resolver-rules=MAP {Room} 127.0.0.1",
        "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", // a microphone that beeps, and is allowed
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    /// <summary>What the pages said on their consoles as errors; a test that ends well leaves it empty.</summary>
    public List<string> Complaints { get; } = [];

    private static string Pictures { get; } = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "screenshots")).FullName;

    public static async Task<Browser> Start()
    {
        var installed = Environment.GetEnvironmentVariable("NARRATIVES_BROWSER") ?? "/usr/bin/chromium";
        var driver = await Playwright.CreateAsync();
        return new Browser(driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = installed, Args = Arguments }));
    }

    public async Task<IPage> Phone(RunningSystem system, int width = 360, int height = 740, ColorScheme scheme = ColorScheme.Light) =>
        await Open(new Uri(PhoneAddress(system)), new() { ViewportSize = new() { Width = width, Height = height }, HasTouch = true, IsMobile = true, ColorScheme = scheme, DeviceScaleFactor = 2 });

    /// <summary>The receipt of a delegate, on a device of its own.</summary>
    public async Task<IPage> Receipt(RunningSystem system, string codes, int width = 412, ColorScheme scheme = ColorScheme.Light, string locale = "en-GB") =>
        await Open(new Uri($"http://{Room}:{system.Url.Port}/mine/{codes}"), new() { ViewportSize = new() { Width = width, Height = 800 }, HasTouch = true, IsMobile = true, ColorScheme = scheme, DeviceScaleFactor = 2, Locale = locale });

    /// <summary>A phone that has opened nothing yet, and perhaps is not as others: the script runs in it before any page does.</summary>
    public async Task<IPage> PhoneWith(string? script = null)
    {
        var phone = await Prepared(new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true });
        if (script is not null) await phone.AddInitScriptAsync(script);
        return phone;
    }

    /// <summary>A phone on an address that browsers trust, as https would be: it may have a service worker.</summary>
    public async Task<IPage> TrustedPhone(RunningSystem system) =>
        await Open(new Uri($"http://localhost:{system.Url.Port}/j/{system.Code}"), new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true });

    public static string PhoneAddress(RunningSystem system) => $"http://{Room}:{system.Url.Port}/j/{system.Code}";

    /// <summary>A page that has fetched nothing yet.</summary>
    public async Task<IPage> Blank() => await (await browser.NewContextAsync(new() { Locale = "en-GB" })).NewPageAsync();

    public async Task<IPage> Board(RunningSystem system, int width = 1920, int height = 1080, ColorScheme scheme = ColorScheme.Light) =>
        await Open(new Uri(system.Url, $"/board/{system.Code}#key={system.Keys[Role.Board]}"), new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });

    public async Task<IPage> Studio(RunningSystem system, int width = 1280, int height = 900) =>
        await Open(new Uri(system.Url, $"/studio/{system.Code}#key={system.Keys[Role.Facilitator]}"), new() { ViewportSize = new() { Width = width, Height = height } });

    public async Task<IPage> Workbench(RunningSystem system, ColorScheme scheme = ColorScheme.Light) =>
        await Open(new Uri(system.Url, $"/workbench/{system.Code}#key={system.Keys[Role.Analyst]}"), new() { ViewportSize = new() { Width = 1440, Height = 900 }, ColorScheme = scheme });

    /// <summary>Keeps a picture as a build artefact, to be looked at.</summary>
    public static async Task Picture(IPage page, string name, bool whole = false) =>
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png"), FullPage = whole, Animations = ScreenshotAnimations.Disabled });

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private async Task<IPage> Open(Uri address, BrowserNewContextOptions options)
    {
        var page = await Prepared(options);
        await page.GotoAsync(address.ToString());
        return page;
    }

    private async Task<IPage> Prepared(BrowserNewContextOptions options)
    {
        options.Locale ??= "en-GB";
        options.ReducedMotion = ReducedMotion.Reduce;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        var page = await context.NewPageAsync();
        page.Console += (_, said) =>
        {
            if (said.Type == "error") Complaints.Add($"{page.Url}: {said.Text}");
        };
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400) Complaints.Add($"{page.Url}: {answer.Status} to {answer.Request.Method} {answer.Url}");
        };
        page.PageError += (_, error) => Complaints.Add($"{page.Url}: {error}");
        return page;
    }
}
