using Microsoft.Playwright;
using Narratives.Instruments;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Pages.Driving;

/// <summary>An instrument with one signifier of each kind: a slider, a triad, three stones, a choice of one, of several and of an order, a story.</summary>
public static class EveryKind
{
    public static readonly string[] Ids = ["slider", "triad", "stones", "one", "several", "ordinal", "story"];

    /// <summary>Those that a finger places.</summary>
    public static readonly string[] Placed = ["slider", "triad", "stones"];

    public static Instrument Instrument { get; } = InstrumentJson.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Driving", "every-kind.json")));

    /// <summary>The markers that a finger puts down.</summary>
    public static ILocator Markers(this ILocator field) => field.Locator(".ring, .ball");

    /// <summary>What a touch places a marker on: the line, the triangle, the square.</summary>
    public static ILocator Surface(this ILocator field) => field.Locator(".surface");

    /// <summary>The drawn shape inside the surface, whose ends and corners are meant.</summary>
    public static ILocator Shape(this ILocator field) => field.Locator(".line, .triangle, .square");

    /// <summary>Joins, and waits until the round that is open stands on the page.</summary>
    public static async Task<IPage> Answering(this Browser browser, RunningSystem system, Spoken words, int width = 360, int height = 740)
    {
        var phone = await browser.Phone(system, width, height);
        await phone.Button(words.Language).ClickAsync();
        await phone.Signifier("sector").GetByRole(AriaRole.Radio).First.CheckAsync();
        await phone.Button(words.Join).ClickAsync();
        await phone.Button(words.Send).WaitForAsync();
        return phone;
    }

    /// <summary>Answers everything that must be answered, in a hurry.</summary>
    public static async Task AnswerEveryKind(this IPage phone, string story = "A story.")
    {
        await phone.TapShape("slider", 0.3, 0.5);
        await phone.TapShape("triad", 0.5, 0.5);
        foreach (var stone in new[] { 0, 1, 2 })
        {
            await phone.Signifier("stones").GetByRole(AriaRole.Radio).Nth(stone).CheckAsync();
            await phone.TapShape("stones", 0.2 + (0.3 * stone), 0.3 + (0.2 * stone));
        }
        await phone.Signifier("one").GetByRole(AriaRole.Radio).Nth(1).CheckAsync();
        await phone.Signifier("several").GetByRole(AriaRole.Checkbox).Nth(0).CheckAsync();
        await phone.Signifier("several").GetByRole(AriaRole.Checkbox).Nth(1).CheckAsync();
        await phone.Signifier("ordinal").GetByRole(AriaRole.Radio).Nth(2).CheckAsync();
        await phone.Signifier("story").GetByRole(AriaRole.Textbox).First.FillAsync(story);
    }

    public static async Task TapShape(this IPage phone, string signifier, double across, double down)
    {
        await phone.Signifier(signifier).Shape().ScrollIntoViewIfNeededAsync();
        var at = await phone.PointOn(signifier, across, down);
        await phone.Touchscreen.TapAsync(at.X, at.Y);
    }

    /// <summary>A point on the shape, in CSS pixels of the screen; outside of it below 0 and above 1.</summary>
    public static async Task<(float X, float Y)> PointOn(this IPage phone, string signifier, double across, double down)
    {
        var box = (await phone.Signifier(signifier).Shape().BoundingBoxAsync())!;
        return (box.X + (float)(box.Width * across), box.Y + (float)(box.Height * down));
    }

    /// <summary>What stands in the number fields, which are there before they are opened.</summary>
    public static async Task<string> Numbers(this IPage phone, string signifier) =>
        string.Join(' ', await phone.Signifier(signifier).Locator("details input").EvaluateAllAsync<string[]>("all => all.map((one) => one.value)"));
}
