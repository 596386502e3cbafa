using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Narratives.Events;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

public sealed class A_screen_that_others_share
{
    private const string InTheDatabase = """
        () => new Promise((told) => {
          indexedDB.open("narratives-shared").onsuccess = ({ target }) => {
            target.result.transaction("narratives-shared").objectStore("narratives-shared").getAll().onsuccess = (all) => told(JSON.stringify(all.target.result));
          };
        })
        """;

    [Fact]
    public async Task shows_the_code_to_take_away_and_leaves_nothing_for_the_next_person()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var tablet = await browser.Phone(system, width: 800);
        await tablet.GotoAsync(Browser.PhoneAddress(system) + "?kiosk");
        await tablet.Join(Spoken.English);
        await tablet.Answer(0.4, "What only I could tell.");
        await tablet.Button(Spoken.English.Send).ClickAsync();
        await Expect(tablet.Heading(Spoken.English.Arrived)).ToBeVisibleAsync();
        await Expect(tablet.GetByRole(AriaRole.Timer)).ToContainTextAsync("clears itself");
        await tablet.Button("Wait, I need more time").ClickAsync();
        await Expect(tablet.GetByRole(AriaRole.Timer)).ToHaveCountAsync(0);
        await Expect(tablet.Locator(".code")).ToHaveTextAsync(new Regex("^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Browser.Picture(tablet, "kiosk-1-code", whole: true);

        await tablet.GetByRole(AriaRole.Link, new() { Name = "My answers and code" }).ClickAsync();
        await Expect(tablet.Heading("Your take-away code")).ToBeVisibleAsync();
        await Expect(tablet.Locator("a[href*='/mine/']")).ToHaveCountAsync(0); // it would stay in the history of the tablet
        await tablet.GoBackAsync();
        await tablet.Locator("main").Button("Next person").ClickAsync();

        await Expect(tablet.Button(Spoken.English.Language)).ToBeVisibleAsync();
        // The seminar itself may be there again already: it is the same for everybody.
        Assert.Equal("", await tablet.EvaluateAsync<string>("Object.entries(localStorage).filter(([key]) => !key.endsWith(':seminar')).join()"));
        Assert.DoesNotContain("What only I could tell.", await tablet.EvaluateAsync<string>(InTheDatabase), StringComparison.Ordinal);
        await tablet.Join(Spoken.Welsh);
        await Expect(tablet.Signifier("story").GetByRole(AriaRole.Textbox).First).ToHaveValueAsync("");
        Assert.Equal([EnteredBy.Kiosk, EnteredBy.Kiosk], (await system.Said<DelegateJoined>()).Select(joined => joined.EnteredBy));
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    [Fact]
    public async Task clears_itself_when_nobody_does_and_going_forward_and_back_shows_nothing_of_who_was_there()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var tablet = await browser.PhoneWith();
        await tablet.Clock.InstallAsync();
        await tablet.GotoAsync(Browser.PhoneAddress(system) + "?kiosk");
        await tablet.Join(Spoken.English);
        await tablet.Answer(0.4, "What only I could tell.");
        await tablet.Button(Spoken.English.Send).ClickAsync();
        await Expect(tablet.Heading(Spoken.English.Arrived)).ToBeVisibleAsync();
        await tablet.GetByRole(AriaRole.Link, new() { Name = "My answers and code" }).ClickAsync();
        var code = await tablet.Locator(".take-away").InnerTextAsync();
        await tablet.GoBackAsync();
        await Expect(tablet.GetByRole(AriaRole.Timer)).ToBeVisibleAsync();

        await tablet.Clock.RunForAsync(61_000);

        await Expect(tablet.Button(Spoken.English.Language)).ToBeVisibleAsync();
        foreach (var turn in new[] { () => tablet.GoForwardAsync(), () => tablet.GoBackAsync() })
        {
            await turn();
            await Expect(tablet.Button(Spoken.English.Language)).ToBeVisibleAsync();
            Assert.DoesNotContain(code, await tablet.ContentAsync(), StringComparison.Ordinal);
        }
        Assert.DoesNotContain(code, await tablet.EvaluateAsync<string>(InTheDatabase), StringComparison.Ordinal);
        Assert.DoesNotContain(code, await tablet.EvaluateAsync<string>("JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie])"), StringComparison.Ordinal);
        Assert.Single(await system.Said<ResponseCaptured>());
    }

    [Fact]
    public async Task takes_answers_for_somebody_else_from_whoever_holds_the_facilitators_key()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var studio = await browser.Studio(system);
        var forSomeone = $"/j/{system.Code}?for=someone";
        await Expect(studio.GetByRole(AriaRole.Link, new() { Name = "Enter answers for them" })).ToHaveAttributeAsync("href", forSomeone);
        var page = await studio.Context.NewPageAsync();
        await page.GotoAsync(new Uri(new Uri(studio.Url), forSomeone).ToString());
        await page.Button(Spoken.English.Language).ClickAsync();
        await Expect(page.GetByText("You are entering answers for somebody else.")).ToBeVisibleAsync();
        await Browser.Picture(page, "on-behalf-1-consent", whole: true);
        await page.Button(Spoken.English.Join).ClickAsync();
        await Expect(page.Button(Spoken.English.Send)).ToBeVisibleAsync();

        Assert.Equal(EnteredBy.Facilitator, (await system.Said<DelegateJoined>()).Single().EnteredBy);
    }

    [Fact]
    public async Task takes_none_for_somebody_else_without_the_key()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        var phone = await browser.Phone(system);
        await phone.GotoAsync(Browser.PhoneAddress(system) + "?for=someone");
        await phone.Button(Spoken.English.Language).ClickAsync();
        await phone.Button(Spoken.English.Join).ClickAsync();

        await Expect(phone.GetByRole(AriaRole.Alert)).ToContainTextAsync("You need a key for this.");
        Assert.DoesNotContain(await system.Events(), told => told.Event is DelegateJoined);
    }

    [Fact]
    public async Task a_phone_practises_while_it_waits_and_sends_nothing_of_it()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.Client(Seminars.Role.Facilitator);
        var phone = await browser.Phone(system);
        await phone.Join(Spoken.Welsh);
        await Expect(phone.Heading("Rhowch gynnig arni")).ToBeVisibleAsync();
        await phone.TapSlider("practice-breakfast", 0.8);
        await Expect(phone.Signifier("practice-breakfast").Locator("[data-state='placed']")).ToHaveCountAsync(1);
        await Browser.Picture(phone, "phone-3-practice", whole: true);
        Assert.DoesNotContain("practice", await phone.EvaluateAsync<string>("JSON.stringify(Object.entries(localStorage))"), StringComparison.Ordinal);

        await system.Run(facilitator, 1, "open");

        await Expect(phone.Button(Spoken.Welsh.Send)).ToBeVisibleAsync();
        await Expect(phone.Heading("Rhowch gynnig arni")).ToHaveCountAsync(0);
        Assert.DoesNotContain(await system.Events(), told => told.Event is ResponseCaptured);
    }

    [Fact]
    public async Task a_phone_speaks_easy_words_in_both_languages_and_says_so_with_the_answer()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Phone(system, width: 320);
        await phone.Button(Spoken.English.Language).ClickAsync();
        await phone.Button("Easy read").ClickAsync();
        await Expect(phone.GetByText("We do not ask for your name.")).ToBeVisibleAsync();
        await phone.Button(Spoken.English.Join).ClickAsync();
        await Expect(phone.Signifier("transparent-reporting")).ToContainTextAsync("When something goes wrong");
        await phone.Answer(0.4, "A story.");
        await Browser.Picture(phone, "phone-4-easy-read", whole: true);
        await phone.Button("Cymraeg").ClickAsync();
        await Expect(phone.Signifier("transparent-reporting")).ToContainTextAsync("Pan fydd rhywbeth yn mynd o’i le");
        await phone.Button("Hawdd ei ddeall").ClickAsync();
        await Expect(phone.Signifier("transparent-reporting")).ToContainTextAsync("Bydd adrodd yn agored");
        await phone.Button("Hawdd ei ddeall").ClickAsync();
        await phone.Button(Spoken.Welsh.Send).ClickAsync();
        await Expect(phone.Heading(Spoken.Welsh.Arrived)).ToBeVisibleAsync();

        var events = (await system.Events()).Select(told => told.Event).ToList();
        Assert.True(events.OfType<DelegateJoined>().Single().EasyRead);
        Assert.True(events.OfType<ResponseCaptured>().Single().EasyRead);
    }
}
