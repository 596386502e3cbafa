using Microsoft.Playwright;

namespace Narratives.Tests.Pages.Driving;

/// <summary>What a delegate does with a phone, in the words that stand on it.</summary>
public sealed record Spoken(string Language, string Join, string Joined, string Send, string Arrived, string NotApplicable, string Clear)
{
    public static readonly Spoken English = new("English", "Join", "You have joined", "Send", "Thank you. Your answer has arrived.", "Not applicable", "Clear");
    public static readonly Spoken Welsh = new("Cymraeg", "Ymuno", "Rydych wedi ymuno", "Anfon", "Diolch. Mae eich ateb wedi cyrraedd.", "Ddim yn berthnasol", "Clirio");
}

public static class Delegate
{
    public static async Task Join(this IPage phone, Spoken words)
    {
        await phone.Button(words.Language).ClickAsync();
        await phone.GetByRole(AriaRole.Checkbox).First.WaitForAsync();
        foreach (var tick in await phone.GetByRole(AriaRole.Checkbox).AllAsync()) await tick.CheckAsync();
        await phone.Button(words.Join).ClickAsync();
    }

    /// <summary>Places every marker by touch: sliders at a fraction of their line, the triad and the plane at a fraction of their box.</summary>
    public static async Task Answer(this IPage phone, double at, string story)
    {
        foreach (var slider in new[] { "transparent-reporting", "who-decides", "who-benefits" }) await phone.TapSlider(slider, at);
        await phone.TapAt(phone.Signifier("helpful-to-decisions").GetByRole(AriaRole.Application), 0.3 + (at * 0.4), 0.7);
        await phone.TapAt(phone.Signifier("service-users-and-decisions").GetByRole(AriaRole.Application), 0.2 + (at * 0.6), 0.5);
        await phone.Signifier("story").GetByRole(AriaRole.Textbox).First.FillAsync(story);
    }

    public static Task TapSlider(this IPage phone, string signifier, double at) => phone.TapAt(phone.Signifier(signifier).GetByRole(AriaRole.Slider), at, 0.5);

    public static async Task TapAt(this IPage phone, ILocator surface, double across, double down)
    {
        await surface.ScrollIntoViewIfNeededAsync();
        var box = (await surface.BoundingBoxAsync())!;
        await phone.Touchscreen.TapAsync(box.X + (float)(box.Width * across), box.Y + (float)(box.Height * down));
    }

    public static ILocator Signifier(this IPage phone, string id) => phone.Locator($"[data-signifier='{id}']");

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Button(this ILocator part, string name) => part.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Heading(this IPage page, string name) => page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });
}
