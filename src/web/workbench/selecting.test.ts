import { describe, expect, it } from "vitest";
import { EVERYTHING, isChosen, isEverything, optionsChosen, toggled, withOption } from "./selecting";

const all = ["a", "b", "c"];

describe("narrowing what is looked at", () => {
  it("takes one out of everything", () => {
    expect(toggled([], "b", all)).toEqual(["a", "c"]);
  });

  it("means everything again once all of them are back", () => {
    expect(toggled(["a", "c"], "b", all)).toEqual([]);
  });

  it("keeps the order of the instrument", () => {
    expect(toggled(["c"], "a", all)).toEqual(["a", "c"]);
  });

  it("never leaves nothing to look at", () => {
    expect(toggled(["a"], "a", all)).toEqual(["a"]);
  });

  it("counts all as chosen while nothing is narrowed", () => {
    expect(isChosen([], "a")).toBe(true);
    expect(isChosen(["b"], "a")).toBe(false);
  });

  it("narrows by what delegates said about themselves, and back", () => {
    const narrowed = withOption(EVERYTHING, "role", "a", all);
    expect(optionsChosen(narrowed, "role")).toEqual(["b", "c"]);
    expect(isEverything(narrowed)).toBe(false);
    expect(isEverything(withOption(narrowed, "role", "a", all))).toBe(true);
  });
});
