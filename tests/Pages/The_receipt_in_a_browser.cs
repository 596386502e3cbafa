using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Narratives.Events;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

public sealed class The_receipt_in_a_browser
{
    private const string Mine = "2345-6789-ABCD-EFGH";

    [Theory]
    [InlineData(320, ColorScheme.Light, "en-GB")]
    [InlineData(412, ColorScheme.Dark, "cy-GB")]
    public async Task shows_what_was_said_and_where_one_stands_and_leaves_axe_nothing_to_find(int width, ColorScheme scheme, string locale)
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Room(system, 9);
        var phone = await Answered(system);
        await system.Run(facilitator, 1, "close");
        await system.Run(facilitator, 2, "open");
        await phone.Respond(Phone.Submission(Phone.Id(100), cell: system.Seminar.Find(2)!.Cell));
        await system.Run(facilitator, 1, "reveal");
        await system.Live(patterns => patterns.Seminar.Heard);

        var receipt = await browser.Receipt(system, $"{system.Code}#{Mine}", width, scheme, locale);

        var welsh = locale == "cy-GB";
        await Expect(receipt.GetByText(welsh ? "Rydych yn nes at “bod pobl yn cael eu dyrchafu” na" : "You are further towards “people get promoted” than")).ToBeVisibleAsync();
        await Expect(receipt.GetByText(welsh ? "Bydd eich lle ymhlith y lleill" : "Where you stand among the others appears here")).ToHaveCountAsync(1);
        await Expect(receipt.Locator("html")).ToHaveAttributeAsync("lang", locale[..2]);
        await Sound(receipt);
        await Browser.Picture(receipt, $"receipt-1-{width}-{locale[..2]}-{scheme}", whole: true);

        await receipt.Button(welsh ? "Tynnu’r ateb hwn yn ôl" : "Take this answer back").First.ClickAsync();
        await receipt.Button(welsh ? "Tynnu popeth yn ôl" : "Take everything back").ClickAsync();
        await Sound(receipt);
        await Browser.Picture(receipt, $"receipt-2-sure-{width}-{locale[..2]}-{scheme}", whole: true);
        await receipt.Button(welsh ? "Ydw, tynnu popeth yn ôl" : "Yes, take everything back").ClickAsync();
        await Expect(receipt.Heading(welsh ? "Rydych wedi tynnu popeth yn ôl" : "You have taken everything back")).ToBeFocusedAsync();
        await Sound(receipt);
        await Browser.Picture(receipt, $"receipt-3-withdrawn-{width}-{locale[..2]}-{scheme}");
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
        Assert.Equal(9, await system.Live(patterns => patterns.Seminar.Responses));
    }

    [Fact]
    public async Task takes_an_answer_back_with_a_keyboard_alone_and_never_loses_the_focus()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Answered(system);
        var receipt = await browser.Receipt(system, $"{system.Code}#{Mine}");
        await Expect(receipt.GetByText("A story.")).ToBeVisibleAsync();

        await TabTo(receipt, "Take this answer back");
        await receipt.Keyboard.PressAsync("Enter");
        await Expect(receipt.Button("No, keep it")).ToBeFocusedAsync();
        await receipt.Keyboard.PressAsync("Escape");
        await Expect(receipt.Button("Take this answer back")).ToBeFocusedAsync();
        await receipt.Keyboard.PressAsync("Enter");
        await receipt.Keyboard.PressAsync("Tab");
        await Expect(receipt.Button("Yes, take it back")).ToBeFocusedAsync();
        await receipt.Keyboard.PressAsync("Enter");

        await Expect(receipt.Heading("Your answers")).ToBeFocusedAsync();
        await Expect(receipt.GetByRole(AriaRole.Status)).ToHaveTextAsync("Your answer has been taken back.");
        await Expect(receipt.GetByText("A story.")).ToHaveCountAsync(0);
        Assert.Single(await system.Said<ResponseWithdrawn>());
    }

    [Fact]
    public async Task changes_what_one_agrees_to_and_says_so()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Answered(system);
        var receipt = await browser.Receipt(system, $"{system.Code}#{Mine}");

        await receipt.GetByRole(AriaRole.Checkbox).First.UncheckAsync();
        await receipt.Button("Save").ClickAsync();

        await Expect(receipt.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved.");
        await Expect(receipt.GetByRole(AriaRole.Checkbox).First).Not.ToBeCheckedAsync();
        Assert.Equal(0, await system.Live(patterns => patterns.Seminar.Responses));
        await Sound(receipt);
    }

    [Fact]
    public async Task opens_on_another_device_from_the_codes_typed_and_sends_the_code_in_no_address()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Answered(system);
        var receipt = await browser.Receipt(system, "");
        var asked = new List<string>();
        receipt.Request += (_, request) => { lock (asked) asked.Add(request.Url); };

        await receipt.Button("Open").ClickAsync();
        await Expect(receipt.GetByLabel("Seminar code")).ToBeFocusedAsync();
        await Sound(receipt);
        await receipt.GetByLabel("Seminar code").FillAsync(system.Code.ToLowerInvariant());
        await receipt.GetByLabel("Your take-away code").FillAsync(Mine.ToLowerInvariant().Replace('-', ' '));
        await receipt.Button("Open").ClickAsync();

        await Expect(receipt.GetByText("A story.")).ToBeVisibleAsync();
        Assert.EndsWith($"/mine/{system.Code}#{Mine}", receipt.Url, StringComparison.Ordinal);
        await receipt.ReloadAsync();
        await Expect(receipt.GetByText("A story.")).ToBeVisibleAsync();
        Assert.NotEmpty(asked);
        Assert.DoesNotContain(asked.Select(url => url.Split('#')[0]), url => url.Contains("2345", StringComparison.Ordinal));
    }

    [Fact]
    public async Task taken_back_on_this_phone_lets_its_owner_answer_again_and_then_join_anew()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Phone(system);
        await phone.Join(Spoken.English);
        await phone.Answer(0.4, "A story.");
        await phone.Button(Spoken.English.Send).ClickAsync();
        await Expect(phone.Heading(Spoken.English.Arrived)).ToBeVisibleAsync();
        var address = phone.Url;
        await phone.GetByRole(AriaRole.Link, new() { Name = "My answers and code" }).ClickAsync();
        await phone.GetByRole(AriaRole.Link, new() { Name = "See what you have said, or take it back" }).ClickAsync();
        await phone.Button("Take this answer back").ClickAsync();
        await phone.Button("Yes, take it back").ClickAsync();
        await Expect(phone.Locator("article")).ToHaveCountAsync(0);

        await phone.GotoAsync(address);
        await Expect(phone.Button(Spoken.English.Send)).ToBeVisibleAsync();

        await system.Phone(await TakeAwayOf(phone, system)).Send(HttpMethod.Delete, "/receipt"); // on another device
        await phone.Answer(0.6, "Another.");
        await phone.Button(Spoken.English.Send).ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Alert)).ToContainTextAsync("To take part again, join again.");
        await phone.Button(Spoken.English.Join).ClickAsync();
        await Expect(phone.Button(Spoken.English.Send)).ToBeVisibleAsync();
    }

    private static async Task<string> TakeAwayOf(IPage phone, RunningSystem system)
    {
        await phone.GotoAsync(Browser.PhoneAddress(system) + "#mine");
        var code = await phone.Locator(".take-away").InnerTextAsync();
        await phone.GotoAsync(Browser.PhoneAddress(system) + "#top");
        return code;
    }

    [Fact]
    public async Task of_another_seminar_is_refused_politely_and_can_be_typed_again()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        await system.Phone().Join();
        var receipt = await browser.Receipt(system, $"{system.Code}#ZZZZ-ZZZZ-ZZZZ-ZZZZ");

        await Expect(receipt.GetByText("A code belongs to one seminar only")).ToBeVisibleAsync();
        await Sound(receipt);
        await Browser.Picture(receipt, "receipt-4-refused");
        await receipt.GetByLabel("Your take-away code").FillAsync(Mine);
        await receipt.Button("Open").ClickAsync();

        await Expect(receipt.Heading("What you have said")).ToBeVisibleAsync();
        var none = await browser.Receipt(system, $"NOSUCH#{Mine}");
        await Expect(none.GetByText("There is no seminar with this code.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task says_honestly_that_erasing_broke_off_and_finishes_it()
    {
        await using var system = await RunningSystem.Start(around: log => LogInBetween.BreakingAfter(masks: 0, log));
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Answered(system);
        var receipt = await browser.Receipt(system, $"{system.Code}#{Mine}");
        await receipt.Button("Take everything back").ClickAsync();
        await receipt.Button("Yes, take everything back").ClickAsync();
        await Expect(receipt.GetByText("But not everything you wrote could be erased yet.")).ToBeVisibleAsync();
        await Sound(receipt);
        await Browser.Picture(receipt, "receipt-5-unfinished");

        await receipt.Button("Finish erasing").ClickAsync();

        await Expect(receipt.GetByText("What you wrote has been erased for good.")).ToBeVisibleAsync();
    }

    private static async Task<Phone> Answered(RunningSystem system)
    {
        var phone = system.Phone(Mine);
        await phone.Join();
        await phone.Respond(Phone.Submission(Phone.Id(99), 0.65));
        return phone;
    }

    private static async Task Room(RunningSystem system, int others)
    {
        for (var number = 1; number <= others; number++)
        {
            var phone = system.Phone($"2222-2222-2222-222{(char)('A' + number)}".Replace('I', 'Z'));
            await phone.Join();
            await phone.Respond(Phone.Submission(Phone.Id(number), number / 10.0));
        }
    }

    private static async Task TabTo(IPage page, string button)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("document.activeElement.textContent.trim()") == button) return;
        }
        Assert.Fail($"The keyboard does not reach '{button}'.");
    }

    private static async Task Sound(IPage page)
    {
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), $"{page.Url} scrolls sideways.");
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(one => $"{one.Id}: {one.Help} {string.Join(", ", one.Nodes.Select(node => node.Html))}")));
    }
}
