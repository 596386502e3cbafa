using Microsoft.Playwright;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;

namespace Narratives.Tests.Pages;

/// <summary>WCAG 2.2 AA where it can be measured, in every state, in both languages.</summary>
public sealed class Every_state_of_a_phone
{
    [Fact]
    public async Task leaves_axe_nothing_to_find_in_both_languages_light_and_dark()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        var phone = await browser.Phone(system);
        var faults = new List<string>();
        await States.Walk(system, phone, async state =>
        {
            await InBothLanguages(phone, async language =>
            {
                foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await phone.EmulateMediaAsync(new() { ColorScheme = scheme });
                    faults.AddRange(await phone.Faults($"{state} {language} {scheme}"));
                }
            });
        });
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>320 × 256 CSS px is a 1280 × 1024 screen at 400 %; the spacing is that of WCAG 1.4.12; the targets are those of 2.5.8.</summary>
    [Fact]
    public async Task is_whole_on_the_smallest_phone_at_400_percent_and_with_wide_spacing()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        var phone = await browser.Phone(system);
        var faults = new List<string>();
        await States.Walk(system, phone, async state =>
        {
            await InBothLanguages(phone, async language =>
            {
                foreach (var (width, height) in new[] { (320, 568), (320, 256), (768, 1024), (740, 320) })
                {
                    await phone.SetViewportSizeAsync(width, height);
                    faults.AddRange((await phone.Laid()).Select(fault => $"{state} {language} {width} × {height}: {fault}"));
                    await phone.SpaceOut();
                    faults.AddRange((await phone.Laid()).Select(fault => $"{state} {language} {width} × {height} spaced: {fault}"));
                    await phone.SpaceBack();
                }
            });
            await phone.SetViewportSizeAsync(360, 740);
        });
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Not only a gallery: it fails when a state is not reached, and the pictures are build artefacts.</summary>
    [Fact]
    public async Task can_be_looked_at_at_four_sizes_in_both_languages_light_and_dark()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        var phone = await browser.Phone(system);
        var states = 0;
        await States.Walk(system, phone, async state =>
        {
            states++;
            await InBothLanguages(phone, async language =>
            {
                var sheet = new ContactSheet(browser, $"sheet-{state}-{language}");
                await sheet.Add(phone, $"{state} {language}");
                await sheet.Keep();
            });
        });
        Assert.InRange(states, 15, 30);
    }

    [Fact]
    public async Task shows_its_marks_and_its_focus_where_a_system_forces_its_own_colours()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Answering(system, Spoken.English);
        await phone.AnswerEveryKind();
        await phone.Signifier("ordinal").Button(Spoken.English.NotApplicable).ClickAsync();
        await phone.Signifier("slider").Surface().FocusAsync();
        await phone.Keyboard.PressAsync("ArrowRight");
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await phone.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = scheme });
            var colours = await phone.EvaluateAsync<string[]>("""
                () => {
                  const system = (name) => { const one = document.body.appendChild(document.createElement("i")); one.style.cssText = `color:${name};forced-color-adjust:none`; const colour = getComputedStyle(one).color; one.remove(); return colour; };
                  const of = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
                  return [[of(".ring", "borderTopColor"), system("Highlight")], [of(".triangle .ball", "backgroundColor"), system("Highlight")], [of(".triangle svg", "stroke"), system("CanvasText")], [of(".line", "borderTopStyle"), "solid"], [of("#field-slider .surface", "outlineStyle"), "solid"]]
                    .filter(([is, meant]) => is !== meant).map(([is, meant]) => `${is} instead of ${meant}`);
                }
                """);
            Assert.Empty(colours);
            await Browser.Picture(phone, $"phone-forced-colours-{scheme}", whole: true);
        }
    }

    [Fact]
    public async Task stands_still_for_whoever_asked_for_less_motion()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        var phone = await browser.Phone(system); // the phones of these tests ask for it
        var moving = new List<string>();
        await States.Walk(system, phone, async state =>
        {
            if (await phone.EvaluateAsync<int>("document.getAnimations().length") is var count and > 0) moving.Add($"{state}: {count}");
        });
        Assert.Empty(moving);
    }

    /// <summary>Changes to the other language and back with the button that every state but the choice itself has. What was entered is still there.</summary>
    private static async Task InBothLanguages(IPage phone, Func<string, Task> look)
    {
        var change = phone.Locator("header button[lang]");
        if (await change.CountAsync() == 0)
        {
            await look("both");
            return;
        }
        for (var time = 0; time < 2; time++)
        {
            var before = await Entered(phone);
            var spoken = await phone.EvaluateAsync<string>("document.documentElement.lang");
            await look(spoken);
            await change.ClickAsync();
            Assert.NotEqual(spoken, await phone.EvaluateAsync<string>("document.documentElement.lang"));
            Assert.Equal(before, await Entered(phone));
        }
    }

    /// <summary>Everything that was ticked, typed or placed.</summary>
    private static Task<string> Entered(IPage phone) => phone.EvaluateAsync<string>("""
        () => JSON.stringify([[...document.querySelectorAll("input, textarea")].map((one) => [one.checked, one.value]), [...document.querySelectorAll(".ring, .ball")].map((one) => [one.style.left, one.style.top]), [...document.querySelectorAll("[data-state]")].map((one) => one.dataset.state.replace("neverReached", "skipped"))])
        """);
}
