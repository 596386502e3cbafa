using Microsoft.Playwright;
using Narratives.Events;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>Without rounds: one person tells several stories, and comes back on another day for one more.</summary>
public sealed class An_open_collection_on_a_phone
{
    [Fact]
    public async Task tells_a_good_experience_and_a_bad_one_and_comes_back_for_another()
    {
        await using var system = await RunningSystem.Start(instrument: InstrumentJson.Template("co-production-experiences"));
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await system.Run(facilitator, 2, "open");
        var phone = await browser.Phone(system);
        await phone.Join(Spoken.English);

        await Expect(phone.Heading("What would you like to tell about?")).ToBeVisibleAsync();
        await Browser.Picture(phone, "open-1-choosing", whole: true);
        await phone.Button("An experience that went well").ClickAsync();
        await Expect(phone.Heading("An experience that went well")).ToBeVisibleAsync();
        await Expect(phone.GetByText("Round 1")).ToHaveCountAsync(0);
        await Browser.Picture(phone, "open-2-telling", whole: true);
        await Tell(phone, "They listened.");

        await Expect(phone.Heading("Would you like to tell something else?")).ToBeVisibleAsync();
        await Browser.Picture(phone, "open-3-told", whole: true);
        await phone.Button("An experience that did not go well").ClickAsync();
        await phone.Button("Back").ClickAsync();
        await phone.Button("An experience that did not go well").ClickAsync();
        await Tell(phone, "Nobody asked us.");

        await phone.ReloadAsync();
        await phone.Button("An experience that went well").ClickAsync();
        await Expect(phone.Signifier("story").GetByRole(AriaRole.Textbox).First).ToHaveValueAsync("");
        await Tell(phone, "They listened again.");
        await Expect(phone.Heading("Would you like to tell something else?")).ToBeVisibleAsync();

        Assert.Equal((3, 1, 1), await system.Live(patterns => (patterns.Seminar.Responses, patterns.Seminar.Delegates, patterns.Seminar.CompletePairs)));
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    [Fact]
    public async Task with_one_round_asks_at_once_and_offers_another_in_welsh_too()
    {
        await using var system = await RunningSystem.Start(instrument: InstrumentJson.Template("what-matters-to-you"));
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Phone(system);
        await phone.Join(Spoken.Welsh);
        await Tell(phone, "Es i am dro.", Spoken.Welsh);

        await Browser.Picture(phone, "open-4-told-cy", whole: true);
        await phone.Button("Adrodd stori arall").ClickAsync();
        await Tell(phone, "Es i am dro eto.", Spoken.Welsh);
        await Expect(phone.Button("Adrodd stori arall")).ToBeVisibleAsync();

        Assert.Equal((2, 1), await system.Live(patterns => (patterns.Seminar.Responses, patterns.Seminar.Delegates)));
    }

    /// <summary>The phone lies in a pocket, its page is closed, and what was begun is still there three days later.</summary>
    [Fact]
    public async Task takes_up_on_another_day_what_was_begun_and_tells_a_third_a_week_after_the_first()
    {
        await using var system = await RunningSystem.Start(instrument: InstrumentJson.Template("what-matters-to-you"));
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var monday = await browser.PhoneWith();
        await monday.GotoAsync(Browser.PhoneAddress(system));
        await monday.Join(Spoken.English);
        await Tell(monday, "On Monday.");
        await monday.Button("Tell another story").ClickAsync();
        await monday.Signifier("story").GetByRole(AriaRole.Textbox).First.FillAsync("Half of it on Monday");
        var thursday = await DaysLater(monday, 3, system);
        await Expect(thursday.Signifier("story").GetByRole(AriaRole.Textbox).First).ToHaveValueAsync("Half of it on Monday");
        await Tell(thursday, "Half of it on Monday, the rest on Thursday.");

        var nextMonday = await DaysLater(thursday, 7, system);
        await nextMonday.Button("Tell another story").ClickAsync();
        await Expect(nextMonday.Signifier("story").GetByRole(AriaRole.Textbox).First).ToHaveValueAsync("");
        await Tell(nextMonday, "A week later.");

        var told = await system.Said<ResponseCaptured>();
        Assert.Equal(["On Monday.", "Half of it on Monday, the rest on Thursday.", "A week later."], told.SelectMany(one => one.Marks).Select(mark => mark.Placement).OfType<StoryPlacement>().Select(story => story.Text));
        Assert.Single(await system.Said<DelegateJoined>());
        Assert.DoesNotContain(told, one => one.Late);
        Assert.Equal((3, 1), await system.Live(patterns => (patterns.Seminar.Responses, patterns.Seminar.Delegates)));
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    /// <summary>The page is closed, and opened anew on the same phone, whose clock has gone on since the first day.</summary>
    private static async Task<IPage> DaysLater(IPage before, int days, RunningSystem system)
    {
        await before.CloseAsync();
        var page = await before.Context.NewPageAsync();
        await page.AddInitScriptAsync($"{{ const now = Date.now; Date.now = () => now() + {days} * 86_400_000; }}");
        await page.GotoAsync(Browser.PhoneAddress(system));
        return page;
    }

    private static async Task Tell(IPage phone, string story, Spoken? spoken = null)
    {
        await phone.Signifier("story").GetByRole(AriaRole.Textbox).First.FillAsync(story);
        await phone.Button((spoken ?? Spoken.English).Send).ClickAsync();
        await Expect(phone.Heading((spoken ?? Spoken.English).Arrived)).ToBeVisibleAsync();
    }
}
