using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Narratives.Marks;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;
using Position = Narratives.Marks.Position;

namespace Narratives.Tests.Pages;

public sealed class A_phone
{
    [Fact]
    public async Task is_answered_with_a_keyboard_alone_and_shows_markup_as_text()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Phone(system);
        Assert.False(await phone.EvaluateAsync<bool>("isSecureContext"), "The phones of these tests are to be on plain http.");
        await Press(phone, phone.Button(Spoken.English.Language), "Enter");
        await Press(phone, phone.GetByRole(AriaRole.Checkbox).First, "Space");
        await Press(phone, phone.Button(Spoken.English.Join), "Enter");

        await Press(phone, phone.Signifier("transparent-reporting").GetByRole(AriaRole.Slider), "End");
        await Press(phone, phone.Signifier("helpful-to-decisions").GetByRole(AriaRole.Application), "PageUp");
        await Press(phone, phone.Signifier("who-decides").GetByRole(AriaRole.Slider), "Home");
        await Press(phone, phone.Signifier("who-benefits").GetByRole(AriaRole.Button, new() { Name = Spoken.English.NotApplicable }), "Enter");
        await phone.Signifier("story").GetByRole(AriaRole.Textbox).First.FocusAsync();
        await phone.Keyboard.TypeAsync("<script>document.title = 'taken over'</script>");
        await Press(phone, phone.Button(Spoken.English.Send), "Enter");
        await Expect(phone.Heading(Spoken.English.Arrived)).ToBeVisibleAsync();

        var marks = (await system.Said<Events.ResponseCaptured>()).Single().Marks;
        Assert.Equal(new SliderPlacement(Position.Of(1)), marks[0].Placement);
        Assert.Equal(Position.Of(1), Assert.IsType<TriadPlacement>(marks[1].Placement).Point.Top);
        Assert.Equal(new SliderPlacement(Position.Of(0)), marks[3].Placement);
        Assert.Equal(MarkState.NotApplicable, marks[4].State);
        await phone.GetByRole(AriaRole.Link, new() { Name = "My answers and code" }).ClickAsync();
        await Browser.Picture(phone, "phone-5-take-away");
        await phone.GetByRole(AriaRole.Link, new() { Name = "See what you have said, or take it back" }).ClickAsync();
        await Expect(phone.GetByText("<script>document.title = 'taken over'</script>")).ToBeVisibleAsync();
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    [Fact]
    public async Task keeps_what_was_placed_over_a_reload_and_sends_it_once_when_the_network_comes_back()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Phone(system);
        await phone.Join(Spoken.Welsh);
        await phone.Answer(0.4, "Stori.");
        await phone.ReloadAsync();
        await Expect(phone.Signifier("story").GetByRole(AriaRole.Textbox).First).ToHaveValueAsync("Stori.");

        await phone.Context.SetOfflineAsync(true);
        await phone.Button(Spoken.Welsh.Send).ClickAsync();
        await Expect(phone.Heading("1 ateb yn aros i’w anfon")).ToBeVisibleAsync();
        await Browser.Picture(phone, "phone-6-queue");
        await phone.Context.SetOfflineAsync(false);
        await Expect(phone.Heading(Spoken.Welsh.Arrived)).ToBeVisibleAsync(new() { Timeout = 20_000 });

        Assert.Equal(1, await system.Live(patterns => patterns.Seminar.Responses));
    }

    [Fact]
    public async Task says_what_is_missing_and_leads_to_it()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Phone(system);
        await phone.Join(Spoken.English);
        await Expect(phone.Signifier("transparent-reporting").GetByRole(AriaRole.Slider)).ToHaveAttributeAsync("aria-valuetext", "Not answered yet");

        await phone.Button(Spoken.English.Send).ClickAsync();

        var summary = phone.GetByRole(AriaRole.Alert);
        await Expect(summary).ToContainTextAsync("There is a problem");
        await Expect(summary.GetByRole(AriaRole.Link)).ToHaveCountAsync(4);
        await Browser.Picture(phone, "phone-7-problem");
        Assert.Empty(await system.Said<Events.ResponseCaptured>());
    }

    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    public async Task never_scrolls_sideways_and_leaves_axe_nothing_to_find(int width)
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.Client(Seminars.Role.Facilitator);
        var phone = await browser.Phone(system, width);
        await Expect(phone.Button(Spoken.Welsh.Language)).ToBeVisibleAsync();
        await Sound(phone);
        await phone.Button(Spoken.Welsh.Language).ClickAsync();
        await Expect(phone.Button(Spoken.Welsh.Join)).ToBeVisibleAsync();
        await Sound(phone);
        await Browser.Picture(phone, $"phone-2-consent-{width}", whole: true);
        await phone.Button(Spoken.Welsh.Join).ClickAsync();
        await Expect(phone.Heading(Spoken.Welsh.Joined)).ToBeVisibleAsync();
        await Sound(phone);
        await system.Run(facilitator, 1, "open");
        await Expect(phone.Button(Spoken.Welsh.Send)).ToBeVisibleAsync();
        await Sound(phone);
    }

    /// <summary>Over plain http, where browsers take gzip and no brotli. Asked for the page, its script, its style and its icon; what the API says comes on top.</summary>
    [Fact]
    public async Task loads_a_page_of_less_than_30_KB_in_at_most_6_requests()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        var fetched = new List<IRequest>();
        var phone = await browser.Blank();
        phone.RequestFinished += (_, request) => { lock (fetched) fetched.Add(request); };
        await phone.GotoAsync(Browser.PhoneAddress(system));
        await Expect(phone.Button(Spoken.English.Language)).ToBeVisibleAsync();
        await phone.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var page = fetched.Where(request => !new Uri(request.Url).AbsolutePath.StartsWith("/api/", StringComparison.Ordinal)).ToList();
        var bytes = (await Task.WhenAll(page.Select(request => request.SizesAsync()))).Sum(sizes => sizes.ResponseBodySize);
        Assert.InRange(bytes, 20_000, 30_000);
        Assert.InRange(fetched.Count, 3, 6);
    }

    private static async Task Sound(IPage page)
    {
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), $"{page.Url} scrolls sideways.");
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(one => $"{one.Id}: {one.Help} {string.Join(", ", one.Nodes.Select(node => node.Html))}")));
    }

    private static async Task Press(IPage page, ILocator on, string key)
    {
        await on.FocusAsync();
        await page.Keyboard.PressAsync(key);
    }
}
