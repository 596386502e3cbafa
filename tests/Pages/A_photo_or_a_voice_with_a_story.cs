using Microsoft.Playwright;
using Narratives.Attaching;
using Narratives.Instruments;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

public sealed class A_photo_or_a_voice_with_a_story
{
    private static readonly Instrument Asked = InstrumentJson.Template(InstrumentJson.ReferenceTemplate) is var reference
        ? reference with { Signifiers = [.. reference.Signifiers.Select(one => one is Story story ? story with { Attach = Attachable.Either } : one)] }
        : throw new InvalidOperationException();

    /// <summary>On plain http, with a network that fails between the photo and the story.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task is_made_small_kept_over_a_reload_and_arrives_once_over_bad_wifi(bool inWelsh)
    {
        var words = inWelsh ? Spoken.Welsh : Spoken.English;
        await using var system = await RunningSystem.Start(instrument: Asked);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Phone(system);
        await phone.Join(words);
        await phone.Answer(0.3, "A story with a picture.");
        await Choose(phone, "notes.txt", "not a picture"u8.ToArray());
        await Expect(phone.GetByText(inWelsh ? "Nid oedd modd darllen y llun hwn." : "This picture could not be read.")).ToBeVisibleAsync();

        await Choose(phone, "room.png", await phone.ScreenshotAsync());
        await Expect(phone.GetByAltText(inWelsh ? "Eich llun" : "Your photo")).ToBeVisibleAsync();
        await phone.Signifier("story").ScrollIntoViewIfNeededAsync();
        await Browser.Picture(phone, $"attached-photo-{words.Language}", whole: true);
        Assert.Empty(await phone.Faults("a photo with a story"));

        await phone.ReloadAsync();
        await Expect(phone.GetByAltText(inWelsh ? "Eich llun" : "Your photo")).ToBeVisibleAsync();
        await phone.LosesAnswersTo("**/attachments/*");
        await phone.Button(words.Send).ClickAsync();
        await Expect(phone.Heading(inWelsh ? "Yn anfon…" : "Sending…")).ToBeVisibleAsync();
        await phone.Recovers("**/attachments/*");
        await Expect(phone.Heading(words.Arrived)).ToBeVisibleAsync();

        var file = Assert.Single(system.AttachmentsFolder.EnumerateFiles("*", SearchOption.AllDirectories));
        Assert.EndsWith(".jpg", file.Name, StringComparison.Ordinal);
        Assert.InRange(file.Length, 1_000, 600_000);
        await ReadAgain(browser, system, phone, "photo");
    }

    [Fact]
    public async Task is_spoken_into_the_phone_where_the_browser_lets_a_page_listen()
    {
        await using var system = await RunningSystem.Start(instrument: Asked);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.TrustedPhone(system);
        await phone.Join(Spoken.English);
        await phone.Answer(0.3, "A story, and how it sounds.");

        await phone.Button("Record your voice").ClickAsync();
        await Expect(phone.GetByText("Recording, for one minute at most.")).ToBeVisibleAsync();
        await Browser.Picture(phone, "attached-recording", whole: true);
        await phone.WaitForFunctionAsync("(since) => performance.now() - since > 700", await phone.EvaluateAsync<double>("performance.now()")); // something to hear
        await phone.Button("Stop recording").ClickAsync();
        await Expect(phone.GetByLabel("Your recording")).ToBeVisibleAsync();
        Assert.Empty(await phone.Faults("a recording with a story"));
        await Browser.Picture(phone, "attached-voice", whole: true);
        await phone.Button("Send").ClickAsync();
        await Expect(phone.Heading(Spoken.English.Arrived)).ToBeVisibleAsync();

        var file = Assert.Single(system.AttachmentsFolder.EnumerateFiles("*", SearchOption.AllDirectories));
        Assert.EndsWith(".webm", file.Name, StringComparison.Ordinal);
        await ReadAgain(browser, system, phone, "voice");
    }

    [Fact]
    public async Task is_taken_away_again_before_it_was_sent()
    {
        await using var system = await RunningSystem.Start(instrument: Asked);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Phone(system);
        await phone.Join(Spoken.English);
        await phone.Answer(0.3, "A story.");
        await Choose(phone, "room.png", await phone.ScreenshotAsync());

        await phone.Button("Remove the photo").ClickAsync();
        await Expect(phone.Button("Add a photo")).ToBeVisibleAsync();
        Assert.Equal("A story.", await phone.Signifier("story").GetByRole(AriaRole.Textbox).First.InputValueAsync());
        await phone.Button("Send").ClickAsync();
        await Expect(phone.Heading(Spoken.English.Arrived)).ToBeVisibleAsync();

        Assert.Empty(system.Attachments());
    }

    /// <summary>On the receipt, where it plays or shows; before the moderator, who is told that the room never sees it; and before the analyst.</summary>
    private static async Task ReadAgain(Browser browser, RunningSystem system, IPage phone, string kind)
    {
        await phone.GotoAsync($"{phone.Url.Split('#')[0]}#mine");
        var codes = await phone.Locator(".take-away").InnerTextAsync();
        var receipt = await browser.Receipt(system, $"{system.Code}#{codes}");
        var shown = receipt.Locator(kind == "photo" ? "[data-attached] img" : "[data-attached] audio");
        await shown.ScrollIntoViewIfNeededAsync();
        await Expect(shown).ToBeVisibleAsync();
        Assert.True(kind == "photo"
            ? await shown.EvaluateAsync<bool>("(img) => img.decode().then(() => img.naturalWidth > 100)")
            : await shown.EvaluateAsync<bool>("(audio) => new Promise((done) => { audio.onloadeddata = () => done(true); audio.onerror = () => done(false); audio.preload = 'auto'; audio.load(); })"));
        await Browser.Picture(receipt, $"attached-receipt-{kind}", whole: true);

        var studio = await browser.Studio(system);
        await studio.GetByRole(AriaRole.Button, new() { Name = "Stories" }).ClickAsync();
        await Expect(studio.Locator($"article[data-story] [data-attached] {(kind == "photo" ? "img" : "audio")}")).ToBeVisibleAsync();
        await Expect(studio.GetByText("the room sees the words of a story, never its photo or recording")).ToBeVisibleAsync();
        await Browser.Picture(studio, $"attached-studio-{kind}", whole: true);
        Assert.True(browser.Complaints.All(said => said.Contains("/attachments/", StringComparison.Ordinal) || said.Contains("net::ERR_", StringComparison.Ordinal)), string.Join('\n', browser.Complaints));
    }

    private static Task Choose(IPage phone, string name, byte[] content) =>
        phone.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = name.EndsWith("png", StringComparison.Ordinal) ? "image/png" : "text/plain", Buffer = content });
}
