using Microsoft.Playwright;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

public sealed class Handing_over_in_a_browser
{
    [Fact]
    public async Task lets_a_colleague_in_and_lets_them_go_again()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        var studio = await browser.Studio(system);
        await Expect(studio.Locator("[data-yours]")).ToHaveCountAsync(1);
        await studio.GetByRole(AriaRole.Textbox, new() { Name = "For whom" }).FillAsync("Siân");
        await studio.Button("Make a key").ClickAsync();
        var key = await studio.Locator("[data-made]").InnerTextAsync();
        Assert.Equal(26, key.Length);
        await Browser.Picture(studio, "studio-keys", whole: true);
        Assert.Empty(await studio.Faults("a key that was made"));

        var colleague = await browser.Blank();
        await colleague.GotoAsync(new Uri(system.Url, $"/studio/{system.Code}#key={key}").ToString());
        await Expect(colleague.Button("Open round 1")).ToBeVisibleAsync();
        Assert.DoesNotContain(key, await colleague.ContentAsync(), StringComparison.Ordinal);

        await studio.Button("End the key: Siân").ClickAsync();
        await Expect(studio.Locator(".confirm")).ToContainTextAsync("End the key of Siân?");
        await studio.Button("Yes, end it").ClickAsync();

        await Expect(colleague.Button("Open round 1")).ToHaveCountAsync(0);
        await Expect(colleague.GetByRole(AriaRole.Textbox)).ToBeVisibleAsync(); // asks for a key
        await Expect(studio.Button("Open round 1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task warns_of_ending_ones_own_and_keeps_the_last_in_Welsh_and_narrow()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        var studio = await browser.Studio(system, width: 390, height: 844);
        await studio.Button("Cymraeg").ClickAsync();

        await studio.Locator("li:has([data-yours]) button").ClickAsync();
        await Expect(studio.Locator(".confirm")).ToContainTextAsync("Dyma’r allwedd y daethoch i mewn gyda hi.");
        Assert.Empty(await studio.Faults("asked whether to end the own key, in Welsh"));
        await Browser.Picture(studio, "studio-keys-cy-390");
        await studio.Button("Ie, dod â hi i ben").ClickAsync();

        await Expect(studio.GetByText("Dyma unig allwedd yr hwylusydd.")).ToBeVisibleAsync();
        await Expect(studio.Locator("[data-yours]")).ToHaveCountAsync(1);
    }
}
