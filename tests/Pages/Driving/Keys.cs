using Microsoft.Playwright;

namespace Narratives.Tests.Pages.Driving;

/// <summary>Hands on a keyboard, and no mouse: what is not reached with Tab does not exist.</summary>
public sealed class Keys(IPage page)
{
    /// <summary>Where the focus is: what a person sees around it, and whether it is in view.</summary>
    private const string Focused = """
        () => {
          const one = document.activeElement;
          const style = getComputedStyle(one);
          const box = one.getBoundingClientRect();
          return { seen: one === document.body || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2), inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth, what: one.outerHTML.slice(0, 200) };
        }
        """;

    private sealed record Focus(bool Seen, bool InView, string What);

    /// <summary>Tabs on until the focus is there. Every stop on the way must be seen: with an outline, on the screen.</summary>
    public async Task To(ILocator there)
    {
        for (var stops = 0; stops < 80; stops++)
        {
            if (await there.EvaluateAsync<bool>("one => one === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<Focus>(Focused);
            Assert.True(focus.Seen, $"The focus is not seen on {focus.What}");
            Assert.True(focus.InView, $"The focus is out of view on {focus.What}");
        }
        Assert.Fail($"{there} is not reached with the keyboard.");
    }

    public async Task Press(ILocator there, params string[] keys)
    {
        await To(there);
        foreach (var key in keys) await page.Keyboard.PressAsync(key);
    }

    public async Task Type(ILocator there, string text)
    {
        await To(there);
        await page.Keyboard.TypeAsync(text);
    }
}
