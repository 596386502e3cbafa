using Microsoft.Playwright;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Picturing;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>A facilitator puts a picture beside easy words where the seminar is planned: by keyboard, and told at once what is not taken and why.</summary>
public sealed class Pictures_in_the_plan
{
    private const string Beside = "signifiers.transparent-reporting.question";
    private static readonly byte[] Drawing = Convert.FromBase64String(InstrumentJson.Template(InstrumentJson.ReferenceTemplate).Pictures!.Value[0].Content);

    [Fact]
    public async Task are_chosen_described_in_both_languages_seen_on_the_phone_and_taken_away_again()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        var studio = await browser.Studio(system);
        await studio.Button("Plan").ClickAsync();
        await Expect(studio.GetByText("Everything is there, in both languages.")).ToBeVisibleAsync();
        await studio.GetByLabel("Show easy-read wordings as well").CheckAsync();
        var question = studio.Locator("[data-item='transparent-reporting']");
        await question.Locator("summary").ClickAsync();
        var file = question.GetByLabel("Add a picture: Question");

        await Refuses(studio, question, file);
        await Choose(studio, file, Named("drawing.png", "image/png", Drawing));
        await Expect(question.GetByText("The picture is there. Say in every language what there is to see in it.")).ToBeVisibleAsync();
        await Expect(question.GetByText("This picture cannot be read.")).ToHaveCountAsync(0);
        await Expect(question.GetByLabel("Choose another picture: Question")).ToBeFocusedAsync();
        var missing = studio.Locator("[data-faults] a");
        await Expect(missing).ToHaveTextAsync(["Picture · Questions · Transparent reporting of any failure will… · Question · English", "Picture · Questions · Transparent reporting of any failure will… · Question · Cymraeg"]);
        await Expect(studio.Button("Publish")).ToBeDisabledAsync();
        await missing.First.ClickAsync();
        await studio.Keyboard.TypeAsync("A balance."); // wherever the link has put the cursor
        await Expect(missing).ToHaveCountAsync(1);
        await missing.First.ClickAsync();
        await studio.Keyboard.TypeAsync("Clorian.");
        await Expect(studio.GetByText("Everything is there, in both languages.")).ToBeVisibleAsync();
        await Expect(studio.Locator(".phone").GetByAltText("A balance.")).ToBeVisibleAsync();
        await Looked(studio, question);
        await studio.Button("Publish").ClickAsync();
        await Expect(studio.Locator("[data-version]")).ToHaveTextAsync("Version 2 is published");

        await question.GetByRole(AriaRole.Button, new() { Name = "Remove the picture: Question" }).ClickAsync();
        await Expect(file).ToBeFocusedAsync();
        await Expect(question.GetByRole(AriaRole.Img)).ToHaveCountAsync(0);
        await studio.Button("Publish").ClickAsync();
        await Expect(studio.Locator("[data-version]")).ToHaveTextAsync("Version 3 is published");

        var told = (await system.Said<InstrumentRevised>()).Select(revised => revised.Instrument.Pictures!.Value.SingleOrDefault(picture => picture.Beside == Beside)).ToList();
        Assert.Equal([Convert.ToBase64String(Drawing), null], told.Select(picture => picture?.Content));
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    private static async Task Refuses(IPage studio, ILocator question, ILocator file)
    {
        await file.SetInputFilesAsync(Named("drawing.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()));
        await Expect(question.GetByText("This is not a PNG or a JPEG.")).ToBeVisibleAsync();
        await file.SetInputFilesAsync(Named("photo.png", "image/png", [.. Drawing, .. new byte[ReadPicture.MostBytes + 1 - Drawing.Length]]));
        await Expect(question.GetByText("This picture has 25 KB, and 24 KB is the most.")).ToBeVisibleAsync();
        await file.SetInputFilesAsync(Named("half.png", "image/png", Drawing[..40]));
        await Expect(question.GetByText("This picture cannot be read.")).ToBeVisibleAsync();
        await Browser.Picture(studio, "plan-6-picture-refused");
    }

    /// <summary>As somebody without a mouse does.</summary>
    private static async Task Choose(IPage studio, ILocator file, FilePayload what)
    {
        await file.FocusAsync();
        var chooser = await studio.RunAndWaitForFileChooserAsync(() => studio.Keyboard.PressAsync("Enter"));
        await chooser.SetFilesAsync(what);
    }

    private static async Task Looked(IPage studio, ILocator question)
    {
        foreach (var language in new[] { "en", "cy" })
        {
            await studio.Button(language == "en" ? "English" : "Cymraeg").First.ClickAsync();
            foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (390, ColorScheme.Dark) })
            {
                await studio.SetViewportSizeAsync(width, 900);
                await studio.EmulateMediaAsync(new() { ColorScheme = scheme });
                await question.GetByRole(AriaRole.Img).ScrollIntoViewIfNeededAsync(); // still open, whatever is spoken
                await Browser.Picture(studio, $"plan-7-picture-{language}-{width}-{scheme}");
                Assert.Empty(await studio.Sound());
            }
        }
        await studio.Button("English").First.ClickAsync();
        await studio.SetViewportSizeAsync(1280, 900);
        await studio.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private static FilePayload Named(string name, string type, byte[] content) => new() { Name = name, MimeType = type, Buffer = content };
}
