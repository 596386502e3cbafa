import { describe, expect, it } from "vitest";
import { plan, view } from "../charts/given";
import { raised, readWalk, stepOf, stopAfter, viewAt, wholeWalk, without } from "./walk";

const whole = wholeWalk(plan.instrument);

describe("A walk through the results", () => {
  it("is prepared from every question in every figure, the slider's who-moved before the triad", () => {
    expect(whole.map(({ signifier, figure }) => `${signifier} ${figure}`)).toEqual([
      ...["pooled", "coloured", "rows", "shift", "lines"].map((figure) => `reporting ${figure}`),
      ...["pooled", "coloured", "rows", "zones", "shift"].map((figure) => `helpful ${figure}`),
      ...["pooled", "coloured", "rows", "shift"].map((figure) => `users ${figure}`),
      "who coloured",
    ]);
  });
  it("goes on and back with one key, and not beyond its ends", () => {
    expect([stopAfter(whole, -1, 1), stopAfter(whole, 0, 1), stopAfter(whole, 0, -1)]).toEqual([0, 1, null]);
    expect(stopAfter(whole, whole.length - 1, 1)).toBeNull();
    expect(["PageDown", "ArrowRight", " ", "PageUp", "ArrowLeft", "Enter"].map(stepOf)).toEqual([
      1,
      1,
      1,
      -1,
      -1,
      null,
    ]);
  });
  it("shows what it names, in the language and the colours that the board has", () => {
    const stop = { signifier: "helpful", figure: "zones" } as const;
    expect(viewAt({ ...view, hidden: true, language: "cy", theme: "contrast" }, stop)).toEqual({
      ...view,
      ...stop,
      screen: "figure",
      hidden: false,
      language: "cy",
      theme: "contrast",
    });
  });
  it("is changed by leaving out and by moving up", () => {
    const three = whole.slice(0, 3);
    expect(without(three, 1)).toEqual([three[0], three[2]]);
    expect(raised(three, 2)).toEqual([three[0], three[2], three[1]]);
    expect(raised(three, 0)).toEqual(three);
  });
  it("keeps of what was kept only what the instrument still knows", () => {
    expect(readWalk(JSON.stringify([whole[1], { signifier: "gone", figure: "rows" }, null]), plan.instrument)).toEqual([
      whole[1],
    ]);
    expect([readWalk(null, plan.instrument), readWalk("{", plan.instrument), readWalk("{}", plan.instrument)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
