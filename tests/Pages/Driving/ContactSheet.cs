using System.Globalization;
using Microsoft.Playwright;

namespace Narratives.Tests.Pages.Driving;

/// <summary>
/// Many pictures of one state side by side, to be looked at: in light colours at every size, large enough to be read and in parts where the page is long;
/// in dark ones half as big.
/// </summary>
public sealed class ContactSheet(Browser browser, string name)
{
    /// <summary>Of a page, in CSS pixels: three quarters of it are as high as whoever looks can see at once.</summary>
    private const int Part = 1_900;

    private readonly List<Shot> shots = [];

    public static readonly (int Width, int Height)[] Sizes = [(320, 568), (360, 740), (412, 915), (768, 1024)];

    /// <summary>The page at every size and in both schemes; afterwards it is as it was.</summary>
    public async Task Add(IPage page, string caption)
    {
        var before = page.ViewportSize!;
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var (width, height) in Sizes)
            {
                await page.SetViewportSizeAsync(width, height);
                var tall = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
                shots.Add(new($"{caption} {width}", width, tall, scheme, await page.ScreenshotAsync(new() { FullPage = true, Animations = ScreenshotAnimations.Disabled, Scale = ScreenshotScale.Css, Type = ScreenshotType.Jpeg, Quality = 80 })));
            }
        }
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(before.Width, before.Height);
    }

    public async Task Keep()
    {
        var light = shots.Where(one => one.Scheme == ColorScheme.Light).ToList();
        for (var from = 0; from < light.Max(one => one.Tall); from += Part)
        {
            await Keep($"{name}-{(from / Part) + 1}", string.Concat(light.Where(one => one.Tall > from).Select(one => Figure(one, 0.75, from, Math.Min(Part, one.Tall - from)))));
        }
        await Keep($"{name}-dark", string.Concat(shots.Where(one => one.Scheme == ColorScheme.Dark).Select(one => Figure(one, 0.5, 0, one.Tall))));
    }

    private async Task Keep(string called, string figures)
    {
        var sheet = await browser.Blank();
        await sheet.SetContentAsync($"<body style='margin:8px;display:flex;gap:8px;align-items:start;background:#888;font:12px sans-serif;width:max-content'>{figures}");
        var box = (await sheet.Locator("body").BoundingBoxAsync())!;
        await sheet.SetViewportSizeAsync((int)box.Width + 16, (int)box.Height + 16);
        await Browser.Picture(sheet, called, whole: true);
        await sheet.Context.CloseAsync();
    }

    private static string Figure(Shot shot, double scale, int from, int tall) => string.Create(CultureInfo.InvariantCulture, $"""
        <figure style='margin:0'><figcaption>{shot.Caption}</figcaption><div style='overflow:hidden;height:{tall * scale}px'>
        <img style='display:block;width:{shot.Width * scale}px;margin-top:{-from * scale}px' src='data:image/jpeg;base64,{Convert.ToBase64String(shot.Picture)}'></div></figure>
        """);

    private sealed record Shot(string Caption, int Width, int Tall, ColorScheme Scheme, byte[] Picture);
}
