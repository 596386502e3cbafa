import { describe, expect, it } from "vitest";
import type { Choice, Mark, Slider, Stones, Triad } from "../shared/contract";
import type { Beside, OwnPlace } from "../shared/placesContract";
import { receiptTexts } from "../shared/texts/receipt";
import { standing } from "./standing";

const text = (word: string) => ({ en: word, cy: `${word} cy` });
const base = { question: text("?"), required: false, notApplicable: true };
const slider: Slider = { ...base, kind: "slider", id: "s", left: text("fired"), right: text("promoted") };
const triad: Triad = {
  ...base,
  kind: "triad",
  id: "t",
  left: text("rules"),
  top: text("sense"),
  right: text("freedom"),
};
const axis = { title: text("axis"), low: text("low"), high: text("high") };
const plane = (stones: string[]): Stones => ({
  ...base,
  kind: "stones",
  id: "p",
  x: axis,
  y: { ...axis, low: text("bottom"), high: text("top") },
  stones: stones.map((id) => ({ id, label: text(id) })),
});
const choice: Choice = {
  ...base,
  kind: "choice",
  id: "c",
  options: [{ id: "a", label: text("A") }],
  several: true,
  ordered: false,
  other: true,
  preferNotToSay: false,
};
const mark: Mark = { signifier: "s", state: "placed" };
const beside = (
  less: number,
  same: number,
  more: number,
  axis: Beside["axis"] = "line",
  stone: string | null = null,
): Beside => ({
  stone,
  axis,
  less,
  same,
  more,
});
const place = (...all: Beside[]): OwnPlace => ({
  signifier: "s",
  others: 12,
  tooFew: false,
  figure: null,
  beside: all,
});
const say = (signifier: Parameters<typeof standing>[0], where: OwnPlace, language: "en" | "cy" = "en"): string[] =>
  standing(signifier, mark, where, true, receiptTexts[language], language);

describe("where I am, in a sentence", () => {
  it("is said from the side on which more of the others are", () => {
    expect(say(slider, place(beside(9, 0, 3)))).toEqual([
      "You are further towards “promoted” than 75 % of the 12 others.",
    ]);
    expect(say(slider, place(beside(3, 0, 9)))).toEqual([
      "You are further towards “fired” than 75 % of the 12 others.",
    ]);
  });
  it("leaves those who are at the same place on neither side", () =>
    expect(say(slider, place(beside(6, 3, 3)))).toEqual([
      "You are further towards “promoted” than 50 % of the 12 others.",
    ]));
  it("says it when all are at one place", () =>
    expect(say(slider, place(beside(0, 12, 0)))).toEqual(["All 12 others are where you are."]));
  it("is said in Welsh", () =>
    expect(say(slider, place(beside(9, 0, 3)), "cy")).toEqual([
      "Rydych yn nes at “promoted cy” na 75 % o’r 12 o bobl eraill.",
    ]));
  it("weighs the corner that is nearest", () => {
    expect(say(triad, place(beside(6, 0, 6, "top")))).toEqual([
      "“sense” weighs more in your answer than in that of 50 % of the 12 others.",
    ]);
    expect(say(triad, place(beside(3, 0, 9, "top")))).toEqual([
      "“sense” weighs less in your answer than in that of 75 % of the 12 others.",
    ]);
  });
  it("has two axes on a plane, and names a stone only among others", () => {
    const both = place(beside(12, 0, 0, "x", "now"), beside(0, 0, 12, "y", "now"));
    expect(say(plane(["now"]), both)).toEqual([
      "You are further towards “high” than 100 % of the 12 others.",
      "You are further towards “bottom” than 100 % of the 12 others.",
    ]);
    expect(say(plane(["now", "then"]), both)[0]).toMatch(/^now: /);
  });
  it("counts who else chose an option, without oneself", () => {
    const where: OwnPlace = {
      ...place(),
      figure: {
        kind: "choice",
        signifier: "c",
        units: {
          delegates: 13,
          responses: 13,
          pairs: 0,
          states: { placed: 13, notApplicable: 0, skipped: 0, cleared: 0, neverReached: 0 },
          afterReveal: 0,
        },
        framings: [{ framing: "f", placed: 13, tooFew: false, options: [{ option: "a", count: 6 }] }],
      },
    };
    const chosen = { ...mark, options: ["a"] };
    expect(standing(choice, chosen, where, true, receiptTexts.en, "en")).toEqual(["“A”: so did 5 of the 12 others."]);
    expect(standing(choice, chosen, where, false, receiptTexts.en, "en")).toEqual(["“A”: so did 6 of the 12 others."]);
  });
  it("says nothing where there are too few", () =>
    expect(say(slider, { ...place(beside(9, 0, 3)), tooFew: true })).toEqual([]));
});
