using Microsoft.Playwright;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>Two projectors with different figures, numbers that are held, and both languages on one wall.</summary>
public sealed class Several_boards_in_a_browser
{
    [Fact]
    public async Task each_is_turned_on_its_own_from_one_studio()
    {
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();
        await using var browser = await Browser.Start();
        var first = await browser.Board(system);
        var second = await browser.Blank();
        await second.SetViewportSizeAsync(1280, 720);
        await second.GotoAsync(new Uri(system.Url, $"/board/{system.Code}?board=2#key={system.Keys[Role.Board]}").ToString());
        var studio = await browser.Studio(system);
        await studio.Button("Question").ClickAsync();
        await studio.Button("Show").ClickAsync();
        await Expect(first.Locator("main[data-figure='pooled']")).ToBeVisibleAsync();
        await Expect(second.Locator("main[data-figure='join']")).ToBeVisibleAsync();

        await studio.Locator("summary", new() { HasText = "Which board" }).ClickAsync();
        await studio.Button("Board 2").ClickAsync();
        await Expect(studio.Locator("[data-sees]")).ToHaveTextAsync("The room sees how to join.");
        await Expect(studio.Button("Board 2")).ToBeFocusedAsync(); // while that board was being heard it stayed where it was
        await studio.GetByLabel("Which question").SelectOptionAsync("helpful-to-decisions");
        await studio.Button("Show").ClickAsync();
        await Expect(second.Locator("[data-mark='triangle']")).ToHaveCountAsync(1);
        await Browser.Picture(studio, "boards-studio", whole: true);
        await Expect(first.Locator("main[data-figure='pooled']")).ToBeVisibleAsync();
        await second.ReloadAsync();
        await Expect(second.Locator("[data-mark='triangle']")).ToHaveCountAsync(1);

        await studio.Button("Board 1").ClickAsync();
        await studio.Locator("[data-figures]").Button("Coloured by framework").ClickAsync();
        await Expect(first.Locator("main[data-figure='coloured']")).ToBeVisibleAsync();
        await Expect(second.Locator("[data-mark='triangle']")).ToHaveCountAsync(1);
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    [Fact]
    public async Task a_wall_speaks_both_languages_and_holds_its_numbers()
    {
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();
        await using var browser = await Browser.Start();
        var board = await browser.Board(system);
        var studio = await browser.Studio(system);
        await studio.GetByLabel("Question and sentences in both languages").CheckAsync();
        await Expect(board.GetByText("Ymunwch ar eich ffôn")).ToBeVisibleAsync();
        await Browser.Picture(board, "both-1-join");
        var faults = new List<string>(await board.Faults("both languages: join"));
        await studio.Button("Question").ClickAsync();
        await Expect(board.Locator("main[data-figure='hidden'] [data-also]")).ToBeVisibleAsync();
        await Browser.Picture(board, "both-2-hidden");
        faults.AddRange(await board.Faults("both languages: hidden"));
        await studio.Button("Show").ClickAsync();
        foreach (var (question, figure, name) in new[] { ("transparent-reporting", "Coloured by framework", "coloured"), ("transparent-reporting", "Paired shift", "shift"), ("transparent-reporting", "Paired shift, line by line", "lines"),
            ("helpful-to-decisions", "One row per framework", "rows"), ("helpful-to-decisions", "Paired shift", "shift"), ("service-users-and-decisions", "Coloured by framework", "coloured") })
        {
            await studio.GetByLabel("Which question").SelectOptionAsync(question);
            await studio.Locator("[data-figures]").Button(figure).ClickAsync();
            await Expect(board.Locator("[data-also][lang='cy']")).ToBeVisibleAsync();
            await Expect(board.Locator($"main[data-figure='{name}'][data-question='{question}']")).ToBeVisibleAsync();
            await Browser.Picture(board, $"both-3-{question}-{name}");
            if (name == "lines" && (await board.Locator(".fit").First.BoundingBoxAsync())!.Height < 1080 / 4.0) faults.Add($"both languages: {question} {figure} is a stripe");
            faults.AddRange(await board.Faults($"both languages: {question} {figure}"));
        }
        await studio.Button("Hold the numbers").ClickAsync();
        await Expect(board.Locator("[data-held]")).ToBeVisibleAsync();
        await Browser.Picture(board, "both-4-held");
        faults.AddRange(await board.Faults("held"));
        await studio.Button("Let the numbers go on").ClickAsync();
        await Expect(board.Locator("[data-held]")).ToHaveCountAsync(0);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }
}
