using Microsoft.Playwright;
using Narratives.EventLog;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using Narratives.Words;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>An open collection over weeks: a moderator works through its queue by the keyboard, a screen at a time.</summary>
public sealed class Thousands_of_stories
{
    private const int Stories = 3_000;

    [Fact]
    public async Task are_read_a_part_at_a_time_by_the_keyboard_and_found_by_a_word()
    {
        await using var system = await RunningSystem.Start();
        await Fill(system);
        await using var browser = await Browser.Start();
        var studio = await browser.Studio(system);
        await studio.GetByRole(AriaRole.Button, new() { Name = "Stories" }).ClickAsync();
        var cards = studio.Locator("article[data-story]");
        await Expect(cards).ToHaveCountAsync(25);
        await Expect(studio.Locator("[data-more]")).ToContainTextAsync("25 of 3000");
        await studio.GetByLabel("Your name").FillAsync("Ann");
        await studio.Button($"Waiting {Stories}").ClickAsync();

        var first = (await cards.Nth(0).GetAttributeAsync("data-story"))!;
        var second = (await cards.Nth(1).GetAttributeAsync("data-story"))!;
        await cards.Nth(0).FocusAsync();
        var approved = await studio.RunAndWaitForResponseAsync(() => studio.Keyboard.PressAsync("a"), answer => answer.Url.EndsWith($"/{first}/approve", StringComparison.Ordinal));
        Assert.Equal(204, approved.Status);
        await Expect(studio.Locator($"[data-story='{first}']")).ToHaveCountAsync(0); // approved: no longer among those that wait
        await Expect(studio.Locator($"[data-story='{second}']")).ToBeFocusedAsync();
        await studio.Keyboard.PressAsync("j");
        await studio.Keyboard.PressAsync("k");
        await Expect(studio.Locator($"[data-story='{second}']")).ToBeFocusedAsync();
        await studio.Button("Show more").ClickAsync();
        await Expect(cards).ToHaveCountAsync(50);
        await studio.GetByLabel("Find a word").FillAsync("number 1234,");
        await Expect(cards).ToHaveCountAsync(1);
        await Expect(cards).ToContainTextAsync("number 1234,");
        await Browser.Picture(studio, "stories-8-thousands", whole: true);
        Assert.Empty(await studio.Faults("thousands of stories"));
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    private static async Task Fill(RunningSystem system)
    {
        var (seminar, cell) = (system.Seminar, system.Seminar.Instrument.Cells.First());
        var told = seminar.Instrument.Signifiers.OfType<Story>().Single().Id;
        var consent = new Consent(1, Count: true, ShowDot: true, AnalyseStory: true, QuoteStory: true);
        await Parallel.ForEachAsync(Enumerable.Range(1, Stories), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (number, cancellation) =>
        {
            var who = new Guid(2, 0, 0, BitConverter.GetBytes((long)number));
            await system.Log.Append(new AppendRequest(seminar.Id, who, StreamKind.Delegate, 0, [new DelegateJoined(Language.English, consent, [])]), cancellation);
            var mark = new Mark(told, MarkState.Placed, new StoryPlacement(null, $"This is story number {number}, and Gwen Pugh of the ward told it to somebody on the way home."));
            await system.Log.Append(new AppendRequest(seminar.Id, Phone.Id(number), StreamKind.Response, 0, [new ResponseCaptured(new DelegateId(who), cell, Language.English, [mark])]), cancellation);
        });
    }
}
