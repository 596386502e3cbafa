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
