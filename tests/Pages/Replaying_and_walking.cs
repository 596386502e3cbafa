using Microsoft.Playwright;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

public sealed class Replaying_and_walking
{
    [Fact]
    public async Task a_figure_is_replayed_from_the_studio_and_taken_in_hand_at_the_board()
    {
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();
        await using var browser = await Browser.Start();
        var board = await browser.Board(system);
        var studio = await browser.Studio(system);
        await studio.Button("Question").ClickAsync();
        await studio.Button("Show").ClickAsync();
        await studio.Locator("[data-figures]").GetByRole(AriaRole.Button, new() { Name = "Coloured by framework" }).ClickAsync();

        await studio.GetByRole(AriaRole.Button, new() { Name = "Replay", Exact = true }).ClickAsync();

        await Expect(board.Locator("main[data-figure='replay'] [data-replay='playing']")).ToBeVisibleAsync();
        await Expect(board.Locator("[data-mark='density']")).ToHaveCountAsync(1); // framework 1 alone has answered
        await studio.Locator("[data-replay] select").SelectOptionAsync("5");
        await Expect(board.Locator("[data-units='responses']")).ToContainTextAsync("218", new() { Timeout = 20_000 }); // five seconds of replay, on a busy machine
        await Expect(board.Locator("[data-replay='paused']")).ToBeVisibleAsync();
        await board.Keyboard.PressAsync("Home");
        await Expect(board.Locator("[data-units='responses']")).ToHaveTextAsync("5 responses");
        await Browser.Picture(board, "replay-1-first");
        for (var step = 0; step < 25; step++) await board.Keyboard.PressAsync("ArrowRight");
        await Expect(board.Locator("[data-replay-at]")).ToContainTextAsync("round 4");
        await Browser.Picture(board, "replay-2-middle");
        Assert.Empty(await board.Faults("replay"));
        Assert.Empty(await board.Sound());

        await studio.GetByLabel("How far into the seminar").FillAsync("450"); // scrubbed in the studio, seen by the room
        await studio.GetByLabel("How far into the seminar").DispatchEventAsync("change");
        await Expect(board.Locator("[data-replay-at]")).ToContainTextAsync("round 3");
        await Browser.Picture(studio, "replay-3-studio", whole: true);
        Assert.Empty(await studio.Sound());
        await studio.GetByLabel("Which question").SelectOptionAsync("helpful-to-decisions");
        await Expect(board.Locator("[data-mark='triangle']")).ToHaveCountAsync(1);
        await board.Keyboard.PressAsync("End");
        await Expect(board.Locator("[data-mark='hexagon']").First).ToBeVisibleAsync();
        await Browser.Picture(board, "replay-4-triad");
        await studio.Button("Hide").ClickAsync();
        await Expect(board.Locator("main[data-figure='hidden']")).ToBeVisibleAsync();
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    [Fact]
    public async Task results_are_walked_through_with_one_key()
    {
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();
        await using var browser = await Browser.Start();
        var board = await browser.Board(system);
        var studio = await browser.Studio(system);
        await Expect(studio.Locator("[data-walk]")).ToContainTextAsync("Not begun");
        await studio.Keyboard.PressAsync("PageDown");
        await Expect(board.Locator("main[data-figure='join']")).ToBeVisibleAsync(); // nobody has said yet that keys turn the board

        await studio.GetByLabel("Page Down go on").CheckAsync();
        await studio.Keyboard.PressAsync("PageDown");
        await Expect(board.Locator("main[data-figure='pooled']")).ToBeVisibleAsync();
        await studio.Keyboard.PressAsync("PageDown");
        await Expect(board.Locator("main[data-figure='coloured']")).ToBeVisibleAsync();
        await studio.Keyboard.PressAsync("PageUp");
        await Expect(board.Locator("main[data-figure='pooled']")).ToBeVisibleAsync();
        await studio.GetByText("The list (").ClickAsync();
        await studio.Locator("button[aria-label^='Leave out'][aria-label$='Coloured by framework']").First.ClickAsync();
        await studio.ReloadAsync();
        await Expect(studio.Locator("[data-walk]")).ToContainTextAsync("Not begun");
        await studio.GetByLabel("Page Down go on").CheckAsync();

        // The remote speaks to the board's own window, in the same browser.
        var wall = await studio.Context.NewPageAsync();
        await wall.GotoAsync(new Uri(system.Url, $"/board/{system.Code}").ToString());
        await Expect(wall.Locator("main[data-figure='pooled']")).ToBeVisibleAsync();
        await wall.Keyboard.PressAsync("PageDown");
        await wall.Keyboard.PressAsync("PageDown");
        await Expect(board.Locator("main[data-figure='rows']")).ToBeVisibleAsync();
        await studio.GetByText("The list (").ClickAsync();
        await Browser.Picture(studio, "walk-studio", whole: true);
        Assert.Empty(await studio.Sound());
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }
}
