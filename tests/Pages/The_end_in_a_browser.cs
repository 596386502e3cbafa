using System.IO.Compression;
using Microsoft.Playwright;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

public sealed class The_end_in_a_browser
{
    [Fact]
    public async Task is_told_on_board_and_phone_and_can_be_undone()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var board = await browser.Board(system);
        var studio = await browser.Studio(system);
        var phone = await browser.Phone(system);
        await phone.Join(Spoken.English);
        await Expect(phone.Button("Send")).ToBeVisibleAsync();

        await studio.Button("End the seminar").ClickAsync();
        await Expect(studio.Locator(".confirm")).ToContainTextAsync("The round that is open closes.");
        await studio.Button("Yes, end it now").ClickAsync();

        await Expect(board.Heading("The seminar is over")).ToBeVisibleAsync();
        await Expect(board.Locator("[data-over-address]")).ToContainTextAsync($"/mine/{system.Code}");
        await Expect(phone.GetByText("The seminar is over")).ToBeVisibleAsync();
        Assert.Contains($"/mine/{system.Code}#", await phone.GetByRole(AriaRole.Link, new() { Name = "See what you have said" }).GetAttributeAsync("href"), StringComparison.Ordinal);
        await Expect(phone.GetByText("the next round will appear")).ToHaveCountAsync(0);
        await Expect(studio.Locator("[data-over]").First).ToBeVisibleAsync();
        await Expect(studio.Button("Open round 2")).ToHaveCountAsync(0);
        foreach (var (page, name) in new[] { (board, "board-over"), (phone, "phone-over"), (studio, "studio-over") })
        {
            await Browser.Picture(page, name, whole: page == studio);
            Assert.Empty(await page.Faults(name));
        }

        await studio.Button("Open the seminar again").ClickAsync();
        await Expect(board.Locator("[data-join='code']")).ToBeVisibleAsync();
        await Expect(phone.GetByText("The seminar is over")).ToHaveCountAsync(0);
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    [Fact]
    public async Task gives_the_facilitator_everything_in_one_file()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await system.Phone().Join();
        await system.Phone().Respond(Phone.Submission(Phone.Id(1)));
        var studio = await browser.Studio(system);

        var fetched = await studio.RunAndWaitForDownloadAsync(() => studio.GetByText("Download everything (zip)").ClickAsync());

        Assert.Equal($"narratives-{system.Code}.zip", fetched.SuggestedFilename);
        using var zip = await ZipFile.OpenReadAsync(await fetched.PathAsync());
        Assert.Contains(zip.Entries, entry => entry.Name == "responses.csv");
    }

    [Fact]
    public async Task is_told_in_Welsh_in_the_dark_and_on_a_narrow_screen()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await The_time_left_on_a_board.Set(system, facilitator, "board", """{ "screen": "join", "signifier": null, "figure": "pooled", "hidden": true, "language": "cy" }""");
        var board = await browser.Board(system, scheme: ColorScheme.Dark);
        var studio = await browser.Studio(system, width: 390, height: 844);
        await studio.Button("Cymraeg").ClickAsync();
        await studio.Button("Dod â’r seminar i ben").ClickAsync();
        await Expect(studio.Locator(".confirm")).ToBeInViewportAsync();
        await Browser.Picture(studio, "studio-end-cy-390");
        Assert.Empty(await studio.Faults("asked whether to end, in Welsh"));
        await studio.Button("Ie, dod ag ef i ben nawr").ClickAsync();

        await Expect(board.Heading("Mae’r seminar ar ben")).ToBeVisibleAsync();
        await Browser.Picture(board, "board-over-cy");
        Assert.Empty(await board.Faults("over, in Welsh"));
    }
}
