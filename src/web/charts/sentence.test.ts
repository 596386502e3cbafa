import { describe, expect, it } from "vitest";
import { BOARD } from "../shared/texts/board";
import { plan, shift, shifted, slider, split, stones, stonesFigure, triad, hexagonFigure, triadFigure } from "./given";
import { decimal, signed } from "./numbers";
import { shiftSentence } from "./sentence";
import { tablesOf } from "./tables";

const poles = { left: "people get fired", right: "people get promoted" };
const said = (change: Partial<typeof shift> = {}) => shiftSentence({ ...shift, ...change }, poles, BOARD.en);

describe("The sentence about a shift", () => {
  it("says who moved, where to, and how sure the mean is", () => {
    expect(said().finding).toBe(
      "Of 35 delegates who answered under both frameworks, 82% moved towards “people get promoted”.",
    );
    expect(said().estimate).toBe("Mean shift +0.31 of the line (95% interval 0.25 to 0.37).");
  });

  it("names the other pole when the mean lies to the left", () => {
    const left = said({ mean: -0.31, low: -0.37, high: -0.25, movedLeft: 0.82, movedRight: 0.06 });
    expect(left.finding).toContain("82% moved towards “people get fired”");
    expect(left.estimate).toContain("−0.31 of the line (95% interval −0.37 to −0.25)");
  });

  it.each([
    [-0.02, 0.1],
    [0, 0.1],
    [-0.1, 0],
  ])("speaks of no clear difference where the interval %f to %f holds zero", (low, high) => {
    expect(said({ mean: (low + high) / 2, low, high }).finding).toContain("no clear difference");
  });

  it("says too few rather than a number", () => {
    const none = { tooFew: true, mean: null, low: null, high: null, movedLeft: null, same: null, movedRight: null };
    expect(said(none)).toEqual({ finding: "Too few to say yet.", estimate: "" });
  });

  it("is written in Welsh too", () => {
    const welsh = shiftSentence(shift, { left: "a", right: "b" }, BOARD.cy);
    expect(welsh.finding).toBe("O’r 35 o gynrychiolwyr a atebodd o dan y ddau fframwaith, symudodd 82% tuag at “b”.");
  });
});

describe("Numbers", () => {
  it("carry a true minus, and no sign where they round to nothing", () => {
    expect([signed(0.306), signed(-0.306), signed(-0.001), decimal(-0.5)]).toEqual(["+0.31", "−0.31", "0.00", "−0.50"]);
  });
});

describe("The table twin", () => {
  const told = { instrument: plan.instrument, language: "en" as const, texts: BOARD.en };

  it("has the mean of each framework and every response of the histogram", () => {
    const [summary, bins] = tablesOf(split, slider, told);
    expect(summary?.rows.map(([name, , mean]) => [name, mean])).toEqual([
      ["Failure is Not an Option", "0.33"],
      ["Safe to Fail", "0.66"],
    ]);
    const counted = bins?.rows[0]?.slice(1).reduce((sum, cell) => sum + Number(cell), 0);
    expect(counted).toBe(split.framings[0]?.histogram.reduce((sum, count) => sum + count, 0));
  });

  it("has the three shares of a shift", () => {
    const cells = tablesOf(shifted, slider, told)[0]?.rows.map(([, value]) => value);
    expect(cells).toEqual(["35", "6%", "12%", "82%", "+0.31", "+0.25 to +0.37"]);
  });

  it("counts dots by zone and by quadrant, and hexagons by the zone they lie in", () => {
    const row = (...cells: (string | number)[]): string[] => cells.map(String);
    expect(tablesOf(triadFigure, triad, told)[0]?.rows).toEqual([
      row("Failure is Not an Option", 6, 4, 0, 0, 0, 0, 0, 2),
      row("Safe to Fail", 5, 0, 0, 5, 0, 0, 0, 0),
    ]);
    expect(tablesOf(hexagonFigure, triad, told)[0]?.rows[0]).toEqual(
      row("Failure is Not an Option", 120, 90, 0, 0, 0, 0, 0, 30),
    );
    expect(tablesOf(hexagonFigure, triad, told)[1]?.rows[0]).toEqual(
      row("Failure is Not an Option", "0.60", "0.20", "0.20"),
    );
    expect(tablesOf(stonesFigure, stones, told)[0]?.rows[0]).toEqual([
      "Failure is Not an Option",
      "6",
      "2",
      "4",
      "0",
      "0",
    ]);
  });
});
