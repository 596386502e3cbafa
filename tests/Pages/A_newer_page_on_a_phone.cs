using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Narratives.Events;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>The server is updated while a delegate is in the middle of an answer.</summary>
public sealed class A_newer_page_on_a_phone
{
    private static readonly Spoken Words = Spoken.Welsh;

    [Fact]
    public async Task comes_with_the_next_load_keeps_what_was_entered_and_starts_without_a_network_from_then_on()
    {
        var build = new LaterBuild();
        await using var system = await RunningSystem.Start(adjust: house => house.Services.AddSingleton<IStartupFilter>(build));
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.TrustedPhone(system);
        await phone.Join(Words);
        await phone.Answer(0.3, "Stori.");
        await phone.EvaluateAsync("navigator.serviceWorker.ready.then(() => null)");
        var before = await Scripts(phone);
        build.IsThere = true;
        await phone.ReloadAsync();
        await ShowsLater(phone);
        await Expect(phone.Signifier("story").GetByRole(AriaRole.Textbox).First).ToHaveValueAsync("Stori.");
        await phone.Until("caches.open('phone').then((files) => files.keys()).then((keys) => keys.some(({ url }) => url.endsWith('/phone-later.js')))");

        await phone.Off();
        await phone.ReloadAsync();
        await ShowsLater(phone);
        await phone.Button(Words.Send).ClickAsync();
        await Expect(phone.Heading("1 ateb yn aros i’w anfon")).ToBeVisibleAsync();
        await phone.ReloadAsync();
        await ShowsLater(phone);
        await phone.On();
        await Expect(phone.Heading(Words.Arrived)).ToBeVisibleAsync();
        Assert.Single(await system.Said<ResponseCaptured>());
        Assert.DoesNotContain("phone-later.js", before);
        var after = await Scripts(phone);
        Assert.Contains("phone-later.js", after);
        Assert.Empty(after.Intersect(before));
    }

    private static Task ShowsLater(IPage phone) => Expect(phone.Locator("html")).ToHaveAttributeAsync("data-build", "later");

    /// <summary>As they lie in the cache: of one build, or somebody is on two at once.</summary>
    private static async Task<string[]> Scripts(IPage phone)
    {
        var kept = await phone.EvaluateAsync<string[]>("caches.open('phone').then((files) => files.keys()).then((keys) => keys.map(({ url }) => url.split('/').pop()))");
        return [.. kept.Where(name => name.EndsWith(".js", StringComparison.Ordinal))];
    }
}
