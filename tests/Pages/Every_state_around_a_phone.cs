using Microsoft.Playwright;
using Narratives.Attaching;
using Narratives.Instruments;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>
/// What <see cref="Every_state_of_a_phone"/> is for the questions: the receipt, a shared screen, a story with a photo and an open collection, at every size, in
/// both languages, light and dark, with nothing for axe to find. The pictures are build artefacts, to be looked at.
/// </summary>
public sealed class Every_state_around_a_phone
{
    [Fact]
    public async Task the_receipt_with_the_room_around_ones_own_marks_and_their_numbers_as_tables()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        for (var number = 0; number < 7; number++) await Told(browser, system, number);
        var phone = await Told(browser, system, 7);
        await phone.Locator("header a").ClickAsync();
        var mine = await phone.Locator(".take-away").InnerTextAsync();
        await system.Run(facilitator, 1, "close");
        await system.Run(facilitator, 1, "reveal");
        await system.Live(patterns => patterns.Seminar.Heard);

        var receipt = await browser.Receipt(system, $"{system.Code}#{mine}", width: 360);
        await Expect(receipt.Locator("details.twin")).ToHaveCountAsync(6); // a slider, a triad, stones and three choices
        foreach (var twin in await receipt.Locator("details.twin summary").AllAsync()) await twin.ClickAsync();
        await Expect(receipt.Locator("[data-signifier='slider'] table").Last).ToContainTextAsync("0.2–0.3");
        await Expect(receipt.Locator("[data-signifier='one'] td").Nth(1)).ToHaveTextAsync("8");
        await Looked(browser, receipt, "receipt");
        await receipt.Locator("article button").Last.ClickAsync();
        await Looked(browser, receipt, "receipt-sure");
        var none = await browser.Receipt(system, $"{system.Code}#ZZZZ-ZZZZ-ZZZZ-ZZZZ", width: 360);
        await Expect(none.Locator("form")).ToBeVisibleAsync();
        await Looked(browser, none, "receipt-refused");
    }

    [Fact]
    public async Task a_shared_screen_before_and_after_somebody_has_answered()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var tablet = await browser.Phone(system, width: 360);
        await tablet.GotoAsync(new Uri(new Uri(tablet.Url), "/").ToString());
        await Expect(tablet.Locator("#code")).ToBeVisibleAsync();
        await Looked(browser, tablet, "entering-a-code");
        await tablet.GotoAsync(Browser.PhoneAddress(system) + "?kiosk");
        await tablet.Join(Spoken.English);
        await Expect(tablet.Locator("header").Button("Next person")).ToBeVisibleAsync();
        await Looked(browser, tablet, "kiosk-answering");
        await tablet.Answer(0.4, "What only I could tell.");
        await tablet.Button(Spoken.English.Send).ClickAsync();
        await Expect(tablet.GetByRole(AriaRole.Timer)).ToBeVisibleAsync();
        await tablet.Button("Wait, I need more time").ClickAsync();
        await Looked(browser, tablet, "kiosk-answered");
    }

    [Fact]
    public async Task a_story_that_may_have_a_photo_or_a_voice_with_it()
    {
        var reference = InstrumentJson.Template(InstrumentJson.ReferenceTemplate);
        await using var system = await RunningSystem.Start(instrument: reference with { Signifiers = [.. reference.Signifiers.OfType<Story>().Select(story => story with { Attach = Attachable.Either })] });
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.TrustedPhone(system);
        await phone.Join(Spoken.English);
        await phone.Signifier("story").GetByRole(AriaRole.Textbox).First.FillAsync("A story with a picture.");
        await Expect(phone.Button("Record your voice")).ToBeVisibleAsync();
        await Looked(browser, phone, "media-offered");
        await phone.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "room.png", MimeType = "image/png", Buffer = await phone.ScreenshotAsync() });
        await Expect(phone.GetByAltText("Your photo")).ToBeVisibleAsync();
        await Looked(browser, phone, "media-photo");
        await phone.Button("Remove the photo").ClickAsync();
        await phone.Button("Record your voice").ClickAsync();
        await Expect(phone.GetByText("Recording, for one minute at most.")).ToBeVisibleAsync();
        await phone.Button("Stop recording").ClickAsync();
        await Expect(phone.Locator("audio")).ToBeVisibleAsync();
        await Looked(browser, phone, "media-voice");
    }

    [Fact]
    public async Task an_open_collection_before_and_after_a_story()
    {
        await using var system = await RunningSystem.Start(instrument: InstrumentJson.Template("co-production-experiences"));
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await system.Run(facilitator, 2, "open");
        var phone = await browser.Phone(system);
        await phone.Join(Spoken.English);
        await Looked(browser, phone, "open-choosing");
        await phone.Button("An experience that went well").ClickAsync();
        await phone.Signifier("story").GetByRole(AriaRole.Textbox).First.FillAsync("They listened.");
        await Looked(browser, phone, "open-telling");
        await phone.Button(Spoken.English.Send).ClickAsync();
        await Expect(phone.Heading(Spoken.English.Arrived)).ToBeVisibleAsync();
        await Looked(browser, phone, "open-told");
    }

    /// <summary>Somebody answers every kind of question, and is counted and seen.</summary>
    private static async Task<IPage> Told(Browser browser, RunningSystem system, int number)
    {
        var phone = await browser.Phone(system);
        await phone.Button(Spoken.English.Language).ClickAsync();
        foreach (var tick in await phone.GetByRole(AriaRole.Checkbox).AllAsync()) await tick.CheckAsync();
        await phone.Signifier("sector").GetByRole(AriaRole.Radio).First.CheckAsync();
        await phone.Button(Spoken.English.Join).ClickAsync();
        await phone.Button(Spoken.English.Send).WaitForAsync();
        await phone.AnswerEveryKind($"Story {number}.");
        await phone.Button(Spoken.English.Send).ClickAsync();
        await Expect(phone.Heading(Spoken.English.Arrived)).ToBeVisibleAsync();
        return phone;
    }

    /// <summary>In both languages: whole on the smallest phone, sound in both schemes, and kept as a sheet of pictures.</summary>
    private static async Task Looked(Browser browser, IPage page, string state)
    {
        var before = page.ViewportSize!;
        for (var time = 0; time < 2; time++)
        {
            var spoken = await page.EvaluateAsync<string>("document.documentElement.lang");
            await page.SetViewportSizeAsync(320, 568);
            var faults = new List<string>();
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                faults.AddRange(await page.Faults($"{state} {spoken} {scheme}"));
            }
            await page.SpaceOut();
            faults.AddRange((await page.Laid()).Select(fault => $"{state} {spoken} spaced: {fault}"));
            await page.SpaceBack();
            await page.SetViewportSizeAsync(before.Width, before.Height);
            var sheet = new ContactSheet(browser, $"sheet-{state}-{spoken}");
            await sheet.Add(page, $"{state} {spoken}");
            await sheet.Keep();
            Assert.True(faults.Count == 0, string.Join('\n', faults));
            await page.Locator("header button[lang]").ClickAsync();
        }
    }
}
