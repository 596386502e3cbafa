using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Narratives.Tests.Pages.Driving;

/// <summary>What can be measured of a page that anybody is to be able to use.</summary>
public static class Looking
{
    /// <summary>What a finger or a key acts on, with its size: a control inside a label is as big as it is drawn itself.</summary>
    private const string SmallTargets = """
        () => [...document.querySelectorAll("a[href], button, input, textarea, select, summary, [tabindex='0']")]
          .map((one) => [one, one.getBoundingClientRect()])
          .filter(([one, box]) => one.checkVisibility() && box.width > 0 && (box.width < 24 || box.height < 24))
          .map(([one, box]) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${one.outerHTML.slice(0, 120)}`)
        """;

    /// <summary>Words that lie over other words, leave their button, or leave the screen.</summary>
    private const string Collisions = """
        () => {
          const unseen = (node) => node.closest(".unseen, [data-tables].hidden, [aria-hidden=true], textarea, select") || !node.checkVisibility();
          // Of what lies in something that scrolls or clips, only what is seen of it.
          const seen = (box, node) => {
            let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
            for (let around = node.parentElement; around && around !== document.body; around = around.parentElement) {
              if (around instanceof SVGElement || !/auto|scroll|hidden|clip/.test(getComputedStyle(around).overflow)) continue;
              const frame = around.getBoundingClientRect();
              [left, top, right, bottom] = [Math.max(left, frame.left), Math.max(top, frame.top), Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
            }
            return right > left && bottom > top ? new DOMRect(left, top, right - left, bottom - top) : null;
          };
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const words = [];
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (!node.textContent.trim() || unseen(node.parentElement)) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            for (const whole of range.getClientRects()) {
              const box = seen(whole, node);
              if (box) words.push({ node, box, text: node.textContent.trim().slice(0, 40) });
            }
          }
          const found = [];
          for (const { node, box, text } of words) {
            if (box.left < -0.5 || box.right > document.documentElement.clientWidth + 0.5) found.push(`"${text}" leaves the screen`);
            const around = node.parentElement.closest("button, .ball, .code, .take-away");
            if (around) {
              const frame = around.getBoundingClientRect();
              if (box.left < frame.left - 0.5 || box.right > frame.right + 0.5 || box.top < frame.top - 4 || box.bottom > frame.bottom + 4) found.push(`"${text}" leaves its button`);
            }
          }
          words.forEach((one, index) => {
            for (const other of words.slice(index + 1)) {
              if (one.node === other.node || one.node.parentElement.closest(".ball") || other.node.parentElement.closest(".ball")) continue;
              const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
              const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
              if (across > 2 && down > Math.min(one.box.height, other.box.height) * 0.4) found.push(`"${one.text}" lies over "${other.text}"`);
            }
          });
          return found;
        }
        """;

    private const string Sideways = """
        () => {
          const room = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= room) return [];
          return [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > room + 0.5 && !one.closest(".unseen")).map((one) => `wider than the screen: ${one.outerHTML.slice(0, 120)}`);
        }
        """;

    /// <summary>WCAG 2.2, 1.4.12: whoever needs more space between letters, words and lines takes it, and loses nothing.</summary>
    private const string Spaced = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
          document.adoptedStyleSheets = [sheet];
        }
        """;

    /// <summary>Nothing that axe would find, nothing that scrolls sideways, no target below 24 px, no words over words.</summary>
    public static async Task<IReadOnlyList<string>> Faults(this IPage page, string state)
    {
        var faults = (await page.Sound()).Concat(await page.Laid()).Select(fault => $"{state}: {fault}");
        return [.. faults];
    }

    /// <summary>Waits until something is so. Not Playwright's own waiting, which evaluates text within the page: its security policy forbids that.</summary>
    /// <param name="condition">JavaScript; what it promises is awaited.</param>
    public static Task Until(this IPage page, string condition) =>
        page.EvaluateAsync($$"""async () => { while (!(await ({{condition}}))) await new Promise((next) => setTimeout(next, 20)); }""").WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>What the eye and the finger meet, without asking axe.</summary>
    public static async Task<IReadOnlyList<string>> Laid(this IPage page) =>
    [
        .. await page.EvaluateAsync<string[]>(SmallTargets),
        .. await page.EvaluateAsync<string[]>(Collisions),
        .. await page.EvaluateAsync<string[]>(Sideways),
    ];

    public static Task SpaceOut(this IPage page) => page.EvaluateAsync(Spaced);

    public static Task SpaceBack(this IPage page) => page.EvaluateAsync("() => { document.adoptedStyleSheets = []; }");

    /// <summary>What axe finds.</summary>
    public static async Task<IEnumerable<string>> Sound(this IPage page)
    {
        var found = await page.RunAxe();
        return found.Violations.Select(one => $"{one.Id}: {one.Help} {string.Join(", ", one.Nodes.Select(node => node.Html))}");
    }
}
