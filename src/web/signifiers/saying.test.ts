import { describe, expect, it } from "vitest";
import type { Choice, Mark, Slider, Stones, Triad } from "../shared/contract";
import { said } from "./saying";

const both = (en: string, cy: string) => ({ en, cy });
const base = { id: "s", question: both("", ""), required: true, notApplicable: true };
const slider: Slider = {
  ...base,
  kind: "slider",
  left: both("fired", "diswyddo"),
  right: both("promoted", "dyrchafu"),
};
const triad: Triad = {
  ...base,
  kind: "triad",
  left: both("rules", "rheolau"),
  top: both("common sense", "synnwyr cyffredin"),
  right: both("freedom to act", "rhyddid i weithredu"),
};
const mark = (placement: Partial<Mark>): Mark => ({ signifier: "s", state: "placed", ...placement });

describe("A mark in words", () => {
  it("names the pole that it is nearer to", () => {
    expect(said(slider, mark({ position: 0 }), "en")).toBe("100 % towards “fired”");
    expect(said(slider, mark({ position: 0.72 }), "cy")).toBe("72 % tuag at “dyrchafu”");
    expect(said(slider, mark({ position: 0.5 }), "en")).toBe("exactly in the middle");
  });

  it("names the corners by what they weigh, and mutates none of them", () => {
    const parts = { left: 0, top: 0.7, right: 0.3 };
    expect(said(triad, mark({ parts }), "en")).toBe("mostly “common sense”, some “freedom to act”");
    expect(said(triad, mark({ parts }), "cy")).toBe("yn bennaf: “synnwyr cyffredin”; rhywfaint: “rhyddid i weithredu”");
  });

  it("says where each stone lies, by name when there are several", () => {
    const axis = { title: both("Trust", "Ffydd"), low: both("little", "ychydig"), high: both("much", "llawer") };
    const stones = [{ id: "a", label: both("Today", "Heddiw") }];
    const plane: Stones = { ...base, kind: "stones", x: axis, y: axis, stones };
    const lies = mark({ stones: [{ stone: "a", x: 1, y: 0 }] });
    const where = "Trust: 100 % towards “much”; Trust: 100 % towards “little”";
    expect(said(plane, lies, "en")).toBe(where);
    const two = { ...plane, stones: [...stones, { id: "b", label: both("Then", "Wedyn") }] };
    expect(said(two, lies, "en")).toBe(`Today: ${where}`);
  });

  it("gives the delegate's own words for “other”", () => {
    const choice: Choice = {
      ...base,
      kind: "choice",
      options: [{ id: "a", label: both("a mill", "melin") }],
      several: true,
      ordered: false,
      other: true,
      preferNotToSay: true,
    };
    expect(said(choice, mark({ options: ["a", "other"], other: "a <b>barn</b>" }), "cy")).toBe(
      "melin\nArall: a <b>barn</b>",
    );
  });

  it("tells no answer from not applicable", () => {
    expect(said(slider, { signifier: "s", state: "notApplicable" }, "cy")).toBe("Ddim yn berthnasol");
    for (const state of ["skipped", "cleared", "neverReached"] as const)
      expect(said(slider, { signifier: "s", state }, "en")).toBe("no answer");
    expect(said(slider, undefined, "en")).toBe("no answer");
  });
});
