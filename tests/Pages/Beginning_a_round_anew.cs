using Narratives.Seminars;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

public sealed class Beginning_a_round_anew
{
    [Fact]
    public async Task asks_the_facilitator_first_and_then_the_room_again()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        var studio = await browser.Studio(system);
        var phone = await browser.Phone(system);
        await phone.Join(Spoken.English);
        await studio.Button("Open round 1").ClickAsync();
        await Answer(phone, "Misunderstood.");
        await Expect(studio.Locator("[data-round='1'] [data-responses]")).ToHaveTextAsync("answered by 1");

        await studio.Button("Reset round 1").ClickAsync();
        await Expect(studio.Locator(".confirm")).ToContainTextAsync("The answers of 1 person to round 1 become void");
        await Expect(studio.Button("No, keep it as it is")).ToBeFocusedAsync();
        await Browser.Picture(studio, "studio-reset", whole: true);
        Assert.Empty(await studio.Faults("asked whether to reset"));
        await studio.Button("Yes, reset round 1").ClickAsync();
        await Expect(studio.Locator("[data-round='1'][data-phase='planned'] [data-run]")).ToContainTextAsync("reset once");
        await Expect(phone.Heading("The first round has not opened yet.")).ToHaveCountAsync(0);
        await studio.Button("Open round 1").ClickAsync();

        await Expect(phone.Button("Send")).ToBeVisibleAsync();
        await Expect(phone.GetByText("This round is asked anew.")).ToBeVisibleAsync();
        await Expect(phone.Signifier("story").GetByRole(Microsoft.Playwright.AriaRole.Textbox).First).ToHaveValueAsync("");
        await Browser.Picture(phone, "phone-asked-anew");
        Assert.Empty(await phone.Faults("asked anew"));
        await Answer(phone, "Understood.");
        Assert.Equal((1, 1), await system.Live(patterns => (patterns.Seminar.Responses, patterns.Seminar.SetAside)));

        var receipt = await browser.Receipt(system, await Codes(system, phone));
        await Expect(receipt.Locator("[data-set-aside]")).ToContainTextAsync("set aside");
        await Expect(receipt.Locator("article")).ToHaveCountAsync(2);
        await Browser.Picture(receipt, "receipt-set-aside", whole: true);
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    [Fact]
    public async Task says_so_in_Welsh_and_fits_a_phone()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await system.Phone().Join();
        await system.Phone().Respond(Phone.Submission(Phone.Id(1)));
        await system.Run(facilitator, 1, "reveal");
        var studio = await browser.Studio(system, width: 390, height: 844);
        await studio.Button("Cymraeg").ClickAsync();

        await studio.GetByText("Pob un o’r 6 rownd").ClickAsync(); // on a phone only the next step stands open
        await studio.Button("Ailosod rownd 1").ClickAsync();

        await Expect(studio.Locator(".confirm")).ToContainTextAsync("Dangoswyd ei chanlyniadau");
        await Expect(studio.Locator(".confirm")).ToBeInViewportAsync();
        Assert.Empty(await studio.Faults("asked whether to reset, in Welsh"));
        await Browser.Picture(studio, "studio-reset-cy-390");
        await studio.Button("Na, ei chadw fel y mae").ClickAsync();
        Assert.Equal(0, system.Seminar.Find(1)!.Run);
    }

    private static async Task Answer(Microsoft.Playwright.IPage phone, string story)
    {
        await phone.Answer(0.3, story);
        await phone.Button("Send").ClickAsync();
        await Expect(phone.Heading(Spoken.English.Arrived)).ToBeVisibleAsync();
    }

    private static async Task<string> Codes(RunningSystem system, Microsoft.Playwright.IPage phone)
    {
        await phone.GetByText("My answers and code").ClickAsync();
        return $"{system.Code}#{await phone.Locator(".take-away").InnerTextAsync()}";
    }
}
