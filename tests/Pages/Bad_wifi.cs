using Microsoft.Playwright;
using Narratives.Events;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

public sealed class Bad_wifi
{
    private const string NoConnection = "No connection. Trying again…";
    private static readonly Spoken Words = Spoken.English;

    [Fact]
    public async Task loses_nothing_though_it_is_cut_and_the_page_is_reloaded_at_every_step()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        var phone = await browser.PhoneWith();
        await phone.Loses(Wifi.Questions);
        await phone.GotoAsync(Browser.PhoneAddress(system));
        await Expect(phone.GetByText(NoConnection)).ToBeVisibleAsync();
        await phone.Recovers(Wifi.Questions);
        await Expect(phone.Button(Words.Language)).ToBeVisibleAsync();
        await phone.ReloadAsync();

        await phone.LosesAnswersTo(Wifi.Joining);
        await phone.Join(Words);
        await Expect(phone.GetByText(NoConnection)).ToBeVisibleAsync();
        Assert.Equal(1, await Joined(system));
        await phone.ReloadAsync();
        await Expect(phone.GetByRole(AriaRole.Checkbox).First).ToBeCheckedAsync();
        await phone.Recovers(Wifi.Joining);
        await phone.Button(Words.Join).ClickAsync();
        await Expect(phone.Heading(Words.Joined)).ToBeVisibleAsync();
        Assert.Equal(1, await Joined(system));

        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Expect(phone.Button(Words.Send)).ToBeVisibleAsync();
        await phone.Off();
        await phone.Signifier("story").GetByRole(AriaRole.Textbox).First.FillAsync("Half a story");
        await phone.On();
        await phone.ReloadAsync();
        await Expect(phone.Signifier("story").GetByRole(AriaRole.Textbox).First).ToHaveValueAsync("Half a story");

        await phone.LosesAnswersTo(Wifi.Sending);
        await phone.Answer(0.4, "A whole story");
        await phone.Button(Words.Send).ClickAsync();
        await Expect(phone.Heading("1 answer waiting to be sent")).ToBeVisibleAsync();
        Assert.Single(await system.Said<ResponseCaptured>());
        await phone.ReloadAsync();
        await Expect(phone.Heading("1 answer waiting to be sent")).ToBeVisibleAsync();
        await phone.Recovers(Wifi.Sending);
        await Expect(phone.Heading(Words.Arrived)).ToBeVisibleAsync();
        await phone.ReloadAsync();
        await Expect(phone.Heading(Words.Arrived)).ToBeVisibleAsync();
        Assert.Single(await system.Said<ResponseCaptured>());
    }

    [Fact]
    public async Task shows_what_waits_also_while_another_round_is_answered_and_a_round_that_closed_meanwhile_takes_it_late()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Phone(system);
        await phone.Join(Words);
        await phone.Loses(Wifi.Sending);
        await phone.Answer(0.3, "The first round.");
        await phone.Button(Words.Send).ClickAsync();
        await Expect(phone.Heading("1 answer waiting to be sent")).ToBeVisibleAsync();
        await system.Run(facilitator, 1, "close");
        await Expect(phone.Heading("Round 1 has closed")).ToBeVisibleAsync();
        await system.Run(facilitator, 2, "open");
        await phone.Answer(0.6, "The second round.");
        await Expect(phone.GetByText("1 answer waiting to be sent")).ToBeVisibleAsync();
        await Browser.Picture(phone, "phone-8-queue-while-answering");
        await phone.Button(Words.Send).ClickAsync();
        await Expect(phone.Heading("2 answers waiting to be sent")).ToBeVisibleAsync();
        await phone.Recovers(Wifi.Sending);
        await Expect(phone.Heading(Words.Arrived)).ToBeVisibleAsync();
        await Expect(phone.GetByText("waiting to be sent")).ToBeHiddenAsync();

        Assert.Equal([(1, true), (2, false)], (await system.Said<ResponseCaptured>()).Select(one => (system.Seminar.Rounds.Single(round => round.Cell == one.Cell).Number, one.Late)).Order());
    }

    [Fact]
    public async Task an_earlier_answer_that_cannot_be_fetched_for_a_change_does_not_hold_up_the_next()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Phone(system);
        await phone.Join(Words);
        await phone.Answer(0.3, "The first round.");
        await phone.Button(Words.Send).ClickAsync();
        await Expect(phone.Heading(Words.Arrived)).ToBeVisibleAsync();
        await phone.ReloadAsync();
        await phone.Loses(Wifi.Receipt);
        await phone.Button("Change my answer").ClickAsync();
        await system.Run(facilitator, 1, "close");
        await system.Run(facilitator, 2, "open");

        await phone.Answer(0.6, "The second round.");
        await phone.Button(Words.Send).ClickAsync();

        await Expect(phone.Heading(Words.Arrived)).ToBeVisibleAsync();
        Assert.Equal(2, (await system.Said<ResponseCaptured>()).Count);
    }

    [Fact]
    public async Task never_misses_that_a_round_opened_or_closed()
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.Client(Seminars.Role.Facilitator);
        var phone = await browser.Phone(system);
        await phone.Join(Words);
        await Expect(phone.Heading(Words.Joined)).ToBeVisibleAsync();
        await phone.Off();
        await system.Run(facilitator, 1, "open");
        await system.Run(facilitator, 1, "close");
        await phone.On();
        await Expect(phone.Heading("Round 1 has closed")).ToBeVisibleAsync();

        await system.Run(facilitator, 2, "open");
        await phone.Answer(0.5, "Not sent in time.");
        await phone.Off();
        await system.Run(facilitator, 2, "close");
        await phone.On();
        await Expect(phone.GetByText("The round closed before your answer was sent.")).ToBeVisibleAsync();
        await Browser.Picture(phone, "phone-9-missed");
        await phone.Button("Finish my answer").ClickAsync();
        await Expect(phone.Signifier("story").GetByRole(AriaRole.Textbox).First).ToHaveValueAsync("Not sent in time.");
        await phone.Button(Words.Send).ClickAsync();
        await Expect(phone.GetByText("The round closed before your answer was sent.")).ToBeHiddenAsync();
        await Expect(phone.Heading("Round 2 has closed")).ToBeVisibleAsync();
        await Expect(phone.GetByText("waiting to be sent")).ToBeHiddenAsync();
        Assert.True((await system.Said<ResponseCaptured>()).Single().Late);
    }

    [Theory]
    [InlineData(365)]
    [InlineData(-365)]
    public async Task takes_an_answer_late_from_a_phone_whose_clock_is_a_year_off(int days)
    {
        await using var system = await RunningSystem.Start();
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.PhoneWith($"{{ const now = Date.now; Date.now = () => now() + {days} * 86_400_000; }}");
        await phone.GotoAsync(Browser.PhoneAddress(system));
        await phone.Join(Words);
        await phone.Answer(0.3, "A story.");
        await phone.Off();
        await phone.Button(Words.Send).ClickAsync();
        await Expect(phone.Heading("1 answer waiting to be sent")).ToBeVisibleAsync();
        await system.Run(facilitator, 1, "close");
        await phone.On();
        await Expect(phone.Heading("Round 1 has closed")).ToBeVisibleAsync();
        await Expect(phone.GetByText("waiting to be sent")).ToBeHiddenAsync();
        Assert.True((await system.Said<ResponseCaptured>()).Single().Late);
    }

    private static async Task<int> Joined(RunningSystem system) => (await system.Events()).Count(told => told.Event is DelegateJoined);
}
