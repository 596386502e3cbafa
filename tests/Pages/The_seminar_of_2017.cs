using System.Globalization;
using System.IO.Compression;
using Microsoft.Playwright;
using Narratives.Host.Simulating;
using Narratives.Instruments;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>
/// The whole seminar as people would run it: planned from the template, 37 delegates (three on real pages, the others over HTTP), six rounds, the reveal, the four graphs
/// in order, a story, the replay, the end, and the file for the analyst. Leaves a picture of each step.
/// </summary>
public sealed class The_seminar_of_2017
{
    private static readonly Spoken[] Languages = [Spoken.English, Spoken.Welsh, Spoken.English];

    [Fact]
    public async Task is_planned_answered_told_replayed_and_ended()
    {
        await using var system = await RunningSystem.Start(instrument: InstrumentJson.Template("what-matters-to-you"));
        await using var browser = await Browser.Start();
        var studio = await browser.Studio(system);
        await Plan(studio);
        var board = await browser.Board(system);
        var phones = new List<(IPage Page, Spoken Words)>();
        foreach (var words in Languages)
        {
            phones.Add((await browser.Phone(system), words));
            await phones[^1].Page.Join(words);
            await Expect(phones[^1].Page.Heading(words.Joined)).ToBeVisibleAsync();
        }
        using var server = new Server(system.Url, TimeProvider.System);
        var seminar = (await server.Seminar(system.Code, RunningSystem.Patience))!;
        var others = ReferenceProfile.Crowd(seminar.Instrument, 2017).Skip(Languages.Length).ToList();
        var crowd = new CrowdRun(server, seminar, others, TimeSpan.Zero, TimeProvider.System, new ProgressBar(TextWriter.Null, 218));
        await crowd.Join(RunningSystem.Patience);
        await Expect(board.Locator("[data-join='joined']")).ToContainTextAsync("37");
        await Browser.Picture(board, "2017-02-joined");

        using var over = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var answering = crowd.AnswerAsOpened(over.Token);
        var expected = 0;
        for (var round = 1; round <= 6; round++)
        {
            var cell = system.Seminar.Find(round)!.Cell;
            expected += phones.Count + others.Count(one => one.Answers.ContainsKey(cell));
            await Round(studio, phones, round, expected);
        }
        await answering;
        Assert.Equal((0, expected), (crowd.Refused, await system.Live(patterns => patterns.Seminar.Responses)));

        await Reveal(studio, board);
        await FourGraphs(studio, board);
        await Story(studio, board);
        await Replay(studio, board, expected);
        await End(studio, board, phones);
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    private static async Task Plan(IPage studio)
    {
        await studio.Button("Plan").ClickAsync();
        await studio.GetByRole(AriaRole.Combobox, new() { Name = "Begin from a template" }).SelectOptionAsync("well-managed-risks");
        await studio.Button("Begin with it").ClickAsync();
        await Expect(studio.GetByText("Everything is there, in both languages.")).ToBeVisibleAsync();
        await Browser.Picture(studio, "2017-01-planned", whole: true);
        await studio.Button("Publish").ClickAsync();
        await Expect(studio.GetByText("Published. Phones that had joined show it now.")).ToBeVisibleAsync();
        await studio.Button("Run").ClickAsync();
    }

    private static async Task Round(IPage studio, List<(IPage Page, Spoken Words)> phones, int round, int expected)
    {
        await studio.Button($"Open round {round}").ClickAsync();
        var at = round <= 3 ? 0.25 : 0.7;
        foreach (var (page, words) in phones)
        {
            await page.Answer(at += 0.04, $"We tried it on one ward first. ({round})");
            await page.Button(words.Send).ClickAsync();
            await Expect(page.Heading(words.Arrived)).ToBeVisibleAsync();
        }
        await Expect(studio.Locator("[data-count='responses']")).ToContainTextAsync(expected.ToString(CultureInfo.InvariantCulture));
        if (round is 1 or 6) await Browser.Picture(studio, $"2017-03-round-{round}", whole: true);
        await studio.Button($"Close round {round}").ClickAsync();
    }

    private static async Task Reveal(IPage studio, IPage board)
    {
        await studio.Button("Question").ClickAsync();
        await Expect(board.Locator("main[data-figure='hidden']")).ToBeVisibleAsync();
        await Browser.Picture(board, "2017-04-hidden");
        for (var round = 1; round <= 6; round++) await studio.Button($"Reveal round {round}").ClickAsync();
        await studio.Button("Show").ClickAsync();
    }

    private static async Task FourGraphs(IPage studio, IPage board)
    {
        foreach (var (button, figure) in new[] { ("Pooled", "pooled"), ("Coloured by framework", "coloured"), ("One row per framework", "rows"), ("Paired shift", "shift") })
        {
            await studio.Locator("[data-figures]").Button(button).ClickAsync();
            await Expect(board.Locator($"main[data-figure='{figure}']")).ToBeVisibleAsync();
            await Expect(board.Locator("[data-units='delegates']")).ToContainTextAsync("37");
            await Browser.Picture(board, $"2017-05-{figure}");
        }
    }

    private static async Task Story(IPage studio, IPage board)
    {
        await studio.GetByRole(AriaRole.Button, new() { Name = "Stories" }).ClickAsync();
        await studio.GetByLabel("Your name").FillAsync("Ann");
        await studio.GetByLabel("Find a word").FillAsync("first. (4)");
        var card = studio.Locator("article[data-story]", new() { HasText = "We tried it on one ward first. (4)" }).First;
        await card.Button("Approve").ClickAsync();
        await Expect(card).ToHaveAttributeAsync("data-verdict", "approved");
        await card.Button("Show on the board").ClickAsync();
        await Expect(board.Locator("[data-story]")).ToContainTextAsync("We tried it on one ward first.");
        await Browser.Picture(board, "2017-06-story");
        await studio.Button("Run").ClickAsync();
        await studio.Button("Question").ClickAsync();
    }

    private static async Task Replay(IPage studio, IPage board, int expected)
    {
        await studio.Locator("[data-figures]").Button("Coloured by framework").ClickAsync();
        await studio.GetByRole(AriaRole.Button, new() { Name = "Replay", Exact = true }).ClickAsync();
        await Expect(board.Locator("main[data-figure='replay']")).ToBeVisibleAsync();
        await board.Keyboard.PressAsync("End");
        await Expect(board.Locator("[data-units='responses']")).ToContainTextAsync(expected.ToString(CultureInfo.InvariantCulture));
        await Browser.Picture(board, "2017-07-replayed");
    }

    private static async Task End(IPage studio, IPage board, List<(IPage Page, Spoken Words)> phones)
    {
        await studio.Button("End the seminar").ClickAsync();
        await studio.Button("Yes, end it now").ClickAsync();
        await Expect(board.Heading("The seminar is over")).ToBeVisibleAsync();
        foreach (var (page, words) in phones) await Expect(page.GetByText(words == Spoken.Welsh ? "Mae’r seminar ar ben" : "The seminar is over")).ToBeVisibleAsync();
        await Browser.Picture(board, "2017-08-over");
        await Browser.Picture(phones[1].Page, "2017-08-phone-over");
        await Browser.Picture(studio, "2017-08-studio-over", whole: true);
        var fetched = await studio.RunAndWaitForDownloadAsync(() => studio.GetByText("Download everything (zip)").ClickAsync());
        using var zip = await ZipFile.OpenReadAsync(await fetched.PathAsync());
        foreach (var name in new[] { "responses.csv", "findings.json", "analysis.R", "events.jsonl" }) Assert.Contains(zip.Entries, entry => entry.Name == name);
    }
}
