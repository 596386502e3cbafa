using Microsoft.Playwright;
using Narratives.Events;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

public sealed class What_a_phone_keeps
{
    private const string NoDatabase = "IDBFactory.prototype.open = () => { throw new DOMException('blocked', 'SecurityError'); };";
    private const string NoStorage = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });";
    private const string FullDisk = "Storage.prototype.setItem = IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };";

    /// <summary>A transaction that goes on until it is let go; all others wait for their turn.</summary>
    private const string HoldDatabase = """
        () => new Promise((held) => {
          const opening = indexedDB.open("narratives");
          opening.onsuccess = () => {
            const kept = opening.result.transaction("narratives", "readwrite").objectStore("narratives");
            const on = () => {
              kept.get("").onsuccess = () => window.letGo || on();
              held();
            };
            on();
          };
        })
        """;

    private static readonly Spoken Words = Spoken.Welsh;

    [Theory]
    [InlineData(null)]
    [InlineData(NoDatabase)]
    [InlineData(NoStorage)]
    public async Task survives_a_reload_with_a_database_or_with_the_storage_beside_it(string? script)
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.PhoneWith(script);
        await phone.GotoAsync(Browser.PhoneAddress(system));
        await phone.Join(Words);
        await Story(phone).PressSequentiallyAsync("Y gair olaf");
        await phone.ReloadAsync();
        await Expect(Story(phone)).ToHaveValueAsync("Y gair olaf");
    }

    /// <summary>Pressed is pressed: the database is busy with another tab, so that nothing reaches it before the page is gone.</summary>
    [Theory]
    [InlineData(null, true)]
    [InlineData(NoDatabase, false)]
    [InlineData(NoStorage, false)]
    public async Task is_sent_by_itself_though_the_page_is_reloaded_in_the_instant_after_send_was_pressed(string? script, bool busy)
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.PhoneWith(script);
        await phone.GotoAsync(Browser.PhoneAddress(system));
        await phone.Join(Words);
        await phone.Answer(0.3, "Stori.");
        var other = await phone.Context.NewPageAsync();
        await other.GotoAsync(new Uri(new Uri(phone.Url), "/healthz").ToString());
        if (busy) await other.EvaluateAsync(HoldDatabase);
        await Press(phone);
        await phone.ReloadAsync();
        await other.EvaluateAsync("window.letGo = true");
        await Expect(phone.Heading(Words.Arrived)).ToBeVisibleAsync();
        await phone.ReloadAsync();
        await Expect(phone.Heading(Words.Arrived)).ToBeVisibleAsync();
        Assert.Single(await system.Said<ResponseCaptured>());
    }

    [Theory]
    [InlineData(NoDatabase + NoStorage)]
    [InlineData(FullDisk)]
    public async Task is_enough_to_answer_with_where_a_browser_keeps_nothing(string script)
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.PhoneWith(script);
        await phone.GotoAsync(Browser.PhoneAddress(system));
        await phone.Join(Words);
        await phone.Answer(0.3, "Stori.");
        await phone.Off();
        await phone.Button(Words.Send).ClickAsync();
        await Expect(phone.Heading("1 ateb yn aros i’w anfon")).ToBeVisibleAsync();
        await phone.On();
        await Expect(phone.Heading(Words.Arrived)).ToBeVisibleAsync();
        Assert.Single(await system.Said<ResponseCaptured>());
    }

    [Fact]
    public async Task is_shared_by_two_tabs_which_join_once_and_send_once()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var one = await browser.Phone(system);
        var other = await one.Context.NewPageAsync();
        await other.GotoAsync(Browser.PhoneAddress(system));
        await one.Button(Words.Language).ClickAsync();
        await Expect(other.Button(Words.Join)).ToBeVisibleAsync();
        await one.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await Expect(other.GetByRole(AriaRole.Checkbox).First).ToBeCheckedAsync();
        await Task.WhenAll(Press(one), Press(other));
        await Expect(one.Button(Words.Send)).ToBeVisibleAsync();
        await Expect(other.Button(Words.Send)).ToBeVisibleAsync();

        await one.Answer(0.3, "Stori.");
        await Expect(Story(other)).ToHaveValueAsync("Stori.");
        await Story(other).FillAsync("Stori arall.");
        await Expect(Story(one)).ToHaveValueAsync("Stori arall.");
        await Task.WhenAll(Press(one), Press(other));
        await Expect(one.Heading(Words.Arrived)).ToBeVisibleAsync();
        await Expect(other.Heading(Words.Arrived)).ToBeVisibleAsync();

        Assert.Single(await system.Said<DelegateJoined>());
        Assert.Equal("Stori arall.", Assert.IsType<Marks.StoryPlacement>((await system.Said<ResponseCaptured>()).Single().Marks[^1].Placement).Text);
    }

    [Fact]
    public async Task is_still_there_after_going_back_at_every_step()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.PhoneWith();
        await phone.GotoAsync("about:blank");
        await phone.GotoAsync(Browser.PhoneAddress(system));
        await phone.Button(Words.Language).ClickAsync();
        await phone.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await BackAndForth(phone);
        await Expect(phone.GetByRole(AriaRole.Checkbox).First).ToBeCheckedAsync();
        await phone.Button(Words.Join).ClickAsync();
        await phone.Answer(0.3, "Stori.");
        await phone.GetByRole(AriaRole.Link, new() { Name = "Fy atebion a’m cod" }).ClickAsync();
        await phone.GoBackAsync();
        await Expect(Story(phone)).ToHaveValueAsync("Stori.");
        await BackAndForth(phone);
        await Expect(Story(phone)).ToHaveValueAsync("Stori.");
        await phone.Loses(Wifi.Sending);
        await phone.Button(Words.Send).ClickAsync();
        await Expect(phone.Heading("1 ateb yn aros i’w anfon")).ToBeVisibleAsync();
        await BackAndForth(phone);
        await Expect(phone.Heading("1 ateb yn aros i’w anfon")).ToBeVisibleAsync();
        await phone.Recovers(Wifi.Sending);
        await Expect(phone.Heading(Words.Arrived)).ToBeVisibleAsync();
        await BackAndForth(phone);
        await Expect(phone.Heading(Words.Arrived)).ToBeVisibleAsync();
        Assert.Single(await system.Said<ResponseCaptured>());
    }

    [Fact]
    public async Task is_not_lost_on_a_server_that_does_not_know_its_code()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Phone(system);
        await phone.Join(Words);
        await phone.Answer(0.3, "Stori.");
        // As with a code of another seminar: what this phone sends from now on is signed by somebody whom the server has never heard of.
        await phone.RouteAsync(Wifi.Sending, async route =>
        {
            var headers = new Dictionary<string, string>(route.Request.Headers) { ["authorization"] = "Bearer 2345-6789-ABCD-EFGH" };
            await route.ContinueAsync(new() { Headers = headers });
        });
        await phone.Button(Words.Send).ClickAsync();
        await Expect(phone.Button(Words.Join)).ToBeVisibleAsync();
        await Expect(phone.GetByRole(AriaRole.Checkbox).First).ToBeCheckedAsync();
        Assert.Empty(await system.Said<ResponseCaptured>());
        await phone.UnrouteAsync(Wifi.Sending);
        await phone.Button(Words.Join).ClickAsync();
        await Expect(phone.Heading(Words.Arrived)).ToBeVisibleAsync();
        Assert.Single(await system.Said<ResponseCaptured>());
    }

    [Fact]
    public async Task starts_without_a_network_where_the_browser_trusts_the_address_and_never_holds_what_the_server_says()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.TrustedPhone(system);
        await phone.Join(Words);
        await Expect(phone.Button(Words.Send)).ToBeVisibleAsync();
        await phone.EvaluateAsync("navigator.serviceWorker.ready.then(() => null)");
        await phone.Off();
        await phone.ReloadAsync();
        await phone.Answer(0.3, "Stori.");
        await phone.Button(Words.Send).ClickAsync();
        await Expect(phone.Heading("1 ateb yn aros i’w anfon")).ToBeVisibleAsync();
        await phone.ReloadAsync();
        await Expect(phone.Heading("1 ateb yn aros i’w anfon")).ToBeVisibleAsync();
        await Browser.Picture(phone, "phone-10-cold-start");
        await phone.On();
        await Expect(phone.Heading(Words.Arrived)).ToBeVisibleAsync();

        var cached = await phone.EvaluateAsync<string[]>("caches.open('phone').then((files) => files.keys()).then((keys) => keys.map(({ url }) => new URL(url).pathname))");
        Assert.Contains("/", cached);
        Assert.DoesNotContain(cached, path => path.StartsWith("/api", StringComparison.Ordinal));
        Assert.Single(await system.Said<ResponseCaptured>());
        // A part that is fetched later is kept. What comes with another version of the page: A_newer_page_on_a_phone.
        await phone.EvaluateAsync("fetch('/assets/' + [...document.scripts].find(({ src }) => src.includes('phone-')).src.split('/').pop() + '?later').then(() => null)");
        await phone.Until("caches.open('phone').then((files) => files.keys()).then((keys) => keys.some(({ url }) => url.endsWith('?later')))");
        await phone.ReloadAsync();
        Assert.True(await phone.EvaluateAsync<bool>("caches.open('phone').then((files) => files.keys()).then((keys) => keys.some(({ url }) => url.endsWith('?later')))"));
    }

    private static ILocator Story(IPage phone) => phone.Signifier("story").GetByRole(AriaRole.Textbox).First;

    /// <summary>Without waiting for anything: two tabs are pressed at one instant, and one may already have heard of the other.</summary>
    private static Task Press(IPage phone) => phone.EvaluateAsync("document.querySelector('button.main')?.click()");

    private static async Task BackAndForth(IPage phone)
    {
        await phone.GoBackAsync();
        await phone.GoForwardAsync();
    }
}
