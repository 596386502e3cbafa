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
          const faults = [];
          if (one !== document.body && (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2)) faults.push("not seen");
          if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) faults.push("out of view");
          return faults.map((fault) => `The focus is ${fault} on ${one.outerHTML.slice(0, 200)}`);
        }
        """;

    /// <summary>Tabs on until the focus is there. Every stop on the way must be seen: with an outline, on the screen.</summary>
    public async Task To(ILocator there)
    {
        for (var stops = 0; stops < 80; stops++)
        {
            if (await there.EvaluateAsync<bool>("one => one === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
            Assert.Empty(await page.EvaluateAsync<string[]>(Focused));
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
