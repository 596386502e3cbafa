import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { THEMES, themeAfter } from "./theme";

const css = readFileSync(resolve(import.meta.dirname, "../shared/contrast.css"), "utf8");
const value = (token: string): string => {
  const found = new RegExp(`--${token}: (#[0-9a-f]{6});`).exec(css)?.[1];
  if (found === undefined) throw new Error(`no --${token} in contrast.css`);
  return found;
};

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};

describe("High contrast", () => {
  it.each(["ink", "ink-soft", "line", "line-strong", "accent", "warning", "framework-1", "framework-2", "pooled"])(
    "has --%s at 7 : 1 and more on its paper",
    (token) => expect(contrast(value(token), value("paper"))).toBeGreaterThanOrEqual(7),
  );

  it("follows dark, and light follows it", () => {
    expect(THEMES.map(themeAfter)).toEqual(["dark", "contrast", "light"]);
  });
});
