using System.Globalization;
using Microsoft.Playwright;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

public sealed class The_time_left_on_a_board
{
    private const string AYearOff = "const real = Date.now.bind(Date); Date.now = () => real() + 365 * 24 * 60 * 60 * 1000;";

    [Fact]
    public async Task counts_down_by_the_servers_clock_and_stands_again_after_a_reload()
    {
        var clock = new ClockAhead();
        await using var system = await RunningSystem.Start(clock: clock);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var board = await browser.Blank();
        await board.AddInitScriptAsync(AYearOff);
        await board.GotoAsync(new Uri(system.Url, $"/board/{system.Code}#key={system.Keys[Role.Board]}").ToString());
        var studio = await browser.Studio(system);

        await studio.Button("5 min").ClickAsync();
        Assert.InRange(await Seconds(board), 280, 300);
        Assert.InRange(await Seconds(studio), 280, 300);
        await Expect(board.Locator("main [role='status']")).ToHaveTextAsync("5 minutes left to answer");

        clock.Turn(TimeSpan.FromMinutes(4));
        await board.ReloadAsync();
        await studio.ReloadAsync();
        Assert.InRange(await Seconds(board), 40, 60);
        Assert.InRange(await Seconds(studio), 40, 60);

        clock.Turn(TimeSpan.FromMinutes(2));
        await board.ReloadAsync();
        await Expect(board.Locator("main")).ToContainTextAsync("Time is up: please finish");
        await Expect(board.Locator("main .clock")).ToHaveTextAsync("00:00");
        Assert.Equal(Phase.Open, system.Seminar.Find(1)!.Phase);

        await studio.Button("Take the countdown away").ClickAsync();
        await Expect(board.Locator("[data-countdown]")).ToHaveCountAsync(0);
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    [Fact]
    public async Task takes_minutes_that_are_typed()
    {
        var clock = new ClockAhead();
        await using var system = await RunningSystem.Start(clock: clock);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var studio = await browser.Studio(system);
        await Expect(studio.Button("Tell the room, close nothing")).ToBeDisabledAsync();

        await studio.GetByRole(AriaRole.Spinbutton, new() { Name = "Minutes" }).FillAsync("7.5");
        await studio.Button("Tell the room, close nothing").ClickAsync();

        await Expect(studio.Locator(".now [data-countdown]")).ToBeVisibleAsync();
        Assert.Empty(await studio.Faults("a countdown"));
        await Browser.Picture(studio, "studio-countdown", whole: true);
        var narrow = await browser.Studio(system, width: 390, height: 844);
        await narrow.Button("Cymraeg").ClickAsync();
        Assert.Empty(await narrow.Faults("a countdown, narrow, in Welsh"));
        await Browser.Picture(narrow, "studio-countdown-cy-390", whole: true);
        Assert.InRange((system.Seminar.CountdownEnds!.Value - clock.GetUtcNow()).TotalMinutes, 7.2, 7.5);
    }

    [Theory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("cy", ColorScheme.Dark)]
    public async Task lies_over_nothing_on_any_screen(string language, ColorScheme scheme)
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Shown(system);
        await system.Run(facilitator, 1, "reveal");
        await Set(system, facilitator, "countdown", """{ "seconds": 185 }""");
        var board = await browser.Board(system, scheme: scheme);
        foreach (var (screen, hidden, figure) in new[] { ("join", true, "pooled"), ("figure", true, "pooled"), ("figure", false, "pooled"), ("figure", false, "rows"), ("figure", false, "shift") })
        {
            await Set(system, facilitator, "board", $$"""{ "screen": "{{screen}}", "signifier": "transparent-reporting", "figure": "{{figure}}", "hidden": {{(hidden ? "true" : "false")}}, "language": "{{language}}" }""");
            await Expect(board.Locator($"main[data-figure='{(screen == "join" ? "join" : hidden ? "hidden" : figure)}'][lang='{language}']")).ToBeVisibleAsync();
            await Expect(board.Locator("[data-countdown]")).ToBeVisibleAsync();
            await Browser.Picture(board, $"countdown-{language}-{screen}-{(hidden ? "hidden" : figure)}");
            // The large code is drawn beyond its own line on purpose; a button's would not be.
            Assert.DoesNotContain(await board.Faults($"{screen} {figure} {hidden}"), fault => !fault.EndsWith("leaves its button", StringComparison.Ordinal));
            Assert.True(await board.EvaluateAsync<bool>("[...document.querySelectorAll('main > *')].every((one) => one.getBoundingClientRect().bottom <= innerHeight)"), "Something lies below the wall.");
            Assert.True(await board.EvaluateAsync<bool>("parseFloat(getComputedStyle(document.querySelector('.clock')).fontSize) >= 90"));
        }
    }

    private static async Task Shown(RunningSystem system)
    {
        for (var number = 1; number <= 6; number++)
        {
            var phone = system.Phone($"2345-6789-ABCD-EF{(char)('A' + number)}H");
            await phone.Join();
            await phone.Respond(Phone.Submission(Phone.Id(number), 0.1 * number));
        }
    }

    internal static async Task Set(RunningSystem system, HttpClient facilitator, string what, string body)
    {
        using var answer = await facilitator.PutAsync(new Uri($"/api/seminars/{system.Code}/{what}", UriKind.Relative), new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<int> Seconds(IPage page)
    {
        await page.Locator("[data-countdown]").First.WaitForAsync();
        return int.Parse((await page.Locator("[data-countdown]").First.GetAttributeAsync("data-countdown"))!, CultureInfo.InvariantCulture);
    }

    /// <summary>The server's clock: it runs, and jumps ahead when it is told to.</summary>
    private sealed class ClockAhead : TimeProvider
    {
        private TimeSpan ahead;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

        public void Turn(TimeSpan by) => ahead += by;
    }
}
