using System.Globalization;
using System.Net.Http.Json;
using Microsoft.Playwright;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>A delegate thinks again, on the receipt; the room is looking at the board.</summary>
public sealed class Withdrawing_while_the_room_looks
{
    private const string Mine = "2345-6789-ABCD-EFGH";

    /// <summary>The time is printed: two seconds are what is meant, on a machine that does nothing else.</summary>
    [Theory]
    [InlineData("consent")]
    [InlineData("one")]
    [InlineData("everything")]
    public async Task takes_it_off_the_board_at_once(string what)
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        for (var number = 0; number < 7; number++) await Answered(system, number);
        await system.Run(facilitator, 1, "reveal");
        await facilitator.PutAsJsonAsync(new Uri($"/api/seminars/{system.Code}/board", UriKind.Relative),
            new { screen = "figure", signifier = "transparent-reporting", figure = "pooled", hidden = false, language = "en" }, RunningSystem.Patience);
        var board = await browser.Board(system);
        await Expect(board.Locator("[data-units='delegates']")).ToContainTextAsync("7");
        await board.EvaluateAsync("new MutationObserver(() => { if (document.querySelector(\"[data-units='delegates']\")?.textContent.includes('6')) document.documentElement.dataset.seen ??= Date.now(); }).observe(document.body, { subtree: true, childList: true, characterData: true })");
        var receipt = await browser.Receipt(system, $"{system.Code}#{Mine}");
        if (what == "consent") await receipt.GetByRole(AriaRole.Checkbox).First.UncheckAsync();
        else await receipt.Button(what == "one" ? "Take this answer back" : "Take everything back").ClickAsync();
        await receipt.EvaluateAsync("addEventListener('click', () => (document.documentElement.dataset.pressed = Date.now()), true)");
        await receipt.Button(what switch { "consent" => "Save", "one" => "Yes, take it back", _ => "Yes, take everything back" }).ClickAsync();

        await Expect(board.Locator("html[data-seen]")).ToHaveCountAsync(1);

        var took = long.Parse((await board.Locator("html").GetAttributeAsync("data-seen"))!, CultureInfo.InvariantCulture) - long.Parse((await receipt.Locator("html").GetAttributeAsync("data-pressed"))!, CultureInfo.InvariantCulture);
        TestContext.Current.SendDiagnosticMessage($"{what}: off the board {took} ms after it was pressed.");
        Assert.True(took > 0);
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    private static async Task Answered(RunningSystem system, int number)
    {
        var phone = number == 0 ? system.Phone(Mine) : system.Phone($"2222-2222-2222-222{(char)('A' + number)}");
        await phone.Join();
        await phone.Respond(Phone.Submission(Phone.Id(number + 1), 0.1 * (number + 1)));
    }
}
