using Microsoft.Playwright;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>The reference seminar on the wall: every figure that a question has, chosen in the studio.</summary>
public sealed class The_board_before_the_room
{
    private static readonly (string Question, string Short, string[] Figures)[] Questions =
    [
        ("transparent-reporting", "slider", ["pooled", "coloured", "rows", "grid", "shift", "lines"]),
        ("helpful-to-decisions", "triad", ["pooled", "coloured", "rows", "zones", "shift"]),
        ("service-users-and-decisions", "plane", ["pooled", "coloured", "rows", "shift"]),
    ];

    private static readonly Dictionary<string, string> English = new()
    {
        ["pooled"] = "Pooled", ["coloured"] = "Coloured by framework", ["rows"] = "One row per framework", ["grid"] = "Framework by scenario", ["zones"] = "Zones", ["shift"] = "Paired shift", ["lines"] = "Paired shift, line by line",
    };

    [Fact]
    public async Task tells_every_question_in_every_figure_that_it_has()
    {
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();
        await using var browser = await Browser.Start();
        var board = await browser.Board(system);
        var small = await browser.Board(system, 1280, 720, ColorScheme.Dark);
        var phone = await browser.Board(system, 390, 844);
        var studio = await browser.Studio(system);
        var faults = new List<string>();
        await studio.Button("Question").ClickAsync();
        await studio.Button("Show").ClickAsync();
        foreach (var (question, name, figures) in Questions)
        {
            await studio.GetByLabel("Which question").SelectOptionAsync(question);
            foreach (var figure in figures)
            {
                await studio.Locator("[data-figures]").GetByRole(AriaRole.Button, new() { Name = English[figure], Exact = true }).ClickAsync();
                foreach (var page in (IPage[])[board, small, phone]) await Expect(page.Locator($"main[data-figure='{figure}']")).ToBeVisibleAsync();
                await Browser.Picture(board, $"wall-{name}-{figure}");
                await Browser.Picture(small, $"wall-{name}-{figure}-1280-dark");
                await Browser.Picture(phone, $"wall-{name}-{figure}-phone");
                foreach (var page in (IPage[])[board, small, phone]) faults.AddRange(await page.Faults($"{name} {figure} {page.ViewportSize!.Width}"));
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    [Fact]
    public async Task is_read_in_a_bright_room_and_in_Welsh()
    {
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();
        await using var browser = await Browser.Start();
        var board = await browser.Board(system);
        var studio = await browser.Studio(system);
        var faults = new List<string>();
        await studio.Button("Question").ClickAsync();
        await studio.Button("Show").ClickAsync();
        await studio.GetByLabel("high contrast").CheckAsync();
        await studio.GetByLabel("Cymraeg").CheckAsync();
        await Expect(board.Locator("html[data-theme='contrast'][lang='cy']")).ToHaveCountAsync(1);
        foreach (var (question, name, figures) in Questions)
        {
            await studio.GetByLabel("Which question").SelectOptionAsync(question);
            foreach (var figure in figures)
            {
                await studio.Locator("[data-figures]").GetByRole(AriaRole.Button, new() { Name = English[figure], Exact = true }).ClickAsync();
                await Expect(board.Locator($"main[data-figure='{figure}']")).ToBeVisibleAsync();
                await Browser.Picture(board, $"wall-{name}-{figure}-contrast-cy");
                faults.AddRange(await board.Faults($"{name} {figure} in Welsh"));
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Empty(await board.Sound());
        await Browser.Picture(studio, "wall-studio", whole: true);
        await studio.GetByLabel("Which question").SelectOptionAsync("transparent-reporting");
        await studio.Locator("[data-figures]").Button("Coloured by framework").ClickAsync();
        await Expect(board.Locator("main[data-figure='coloured']")).ToBeVisibleAsync();
        await board.Keyboard.PressAsync("Shift+?");
        await Expect(board.GetByText("sgrin lawn")).ToBeVisibleAsync();
        await board.Keyboard.PressAsync("Shift+?");
        var letters = await board.Locator("main").EvaluateAsync<double>("one => parseFloat(getComputedStyle(one).fontSize)");
        for (var more = 0; more < 2; more++) await board.Keyboard.PressAsync("+");
        Assert.Equal(letters * 1.2, await board.Locator("main").EvaluateAsync<double>("one => parseFloat(getComputedStyle(one).fontSize)"), 1);
        await Browser.Picture(board, "wall-larger-letters");
        Assert.Empty(await board.Faults("larger letters"));
        await board.Keyboard.PressAsync("d");
        await Expect(board.Locator("html[data-theme='light']")).ToHaveCountAsync(1);
        await studio.GetByLabel("dark", new() { Exact = true }).CheckAsync();
        await Expect(board.Locator("html[data-theme='dark']")).ToHaveCountAsync(1);
    }
}
