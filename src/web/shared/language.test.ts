import { describe, expect, it } from "vitest";
import { hasEasyWords, inEasyWords, inLanguage } from "./language";

const stem = { en: "Consider the circumstances.", cy: "Ystyriwch yr amgylchiadau.", "en-easy": "Think about it." };
const instrument = {
  stem,
  signifiers: [{ id: "a", left: { en: "few", cy: "ychydig", "cy-easy": "dim llawer" } }],
  practice: null,
};

describe("easy words", () => {
  it("stand in the place of the usual ones, deep inside too, and leave the usual ones where there are none", () => {
    const easy = inEasyWords(instrument);
    expect([inLanguage(easy.stem, "en"), inLanguage(easy.stem, "cy")]).toEqual([
      "Think about it.",
      "Ystyriwch yr amgylchiadau.",
    ]);
    expect(inLanguage(easy.signifiers[0]!.left, "en")).toBe("few");
    expect(inLanguage(easy.signifiers[0]!.left, "cy")).toBe("dim llawer");
    expect(easy.signifiers[0]!.id).toBe("a");
  });

  it("leave what was given as it was", () => {
    inEasyWords(instrument);
    expect(inLanguage(instrument.stem, "en")).toBe("Consider the circumstances.");
  });

  it("are offered where there are any", () => {
    expect(hasEasyWords(instrument)).toBe(true);
    expect(hasEasyWords({ stem: { en: "An easy-going text", cy: "-easy" } })).toBe(false);
    expect(hasEasyWords(null)).toBe(false);
  });
});
