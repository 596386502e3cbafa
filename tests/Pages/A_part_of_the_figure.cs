using Microsoft.Playwright;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>The facilitator draws over the picture of the board, and the room reads a story from the part that is marked.</summary>
public sealed class A_part_of_the_figure
{
    [Fact]
    public async Task is_drawn_over_and_a_story_under_it_stands_beside_the_figure()
    {
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();
        await using var browser = await Browser.Start();
        var board = await browser.Board(system);
        var studio = await browser.Studio(system);
        await studio.GetByRole(AriaRole.Button, new() { Name = "Stories" }).ClickAsync();
        await studio.GetByLabel("Your name").FillAsync("Ann");
        await studio.GetByLabel("Show no story before somebody has approved it").ClickAsync();
        await Expect(studio.GetByText("Stories can now be put before the room unread.")).ToBeVisibleAsync();
        await studio.Button("Run").ClickAsync();
        await studio.Button("Question").ClickAsync();
        await studio.Locator("[data-figures]").Button("Coloured by framework").ClickAsync();
        await studio.Button("Show").ClickAsync();
        await Expect(studio.Locator(".preview [data-mark='bar']").First).ToBeVisibleAsync();

        await Drag(studio, 0.02, 0.45);
        await Expect(studio.Locator("[data-under]")).ToContainTextAsync("can be shown");
        await Expect(board.Locator("[data-mark='brush']")).ToHaveCountAsync(0); // the room does not see it yet
        await studio.Button("Mark the part on the board").ClickAsync();
        await Expect(board.Locator("[data-mark='brush']")).ToHaveCountAsync(1);
        await Browser.Picture(board, "part-1-marked");
        await studio.Button("Show beside the figure").First.ClickAsync();
        await Expect(board.Locator("[data-story] ~ .beside [data-mark='brush']")).ToHaveCountAsync(1);
        await Browser.Picture(board, "part-2-story");
        Assert.Empty(await board.Faults("a story beside its part"));
        await Browser.Picture(studio, "part-3-studio", whole: true);
        Assert.Empty(await studio.Faults("the studio with a part"));
        var told = await board.Locator("[data-story]").InnerTextAsync();
        await studio.Button("Next story").ClickAsync();
        await Expect(board.Locator("[data-story]")).Not.ToHaveTextAsync(told);

        await studio.GetByLabel("Which question").SelectOptionAsync("helpful-to-decisions");
        await Expect(studio.Locator(".part select")).ToHaveCountAsync(1); // the fields of the triangle are there, folded
        await studio.GetByText("Choose a part of this figure to read its stories").ClickAsync();
        await studio.Locator(".part select").SelectOptionAsync("top");
        await Expect(studio.Locator("[data-under]")).ToBeVisibleAsync();
        await studio.Button("Mark the part on the board").ClickAsync();
        await Expect(board.Locator("[data-mark='brush']")).ToHaveCountAsync(1);
        await Browser.Picture(board, "part-4-triad");
        await studio.Button("Take the mark away").ClickAsync();
        await Expect(board.Locator("[data-mark='brush']")).ToHaveCountAsync(0);
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    private static async Task Drag(IPage studio, double from, double to)
    {
        var surface = studio.Locator(".preview .catch").First;
        await surface.ScrollIntoViewIfNeededAsync();
        var box = (await surface.BoundingBoxAsync())!;
        await studio.Mouse.MoveAsync(box.X + (float)(box.Width * from), box.Y + (box.Height / 2));
        await studio.Mouse.DownAsync();
        await studio.Mouse.MoveAsync(box.X + (float)(box.Width * to), box.Y + (box.Height / 2), new() { Steps = 5 });
        await studio.Mouse.UpAsync();
    }
}
