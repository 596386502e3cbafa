using Microsoft.Playwright;

namespace Narratives.Tests.Pages.Driving;

/// <summary>Many pictures of one state side by side, as one picture to be looked at: every size, light and dark.</summary>
public sealed class ContactSheet(Browser browser, string name)
{
    private readonly List<(string Caption, int Width, byte[] Picture)> pictures = [];

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
                pictures.Add(($"{caption} {width}", width, await page.ScreenshotAsync(new() { FullPage = true, Animations = ScreenshotAnimations.Disabled, Scale = ScreenshotScale.Css, Type = ScreenshotType.Jpeg, Quality = 80 })));
            }
        }
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(before.Width, before.Height);
    }

    /// <summary>Half as big as on the phone, in a row.</summary>
    public async Task Keep()
    {
        var sheet = await browser.Blank();
        await sheet.SetContentAsync($$"""
            <body style="margin:8px;display:flex;gap:8px;align-items:start;background:#888;font:12px sans-serif;width:max-content">
            {{string.Concat(pictures.Select(one => $"<figure style='margin:0'><figcaption>{one.Caption}</figcaption><img style='width:{one.Width / 2}px' src='data:image/jpeg;base64,{Convert.ToBase64String(one.Picture)}'></figure>"))}}
            """);
        var box = (await sheet.Locator("body").BoundingBoxAsync())!;
        await sheet.SetViewportSizeAsync((int)box.Width + 16, (int)box.Height + 16);
        await Browser.Picture(sheet, name, whole: true);
        await sheet.Context.CloseAsync();
    }
}
