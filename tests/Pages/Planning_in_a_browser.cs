using System.Text;
using Microsoft.Playwright;
using Narratives.Events;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>A facilitator plans a seminar without touching a file, and the phones that were there already ask the new questions.</summary>
public sealed class Planning_in_a_browser
{
    [Fact]
    public async Task begins_from_a_template_writes_in_both_languages_and_publishes()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        var phone = await browser.Phone(system);
        await phone.Join(Spoken.English);
        await Expect(phone.Heading(Spoken.English.Joined)).ToBeVisibleAsync();
        var studio = await browser.Studio(system);
        await studio.Button("Plan").ClickAsync();
        await Expect(studio.GetByText("Everything is there, in both languages.")).ToBeVisibleAsync();
        await Browser.Picture(studio, "plan-1-reference", whole: true);
        await studio.GetByLabel("Show easy-read wordings as well").CheckAsync();
        await Expect(studio.Locator(".phone").GetByAltText("A list. Everything on it is ticked.")).ToBeVisibleAsync();
        await studio.GetByLabel("Show easy-read wordings as well").UncheckAsync();
        await Expect(studio.Locator(".phone img")).ToHaveCountAsync(0);

        await BeginFromATemplate(studio);
        await AddASlider(studio);
        await studio.ReloadAsync();
        await Expect(studio.Locator(".phone").GetByRole(AriaRole.Heading, new() { Name = "In general, mornings are…" })).ToBeVisibleAsync();
        await Expect(studio.Button("Publish")).ToBeEnabledAsync();
        await studio.Button("Publish").ClickAsync();
        await Expect(studio.GetByText("Published. Phones that had joined show it now.")).ToBeVisibleAsync();

        await studio.Button("Run").ClickAsync();
        await studio.Button("Open round 1").ClickAsync();
        await Expect(phone.Heading("In general, mornings are…")).ToBeVisibleAsync();
        await Expect(phone.GetByText("Think of one day.")).ToBeVisibleAsync();
        await studio.Button("Plan").ClickAsync();
        await Expect(studio.GetByText("A round has been open, so what is asked stays as it is")).ToBeVisibleAsync();
        await studio.Button("Plan another seminar with this").ClickAsync();
        await Expect(studio.GetByText("Write these down now: they are shown this once.")).ToBeVisibleAsync();
        await Browser.Picture(studio, "plan-3-next", whole: true);

        await studio.SetViewportSizeAsync(390, 900);
        await studio.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await studio.Button("Cymraeg").First.ClickAsync();
        await studio.Locator("details").First.ClickAsync();
        await Browser.Picture(studio, "plan-4-small-cy-dark", whole: true);
        Assert.Empty(await studio.Sound()); // words of the preview that are scrolled out of it would seem to lie over what is under it

        Assert.Single(await system.Said<InstrumentRevised>());
        Assert.Equal(2, (await system.Said<SeminarPlanned>()).Count);
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    [Fact]
    public async Task begins_with_a_SenseMaker_definition_and_leads_to_each_text_that_is_missing()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        var studio = await browser.Studio(system);
        await studio.Button("Plan").ClickAsync();
        await Expect(studio.GetByText("Everything is there, in both languages.")).ToBeVisibleAsync();
        await Expect(studio.GetByText("Nothing is declared yet")).ToBeVisibleAsync();
        await studio.GetByLabel("Open a file (ours, or a SenseMaker definition)").SetInputFilesAsync(new FilePayload { Name = "project.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(SenseMaker) });

        await Expect(studio.GetByText("Read from SenseMaker, without 1 of its elements")).ToBeVisibleAsync();
        await Expect(studio.Button("Publish")).ToBeDisabledAsync();
        var missing = studio.Locator("[data-faults] a");
        await Expect(missing.GetByText("Questions · Who decides? · Left · Cymraeg")).ToBeVisibleAsync();
        await Browser.Picture(studio, "plan-5-sensemaker", whole: true);
        Assert.Empty(await studio.Sound()); // as below: lists that scroll
        while (await missing.CountAsync() is > 0 and var left)
        {
            await missing.First.ClickAsync();
            await studio.Keyboard.TypeAsync("geiriau"); // wherever the link has put the cursor
            await Expect(missing).ToHaveCountAsync(left - 1);
        }
        await Expect(studio.GetByText("Everything is there, in both languages.")).ToBeVisibleAsync();
        await studio.Button("Publish").ClickAsync();
        await Expect(studio.Locator("[data-version]")).ToHaveTextAsync("Version 2 is published");

        var saved = await studio.RunAndWaitForDownloadAsync(() => studio.GetByText("Save as a file").ClickAsync());
        await studio.Button("A blank sheet").ClickAsync();
        await Expect(studio.Button("Publish")).ToBeDisabledAsync();
        await studio.GetByLabel("Open a file (ours, or a SenseMaker definition)").SetInputFilesAsync(await saved.PathAsync());
        await Expect(studio.Locator(".phone").GetByRole(AriaRole.Heading, new() { Name = "Who decides?" })).ToBeVisibleAsync();
        Assert.Equal("who-decides", Assert.Single(await system.Said<InstrumentRevised>()).Instrument.Signifiers[0].Id.Slug);
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    private const string SenseMaker = """
        {"name":"Rivers","language":"en","signifiers":[
          {"id":"d","type":"dyad","title":"Who decides?","allow_na":true,"content":{"labels":[{"id":"l","text":"one"},{"id":"r","text":"all"}]}},
          {"id":"p","type":"photo","title":"A picture of the river"}]}
        """;

    private static async Task BeginFromATemplate(IPage studio)
    {
        await studio.GetByRole(AriaRole.Combobox, new() { Name = "Begin from a template" }).SelectOptionAsync("what-matters-to-you");
        await studio.Button("Begin with it").ClickAsync();
        var stem = studio.GetByRole(AriaRole.Group, new() { Name = "What is said before all questions" });
        await stem.GetByLabel("Cymraeg").FillAsync("");
        await Expect(studio.GetByText("1 thing is missing or stands twice").First).ToBeVisibleAsync();
        await Expect(stem.GetByText("A text is missing in this language.")).ToBeVisibleAsync();
        await Expect(studio.Button("Publish")).ToBeDisabledAsync();
        await stem.GetByLabel("English").FillAsync("Think of one day.");
        await stem.GetByLabel("Cymraeg").FillAsync("Meddyliwch am un diwrnod.");
    }

    private static async Task AddASlider(IPage studio)
    {
        await studio.Button("Add: Slider").First.ClickAsync();
        var added = studio.Locator("details[open]");
        await added.GetByRole(AriaRole.Group, new() { Name = "Question" }).GetByLabel("English").FillAsync("In general, mornings are…");
        await added.GetByRole(AriaRole.Group, new() { Name = "Question" }).GetByLabel("Cymraeg").FillAsync("Boreau…");
        foreach (var (end, english, welsh) in new[] { ("Left", "slow", "araf"), ("Right", "quick", "cyflym") })
        {
            await added.GetByRole(AriaRole.Group, new() { Name = end }).GetByLabel("English").FillAsync(english);
            await added.GetByRole(AriaRole.Group, new() { Name = end }).GetByLabel("Cymraeg").FillAsync(welsh);
        }
        await Expect(added.GetByText("This asks for an opinion in general.")).ToBeVisibleAsync();
        await Expect(studio.Locator(".phone").GetByRole(AriaRole.Heading, new() { Name = "In general, mornings are…" })).ToBeVisibleAsync();
        await Browser.Picture(studio, "plan-2-written", whole: true);
        Assert.Equal([], await studio.Faults("written"));
    }
}
