using Microsoft.Playwright;
using Narratives.Analysis.Figures;
using Narratives.Instruments;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>Three phones, a facilitator's laptop and a projector, with nine more delegates over HTTP: fewer than five would be too few to show.</summary>
public sealed class The_seminar_in_a_browser
{
    private static readonly string[] Others = [.. Enumerable.Range(0, 9).Select(number => $"2222-2222-2222-22{"ABCDEFGHJ"[number]}2")];

    [Fact]
    public async Task runs_from_joining_to_the_paired_shift()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        var board = await browser.Board(system);
        var studio = await browser.Studio(system);
        await Expect(board.Locator("main[data-figure='join']")).ToBeVisibleAsync();
        var phones = new (IPage Page, Spoken Words)[] { (await browser.Phone(system), Spoken.English), (await browser.Phone(system), Spoken.Welsh), (await browser.Phone(system, 412, 915, ColorScheme.Dark), Spoken.English) };
        await Browser.Picture(phones[0].Page, "phone-1-language");
        foreach (var (page, words) in phones)
        {
            await page.Join(words);
            await Expect(page.Heading(words.Joined)).ToBeVisibleAsync();
        }
        foreach (var other in Others) await system.Phone(other).Join();
        await Expect(board.Locator("[data-join='joined']")).ToContainTextAsync("12");
        await Browser.Picture(phones[0].Page, "phone-3-waiting");
        await Browser.Picture(board, "board-1-join");

        await Round(system, studio, phones, number: 1, "failure-is-not-an-option", at: 0.3);
        await Browser.Picture(studio, "studio-1-round-closed", whole: true);
        await Round(system, studio, phones, number: 4, "safe-to-fail", at: 0.7);
        await Tell(system, board, studio);

        Assert.Equal(24, await system.Live(patterns => patterns.Seminar.Responses));
        Assert.Equal(12, await system.Live(patterns => patterns.Seminar.CompletePairs));
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    private static async Task Round(RunningSystem system, IPage studio, (IPage Page, Spoken Words)[] phones, int number, string framing, double at)
    {
        await studio.Button($"Open round {number}").ClickAsync();
        var shift = 0.0;
        foreach (var (page, words) in phones)
        {
            await page.Answer(at + (shift += 0.03), "We tried it on one ward first.");
            await Browser.Picture(page, $"phone-{words.Language}-{page.ViewportSize!.Width}-round-{number}", whole: true);
            await page.Button(words.Send).ClickAsync();
            await Expect(page.Heading(words.Arrived)).ToBeVisibleAsync();
        }
        var cell = new Cell(new(framing), new("leaving-hospital"));
        foreach (var (other, place) in Others.Select((other, place) => (other, place)))
        {
            await system.Phone(other).Respond(Phone.Submission(Phone.Id((number * 100) + place), at + (0.02 * (place - 4)), cell));
        }
        await Expect(studio.Locator("[data-count='responses']")).ToContainTextAsync(number == 1 ? "12" : "24");
        await Browser.Picture(phones[0].Page, $"phone-4-sent-{number}");
        await studio.Button($"Close round {number}").ClickAsync();
    }

    /// <summary>The four steps in which a distribution is told, each chosen by the facilitator and seen on the board.</summary>
    private static async Task Tell(RunningSystem system, IPage board, IPage studio)
    {
        await studio.Button("Question").ClickAsync();
        await Expect(board.Locator("main[data-figure='hidden']")).ToBeVisibleAsync();
        await Browser.Picture(board, "board-2-hidden");
        await studio.Button("Reveal round 1").ClickAsync();
        await studio.Button("Reveal round 4").ClickAsync();
        await studio.Button("Show").ClickAsync();
        foreach (var (button, figure) in new[] { ("Pooled", "pooled"), ("Coloured by framework", "coloured"), ("One row per framework", "rows"), ("Paired shift", "shift") })
        {
            await studio.Button(button).ClickAsync();
            await Expect(board.Locator($"main[data-figure='{figure}']")).ToBeVisibleAsync();
            await Expect(board.Locator("[data-units='delegates']")).ToContainTextAsync("12");
            await Expect(board.Locator("[data-units='pairs']")).ToContainTextAsync("12");
            await Browser.Picture(board, $"board-3-{figure}");
        }
        var shift = ((SliderFigure)(await system.Live(patterns => BoardFigure.Of(patterns, patterns.Seminar.Seminar!.View)))!).Shift!;
        Assert.True(shift.Mean > 0.3);
        await Expect(board.Locator("[data-share='right']")).ToContainTextAsync("100");
        await Expect(board.Locator("[data-confounded]")).ToBeVisibleAsync();
        await studio.GetByLabel("Which question").SelectOptionAsync("helpful-to-decisions");
        await studio.Button("One row per framework").ClickAsync();
        await Expect(board.Locator("[data-mark='triangle']")).ToHaveCountAsync(2);
        await Browser.Picture(board, "board-4-triad");
        await studio.GetByLabel("Which question").SelectOptionAsync("service-users-and-decisions");
        await Expect(board.Locator("[data-mark='plane']")).ToHaveCountAsync(2);
        await Browser.Picture(board, "board-5-plane");
        await Browser.Picture(studio, "studio-2-telling", whole: true);
    }
}
