import { describe, expect, it } from "vitest";
import { phoneTexts } from "./phone";
import { signifierTexts } from "./signifiers";

/** That none is missing is seen to by the compiler (`const cy: PhoneTexts`); here, that none is empty or was left in English. */
describe.each([
  ["phone", phoneTexts],
  ["signifiers", signifierTexts],
] as const)("The texts of %s", (_, texts) => {
  const english: Record<string, unknown> = texts.en;
  const welsh: Record<string, unknown> = texts.cy;

  it("are the same ones in both languages", () => {
    expect(Object.keys(welsh)).toEqual(Object.keys(english));
  });

  it("say something in both, and not the same", () => {
    for (const [name, text] of Object.entries(english)) {
      if (typeof text !== "string") continue;
      expect(text.trim(), name).not.toBe("");
      expect(String(welsh[name]).trim(), name).not.toBe("");
      expect(welsh[name], name).not.toBe(text);
    }
  });

  it("count in both without an English form in Welsh", () => {
    for (const [name, text] of Object.entries(english)) {
      if (typeof text !== "function" || text.length !== 1 || name === "hint") continue;
      for (const count of [0, 1, 2, 3, 6, 11]) {
        const said = (welsh[name] as (count: number) => string)(count);
        expect(said, name).toContain(String(count));
        expect(said, name).not.toBe((text as (count: number) => string)(count));
      }
    }
  });
});
