using Microsoft.Playwright;
using Narratives.Events;
using Narratives.Marks;
using Narratives.Tests.Flow.Running;
using Narratives.Tests.Pages.Driving;
using static Microsoft.Playwright.Assertions;
using Position = Narratives.Marks.Position;

namespace Narratives.Tests.Pages;

/// <summary>What the design enforces of every signifier (the E rules), with a real finger on a real page.</summary>
public sealed class The_controls
{
    private static readonly (string Signifier, double Across, double Down, string Numbers)[] EndsAndCorners =
    [
        ("slider", 0, 0.5, "0"), ("slider", 1, 0.5, "100"),
        ("triad", 0.5, 0, "100 0 0"), ("triad", 0, 1, "0 100 0"), ("triad", 1, 1, "0 0 100"),
        ("stones", 0, 0, "0 100"), ("stones", 1, 0, "100 100"), ("stones", 0, 1, "0 0"), ("stones", 1, 1, "100 0"),
    ];

    [Fact]
    public async Task begin_without_a_marker_and_untouched_means_not_answered()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Answering(system, Spoken.English);

        await Expect(phone.Locator(".ring, .ball")).ToHaveCountAsync(0);
        await Expect(phone.Locator("main input:checked")).ToHaveCountAsync(1); // the first of the stones to place, which says nothing
        foreach (var id in EveryKind.Ids) await Expect(phone.Signifier(id).Locator("[data-state='placed']")).ToHaveCountAsync(0);
        await phone.Button(Spoken.English.Send).ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link)).ToHaveCountAsync(6);
        Assert.Empty(await system.Said<ResponseCaptured>());
    }

    [Fact]
    public async Task bear_no_ticks_and_no_numbers()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Answering(system, Spoken.English);

        foreach (var id in EveryKind.Placed)
        {
            Assert.Equal("", (await phone.Signifier(id).Surface().InnerTextAsync()).Trim());
            Assert.InRange(await phone.Signifier(id).Surface().Locator("*").CountAsync(), 1, 3); // the shape, and the triangle's outline
            await Expect(phone.Signifier(id).Locator("details[open]")).ToHaveCountAsync(0);
        }
        await phone.TapShape("slider", 0.4, 0.5);
        await phone.TapShape("triad", 0.4, 0.8);
        foreach (var id in new[] { "slider", "triad" }) Assert.Equal("", (await phone.Signifier(id).Surface().InnerTextAsync()).Trim());
    }

    [Fact]
    public async Task place_a_marker_where_the_finger_taps_and_bring_it_where_the_finger_drags()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Answering(system, Spoken.English);

        foreach (var (id, across, down) in new[] { ("slider", 0.37, 0.5), ("triad", 0.55, 0.7), ("stones", 0.3, 0.6) })
        {
            await phone.TapShape(id, across, down);
            await Lies(phone, id, across, down);
            await phone.Drag(await phone.PointOn(id, across, down), await phone.PointOn(id, 0.62, down));
            await Lies(phone, id, 0.62, down);
            await Expect(phone.Signifier(id).Markers()).ToHaveCountAsync(1);
        }
    }

    [Fact]
    public async Task are_placed_by_keys_and_by_typed_numbers_alike()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Answering(system, Spoken.English);

        foreach (var (key, position) in new[] { ("ArrowRight", "51"), ("PageUp", "61"), ("Home", "0"), ("ArrowUp", "1"), ("End", "100"), ("PageDown", "90"), ("ArrowLeft", "89") })
        {
            await Press(phone, "slider", key);
            await Expect(phone.Signifier("slider").GetByRole(AriaRole.Slider)).ToHaveAttributeAsync("aria-valuenow", position);
        }
        await Type(phone, "slider", 0, "33.3");
        await Expect(phone.Locator("#field-slider [role=slider]")).ToHaveAttributeAsync("aria-valuetext", "67 % towards “people get fired”");

        foreach (var (key, numbers) in new[] { ("Home", "0 100 0"), ("PageUp", "100 0 0"), ("End", "0 0 100") })
        {
            await Press(phone, "triad", key);
            Assert.Equal(numbers, await phone.Numbers("triad"));
        }
        await Type(phone, "triad", 0, "50"); // of all to the right, half goes up
        Assert.Equal("50 0 50", await phone.Numbers("triad"));
        await Type(phone, "triad", 1, "20"); // the other two keep their proportion
        Assert.Equal("40 20 40", await phone.Numbers("triad"));

        await Press(phone, "stones", "End");
        await Press(phone, "stones", "PageUp");
        Assert.Equal("100 100", await phone.Numbers("stones"));
        await Type(phone, "stones", 1, "12.5");
        Assert.Equal("100 12.5", await phone.Numbers("stones"));
    }

    [Fact]
    public async Task never_move_when_a_label_is_tapped()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Answering(system, Spoken.English);

        foreach (var id in EveryKind.Placed)
        {
            for (var placed = 0; placed < 2; placed++)
            {
                foreach (var label in await phone.Signifier(id).Locator("h3, .hint, .poles > span, .top").AllAsync()) await label.TapAsync();
                await Expect(phone.Signifier(id).Markers()).ToHaveCountAsync(placed);
                if (placed == 1) Assert.Equal(id switch { "slider" => "70", "triad" => "26.7 20 53.3", _ => "70 20" }, await phone.Numbers(id));
                else await TypeAll(phone, id);
            }
        }
    }

    /// <summary>On the smallest phone, with a touch as imprecise as a finger is: ten pixels off, inside and outside.</summary>
    [Fact]
    public async Task reach_every_corner_and_end_by_touch_on_the_smallest_phone()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Answering(system, Spoken.Welsh, width: 320, height: 568);

        foreach (var off in new[] { -10, 0, 10 })
        {
            foreach (var (id, across, down, numbers) in EndsAndCorners)
            {
                await phone.Signifier(id).Shape().ScrollIntoViewIfNeededAsync();
                var at = await phone.PointOn(id, across, down);
                await phone.Touchscreen.TapAsync(at.X + (off * (across > 0.5 ? -1 : across < 0.5 ? 1 : 0)), at.Y + (id == "slider" ? 0 : off * (down > 0.5 ? -1 : 1)));
                Assert.True(numbers == await phone.Numbers(id), $"{id} at {across}, {down}, {off} px inside: {await phone.Numbers(id)} instead of {numbers}");
            }
        }
    }

    /// <summary>And "not applicable" satisfies what is required; a cleared marker is gone, and the focus is where the answer was.</summary>
    [Fact]
    public async Task can_be_cleared_and_say_not_applicable_and_tell_how_they_were_handled()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Answering(system, Spoken.English);
        await phone.AnswerEveryKind();
        await phone.TapShape("slider", 0.5, 0.5);
        await phone.TapShape("slider", 0.25, 0.5);
        await phone.Signifier("ordinal").Button(Spoken.English.Clear).ClickAsync();
        await Expect(phone.Signifier("ordinal").Locator("input").First).ToBeFocusedAsync();
        foreach (var id in new[] { "triad", "several" })
        {
            await phone.Signifier(id).Button(Spoken.English.NotApplicable).ClickAsync();
            await Expect(phone.Signifier(id).Markers()).ToHaveCountAsync(0);
            await Expect(phone.Signifier(id).Locator("input:checked")).ToHaveCountAsync(0);
        }
        await phone.Button(Spoken.Welsh.Language).ClickAsync();
        await phone.Button(Spoken.Welsh.Send).ClickAsync();
        await Expect(phone.Heading(Spoken.Welsh.Arrived)).ToBeVisibleAsync();

        var said = (await system.Said<ResponseCaptured>()).Single();
        var marks = said.Marks.ToDictionary(mark => mark.Signifier.Slug);
        Assert.Equal(Words.Language.Welsh, said.Language); // as the page was when it was sent
        Assert.Equal((MarkState.NotApplicable, MarkState.NotApplicable, MarkState.Cleared), (marks["triad"].State, marks["several"].State, marks["ordinal"].State));
        Assert.InRange(((SliderPlacement)marks["slider"].Placement!).Position.TenThousandths, 2_450, 2_550);
        Assert.Equal(3, marks["slider"].Handling.Moves);
        Assert.Equal(EveryKind.Ids.Select((_, place) => place + 1), said.Marks.Select(mark => mark.Handling.Order));
        Assert.True(marks["slider"].Handling.Milliseconds > 0); // the others may be answered within the millisecond they are first seen in
    }

    /// <summary>The same words, ends, order and shape in every cell: else the cells could not be compared.</summary>
    [Fact]
    public async Task look_the_same_under_both_frameworks()
    {
        await using var system = await RunningSystem.Start(instrument: EveryKind.Instrument);
        await using var browser = await Browser.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await browser.Answering(system, Spoken.Welsh);
        var first = await Drawn(phone);
        await system.Run(facilitator, 1, "close");
        await system.Run(facilitator, 2, "open");
        await Expect(phone.GetByText("Fframwaith 2")).ToBeVisibleAsync();
        Assert.Equal(first, await Drawn(phone));
        Assert.Equal(EveryKind.Ids.Length, first.Split('\n').Length);
    }

    /// <summary>With everything folded open: a browser need not lay out what is folded away, and then says that it lies nowhere.</summary>
    private static Task<string> Drawn(IPage phone) => phone.EvaluateAsync<string>("""
        document.querySelectorAll("details").forEach((folded) => (folded.open = true)), [...document.querySelectorAll(".field")].map((field) => {
          const at = (one) => { const [a, b] = [one.getBoundingClientRect(), field.getBoundingClientRect()]; return [a.x - b.x, a.y - b.y, a.width, a.height].map(Math.round); };
          return field.textContent.replace(/\s+/g, " ") + [...field.querySelectorAll("*")].map(at).join(" ");
        }).join("\n")
        """);

    private static async Task Lies(IPage phone, string id, double across, double down)
    {
        var at = await phone.PointOn(id, across, down);
        var box = (await phone.Signifier(id).Markers().First.BoundingBoxAsync())!;
        Assert.InRange(box.X + (box.Width / 2) - at.X, -1.5f, 1.5f);
        Assert.InRange(box.Y + (box.Height / 2) - at.Y, -1.5f, 1.5f);
    }

    private static async Task Press(IPage phone, string id, string key)
    {
        await phone.Signifier(id).Surface().FocusAsync();
        await phone.Keyboard.PressAsync(key);
    }

    private static async Task Type(IPage phone, string id, int field, string number)
    {
        if (await phone.Signifier(id).Locator("details[open]").CountAsync() == 0) await phone.Signifier(id).Locator("summary").ClickAsync();
        await phone.Signifier(id).Locator("details input").Nth(field).FillAsync(number);
        await phone.Keyboard.PressAsync("Tab");
    }

    private static async Task TypeAll(IPage phone, string id)
    {
        foreach (var (number, field) in (id switch { "slider" => ["70"], "triad" => ["20", "20"], _ => new[] { "70", "20" } }).Select((number, field) => (number, field)))
        {
            await Type(phone, id, field, number);
        }
        await phone.Signifier(id).Locator("summary").ClickAsync();
    }
}
