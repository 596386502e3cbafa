using Narratives.Instruments;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

public sealed class Going_at_ones_own_pace
{
    [Fact]
    public async Task the_second_delegate_meets_the_second_framing_first_and_then_the_other()
    {
        await using var system = await RunningSystem.Start(instrument: InstrumentJson.Template(InstrumentJson.ReferenceTemplate) with
        {
            Collection = Collection.OwnPace,
            Crossover = CrossoverBy.Delegate,
        });
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen(1);
        await system.Run(facilitator, 4, "open");
        await system.Phone().Join();
        var phone = await browser.Phone(system);
        await phone.Join(Spoken.English);

        await Expect(phone.Heading("Safe to Fail")).ToBeVisibleAsync();
        await Expect(phone.GetByText("Round 1 of 6")).ToBeVisibleAsync();
        await Browser.Picture(phone, "own-pace-1");
        await phone.Answer(0.8, "First the second.");
        await phone.Button(Spoken.English.Send).ClickAsync();

        await Expect(phone.Heading("Failure is Not an Option")).ToBeVisibleAsync();
        await Expect(phone.Signifier("story").GetByRole(Microsoft.Playwright.AriaRole.Textbox).First).ToHaveValueAsync("");
        await phone.Answer(0.2, "Then the first.");
        await phone.Button(Spoken.English.Send).ClickAsync();
        await Expect(phone.Heading(Spoken.English.Arrived)).ToBeVisibleAsync();

        await system.Run(facilitator, 5, "open");
        await Expect(phone.Heading("Safe to Fail")).ToBeVisibleAsync();
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }
}
