using Microsoft.Playwright;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>The laptop is closed, the Wi-Fi goes, the phone takes over: the room notices nothing.</summary>
public sealed class A_facilitator_who_comes_back
{
    /// <summary>Everything the room sees, without what counts by itself.</summary>
    private const string Seen = "document.querySelector('main').innerText";

    [Fact]
    public async Task reloads_loses_the_connection_and_changes_the_device_and_nothing_changes_for_the_room()
    {
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();
        await using var browser = await Browser.Start();
        var board = await browser.Board(system);
        var laptop = await browser.Studio(system);
        await laptop.Button("Question").ClickAsync();
        await laptop.Locator("[data-figures]").Button("One row per framework").ClickAsync();
        await laptop.Button("Show").ClickAsync();
        await Expect(board.Locator("main[data-figure='rows']")).ToBeVisibleAsync();
        var before = await board.EvaluateAsync<string>(Seen);
        var turned = (await system.Events()).Count;

        await laptop.ReloadAsync();
        await Expect(laptop.Locator("[data-figures] [aria-pressed='true']")).ToHaveTextAsync("One row per framework");
        await laptop.Context.SetOfflineAsync(true);
        await laptop.EvaluateAsync("() => fetch('/api/templates').catch(() => null)");
        await laptop.Button("Pooled").ClickAsync();
        await Expect(laptop.GetByText("The server did not answer. Nothing was changed; try again.")).ToBeVisibleAsync();
        var phone = await browser.Studio(system, 390, 844);
        await Expect(phone.Locator("[data-figures] [aria-pressed='true']")).ToHaveTextAsync("One row per framework");
        await Browser.Picture(phone, "remote-phone", whole: true);

        Assert.Equal(before, await board.EvaluateAsync<string>(Seen));
        Assert.Equal(turned, (await system.Events()).Count);
        await phone.Locator("[data-figures]").Button("Paired shift").ClickAsync();
        await Expect(board.Locator("main[data-figure='shift']")).ToBeVisibleAsync();
        await laptop.Context.SetOfflineAsync(false);
        await Expect(laptop.Locator("[data-figures] [aria-pressed='true']")).ToHaveTextAsync("Paired shift", new() { Timeout = 20_000 });
        Assert.Empty(await phone.Faults("the remote"));
    }

    [Fact]
    public async Task two_who_press_at_once_both_see_what_is_so()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        var (one, other) = (await browser.Studio(system), await browser.Studio(system, 390, 844));
        await one.Button("Open round 1").ClickAsync();
        await Expect(other.Button("Close round 1")).ToBeVisibleAsync();

        await one.Button("Close round 1").ClickAsync();
        await Task.WhenAll(OneAfterTheOther(), Pressed(other, "Join page"));

        var sees = system.Seminar.View.Screen == Screen.Join ? "The room sees how to join." : "The room sees the question, and that results are hidden.";
        foreach (var page in (IPage[])[one, other])
        {
            await Expect(page.Button("Close round 2")).ToBeVisibleAsync();
            await Expect(page.Locator("[data-sees]")).ToHaveTextAsync(sees);
        }
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));

        async Task OneAfterTheOther() // a page has one pointer
        {
            await one.Button("Open round 2").ClickAsync();
            await Pressed(one, "Question");
        }
    }

    private static Task Pressed(IPage studio, string button) =>
        studio.RunAndWaitForResponseAsync(() => studio.Button(button).ClickAsync(), answer => answer.Request.Method == "PUT" && answer.Url.Contains("/board", StringComparison.Ordinal));
}
