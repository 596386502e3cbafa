using Microsoft.Playwright;
using Narratives.Events;
using Narratives.Marks;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;
using Position = Narratives.Marks.Position;

namespace Narratives.Tests.Pages;

/// <summary>From the choice of a language to an answer that was sent, with the Tab key, the arrows, Enter and the space bar, in Welsh.</summary>
public sealed class A_phone_without_a_pointer
{
    [Fact]
    public async Task answers_every_kind_of_question_in_welsh()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Phone(system);
        var keys = new Keys(phone);
        await Join(phone, keys);
        await Place(phone, keys);
        await Choose(phone, keys);
        await keys.Type(phone.Signifier("story").Locator("textarea"), "Fe roddon ni gynnig arni.");
        await keys.Press(phone.Button(Spoken.Welsh.Send), "Enter");
        await Expect(phone.Heading(Spoken.Welsh.Arrived)).ToBeFocusedAsync();

        var said = (await system.Said<ResponseCaptured>()).Single();
        var marks = said.Marks.ToDictionary(mark => mark.Signifier.Slug, mark => mark.Placement);
        Assert.Equal(Words.Language.Welsh, said.Language);
        Assert.Equal(new SliderPlacement(Position.Of(1)), marks["slider"]);
        var triad = Assert.IsType<TriadPlacement>(marks["triad"]).Point;
        Assert.Equal((Position.Of(0.4), Position.Of(0.2), Position.Of(0.4)), (triad.Top, triad.Left, triad.Right));
        var stones = Assert.IsType<StonesPlacement>(marks["stones"]).Points;
        Assert.Equal([("planning", 10_000, 5_100), ("trying", 0, 5_000), ("learning", 5_000, 10_000)], stones.Select(stone => (stone.Stone, stone.X.TenThousandths, stone.Y.TenThousandths)));
        Assert.Equal(["other"], Assert.IsType<ChoicePlacement>(marks["one"]).Options);
        Assert.Equal("Neb", Assert.IsType<ChoicePlacement>(marks["one"]).Other);
        Assert.Equal(["prefer-not-to-say"], Assert.IsType<ChoicePlacement>(marks["several"]).Options);
        Assert.Equal(["very"], Assert.IsType<ChoicePlacement>(marks["ordinal"]).Options);
        Assert.True(browser.Complaints.Count == 0, string.Join('\n', browser.Complaints));
    }

    [Fact]
    public async Task is_led_to_what_is_missing_and_keeps_its_place_when_an_answer_is_cleared()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Answering(system, Spoken.English);
        var keys = new Keys(phone);
        await keys.Press(phone.Button(Spoken.English.Send), "Enter");
        await Expect(phone.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await keys.Press(phone.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link).Nth(1), "Enter");
        await Expect(phone.Signifier("triad").Surface()).ToBeFocusedAsync();
        await Expect(phone.Signifier("triad").Surface()).ToHaveAccessibleDescriptionAsync(
            "Not answered yet Answer this, or choose “Not applicable”. Touch the triangle where your answer lies. The nearer to a corner, the more of it. "
            + "Or use the arrow keys. Home is “clear process and rules”, Page Up is “common sense”, End is “freedom to act”.");
        await phone.Keyboard.PressAsync("PageUp");
        await keys.Press(phone.Signifier("triad").Button(Spoken.English.Clear), "Enter");
        await Expect(phone.Signifier("triad").Surface()).ToBeFocusedAsync();
    }

    private static async Task Join(IPage phone, Keys keys)
    {
        await keys.Press(phone.Button(Spoken.Welsh.Language), "Enter");
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await keys.Press(phone.GetByRole(AriaRole.Checkbox).First, "Space");
        await keys.Press(phone.Signifier("sector").GetByRole(AriaRole.Radio).First, "Space", "ArrowDown");
        await keys.Press(phone.Button(Spoken.Welsh.Join), "Enter");
        await Expect(phone.Button(Spoken.Welsh.Send)).ToBeVisibleAsync();
    }

    private static async Task Place(IPage phone, Keys keys)
    {
        await keys.Press(phone.Signifier("slider").GetByRole(AriaRole.Slider), "PageUp", "End");
        await keys.Press(phone.Signifier("triad").Surface(), "Home", "ArrowRight");
        await keys.Press(phone.Signifier("triad").Locator("summary"), "Enter");
        foreach (var (field, number) in new[] { (0, "50"), (1, "0"), (2, "50"), (1, "20") })
        {
            var input = phone.Signifier("triad").Locator("details input").Nth(field);
            if (field == 1 && number == "20") await phone.Keyboard.PressAsync("Shift+Tab");
            else await keys.To(input);
            await phone.Keyboard.PressAsync("Control+a");
            await phone.Keyboard.TypeAsync(number);
        }
        var stones = phone.Signifier("stones");
        await keys.Press(stones.GetByRole(AriaRole.Radio).First, "Space");
        await keys.Press(stones.Surface(), "End", "ArrowUp");
        foreach (var (place, key) in new[] { (1, "Home"), (2, "PageUp") })
        {
            for (var stops = 0; stops < 10 && !await stones.GetByRole(AriaRole.Radio).Nth(place - 1).EvaluateAsync<bool>("one => one === document.activeElement"); stops++) await phone.Keyboard.PressAsync("Shift+Tab");
            await phone.Keyboard.PressAsync("ArrowDown");
            await keys.Press(stones.Surface(), key);
        }
    }

    private static async Task Choose(IPage phone, Keys keys)
    {
        var one = phone.Signifier("one");
        await keys.Press(one.GetByRole(AriaRole.Radio).First, "Space", "ArrowDown", "ArrowDown");
        await keys.Type(one.GetByRole(AriaRole.Textbox), "Neb");
        var several = phone.Signifier("several").GetByRole(AriaRole.Checkbox);
        await keys.Press(several.Nth(0), "Space");
        await keys.Press(several.Nth(1), "Space");
        await keys.Press(several.Nth(3), "Space"); // prefer not to say: stands alone
        await Expect(phone.Signifier("several").Locator("input:checked")).ToHaveCountAsync(1);
        await keys.Press(phone.Signifier("ordinal").GetByRole(AriaRole.Radio).First, "Space", "ArrowDown", "ArrowDown");
    }
}
