using Microsoft.Playwright;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;

namespace Narratives.Tests.Pages;

/// <summary>Scrolling the page never moves a marker: with the browser's own scrolling, begun on the control itself.</summary>
public sealed class Scrolling_past_the_controls
{
    private static readonly (float Down, float Across)[] Swipes = [(-160, 0), (160, 0), (-160, 50)];

    [Fact]
    public async Task places_nothing_and_moves_nothing_that_was_placed()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Answering(system, Spoken.English);

        foreach (var id in EveryKind.Placed)
        {
            foreach (var swipe in Swipes)
            {
                await Scroll(phone, id, swipe);
                await Expect(phone.Signifier(id).Markers()).ToHaveCountAsync(0);
            }
            await phone.TapShape(id, 0.5, id == "slider" ? 0.5 : 0.75);
            var before = await phone.Numbers(id);
            foreach (var swipe in Swipes)
            {
                await Scroll(phone, id, swipe);
                Assert.Equal(before, await phone.Numbers(id));
            }
        }
    }

    private static async Task Scroll(IPage phone, string id, (float Down, float Across) swipe)
    {
        await phone.Signifier(id).EvaluateAsync("field => field.querySelector('.surface').scrollIntoView({ block: 'center', behavior: 'instant' })");
        var before = await phone.EvaluateAsync<int>("Math.round(scrollY)");
        var from = await phone.PointOn(id, 0.3, id == "slider" ? 0.5 : 0.6);
        await phone.Drag(from, (from.X + swipe.Across, from.Y + swipe.Down), steps: 16);
        await phone.Until($"Math.abs(scrollY - {before}) > 60");
    }
}
