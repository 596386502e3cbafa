using System.IO.Compression;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Narratives.Events;
using Narratives.Host.Simulating;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

public sealed class The_workbench_in_a_browser
{
    /// <summary>Claim → figure → brush → stories → theme → note, on the reference seminar, with the stories that do not fit beside those that do.</summary>
    [Fact]
    public async Task leads_from_a_figure_to_the_stories_under_it_and_to_a_note_that_is_kept()
    {
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();
        await using var browser = await Browser.Start();
        var page = await browser.Workbench(system);
        await Expect(page.Locator("[data-figure=pooled]")).ToBeVisibleAsync();
        await Expect(page.GetByText("37 delegates · 218 responses · 107 complete pairs")).ToBeVisibleAsync();
        await Expect(page.GetByText("framing is confounded with order").First).ToBeVisibleAsync();
        await Sound(page);

        await NameTheme(page, "Trust");
        await BrushTheRightEnd(page);
        var story = page.Locator("aside article").First;
        await Expect(story).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Stories that do not fit" })).ToBeVisibleAsync();
        await page.GetByLabel("Your short name as a coder").FillAsync("ann");
        await page.Keyboard.PressAsync("Tab");
        await story.Button("Trust").ClickAsync();
        await Expect(story.Button("Trust")).ToHaveAttributeAsync("aria-pressed", "true");
        await story.Button("Link to the note").ClickAsync();
        await Browser.Picture(page, "workbench-1-brushed");
        await Sound(page);

        await page.Button("Notes").ClickAsync();
        await page.GetByLabel("What do you see?").FillAsync("Those who expect promotion tell of <b>teams</b>.");
        await page.GetByLabel("interpretation 1").FillAsync("Teams make it safe.");
        await page.Button("Keep the note").ClickAsync();
        await Expect(page.GetByText("Those who expect promotion tell of <b>teams</b>.")).ToBeVisibleAsync();
        await Browser.Picture(page, "workbench-2-note");
        await Sound(page);
        Assert.Single(await system.Said<StoryCoded>());
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    [Fact]
    public async Task shows_every_figure_in_welsh_and_in_the_dark()
    {
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();
        await using var browser = await Browser.Start();
        var page = await browser.Workbench(system, ColorScheme.Dark);
        await Expect(page.Locator("[data-figure=pooled]")).ToBeVisibleAsync();
        await page.Button("Cymraeg").ClickAsync();
        foreach (var (signifier, figures) in new[] { (0, 8), (1, 4), (2, 3) })
        {
            await page.Locator("nav li button").Nth(signifier).ClickAsync();
            await page.Button("Pob ffigur").ClickAsync();
            Assert.InRange(await page.Locator("figure").CountAsync(), figures, 20);
            await Sound(page);
            await Browser.Picture(page, $"workbench-3-figures-{signifier}-cy-dark", whole: true);
        }
        await page.Button("Gyda’i gilydd").ClickAsync();
        await Browser.Picture(page, "workbench-4-whole-cy-dark", whole: true);
        await Sound(page);
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    [Fact]
    public async Task exports_the_report_and_the_figures_in_the_language_that_is_spoken()
    {
        await using var system = await RunningSystem.Start();
        await system.ReferenceCrowd();
        await using var browser = await Browser.Start();
        var page = await browser.Workbench(system);
        await page.Button("Cymraeg").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("header a[download]").ClickAsync());

        using var zip = await ZipFile.OpenReadAsync((await download.PathAsync())!);
        async Task<string> Read(string name) => await new StreamReader(await zip.GetEntry(name)!.OpenAsync()).ReadToEndAsync();
        Assert.Contains("data-language=\"cy\"", await Read("report.html"), StringComparison.Ordinal);
        Assert.Contains("Bydd adrodd yn agored", await Read("figures/transparent-reporting.svg"), StringComparison.Ordinal);
        Assert.Equal(5, zip.Entries.Count(entry => entry.FullName.StartsWith("figures/", StringComparison.Ordinal)));
        await page.SetContentAsync(await Read("figures/transparent-reporting.svg"));
        await Browser.Picture(page, "workbench-6-exported-figure-cy", whole: true);
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    [Fact]
    public async Task locks_a_plan_before_the_first_reveal_and_offers_none_afterwards()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        var page = await browser.Workbench(system);
        await page.Button("Plan").ClickAsync();
        await page.GetByLabel("Part in the plan: Transparent reporting").First.SelectOptionAsync("primary");
        await page.Button("Lock the plan").ClickAsync();
        await page.Button("Yes, lock it").ClickAsync();
        await Expect(page.GetByText("The plan was locked before the first reveal.")).ToBeVisibleAsync();
        await Sound(page);

        await using var other = await RunningSystem.Start();
        using var facilitator = await other.FacilitatorWithRoundOpen();
        await other.Run(facilitator, 1, "reveal");
        var late = await browser.Workbench(other);
        await late.Button("Plan").ClickAsync();
        await Expect(late.GetByText("No plan was locked before the first result was shown.")).ToBeVisibleAsync();
        await Expect(late.Button("Lock the plan")).ToHaveCountAsync(0);
        await Browser.Picture(late, "workbench-5-too-late-for-a-plan");
        await Sound(late);
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    private static async Task NameTheme(IPage page, string name)
    {
        await page.Button("Themes").ClickAsync();
        await page.GetByLabel("Name of the theme").FillAsync(name);
        await page.Button("Add the theme").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = name })).ToBeVisibleAsync();
    }

    /// <summary>With the keyboard alone.</summary>
    private static async Task BrushTheRightEnd(IPage page)
    {
        await page.Button("Figures").ClickAsync();
        await page.Button("One row per framework").ClickAsync();
        await page.GetByText("Choose a part of this figure to read its stories").ClickAsync();
        var from = page.Locator("[data-figure=rows] input[type=range]").First;
        await from.FocusAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("PageDown");
        await page.Keyboard.PressAsync("PageDown");
        await page.Keyboard.PressAsync("PageDown");
        await page.Button("Show these stories").ClickAsync();
    }

    private static async Task Sound(IPage page)
    {
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(one => $"{one.Id}: {one.Help} {string.Join(", ", one.Nodes.Select(node => node.Html))}")));
    }
}
