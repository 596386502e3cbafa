import { describe, expect, it } from "vitest";
import { findings, FIRST, lineFound, noLine, pairedFound, scenarios, SECOND, sliderFinding } from "../givenFindings";
import { decileRows } from "./decileRows";
import { forest, reachOf } from "./forest";
import { interplayRows } from "./interplayRows";
import { linePanels, normalDensity } from "./linePanels";
import { moveRows, thinned } from "./moveRows";
import { shiftPanel } from "./shiftPanel";

const frame = { width: 760, em: 14 };
const { instrument } = findings;
const only = <T>(list: T[], place = 0): T => {
  const found = list[place];
  if (found === undefined) throw new Error(`nothing at ${place}`);
  return found;
};

describe("The panels of a line", () => {
  const panels = linePanels("multiples", sliderFinding, instrument, frame, 1).panels;

  it("put framework 1 above framework 2, a column for each scenario", () => {
    expect(panels.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    const [above, below] = [only(panels), only(panels, 3)];
    expect(only(above.marks).hue).toBe("framework-1");
    expect(above.plot.left).toBe(below.plot.left);
    expect(above.plot.top + above.plot.height).toBeLessThan(below.plot.top);
  });

  it("stay inside the figure", () => {
    for (const { plot } of panels) expect(plot.left + plot.width).toBeLessThan(frame.width);
  });

  it("share one scale: the fullest bin of all reaches no higher than the top", () => {
    const { most, panels: rows } = linePanels("rows", sliderFinding, instrument, frame);
    const counts = sliderFinding.lines.filter(({ framing, scenario }) => framing !== null && scenario === null);
    expect(most).toBeGreaterThanOrEqual(Math.max(...counts.flatMap(({ histogram }) => histogram)));
    for (const { plot, marks } of rows)
      for (const bar of only(marks).bars) expect(bar.y).toBeGreaterThanOrEqual(plot.top - 1e-9);
  });

  it("set the mean, its interval and the middle half where they lie", () => {
    const { plot, marks } = only(linePanels("pooled", sliderFinding, instrument, frame).panels);
    const estimate = only(marks).estimate;
    const at = (x: number | undefined) => ((x ?? 0) - plot.left) / plot.width;
    expect(at(estimate?.mean)).toBeCloseTo(0.5);
    expect(estimate?.interval?.map(at)).toEqual([expect.closeTo(0.47), expect.closeTo(0.53)]);
    expect(estimate?.quartiles?.map(at)).toEqual([expect.closeTo(0.4), expect.closeTo(0.6)]);
  });

  it("give framework 2 the line under framework 1 for its estimate when they share an axis", () => {
    const { marks } = only(linePanels("coloured", sliderFinding, instrument, frame).panels);
    expect(only(marks).estimate?.y ?? 0).toBeLessThan(only(marks, 1).estimate?.y ?? 0);
  });

  it("have no curves and no estimate where there are too few", () => {
    const few = { ...sliderFinding, lines: [{ framing: null, scenario: null, ...noLine }] };
    const marks = only(only(linePanels("pooled", few, instrument, frame).panels).marks);
    expect([marks.bars, marks.density, marks.normal, marks.estimate]).toEqual([[], [], [], null]);
  });

  it("draw no normal curve of answers that are all the same", () => {
    const same = { ...sliderFinding, lines: [{ framing: null, scenario: null, ...lineFound(0.5, 30), sd: 0 }] };
    expect(only(only(linePanels("pooled", same, instrument, frame).panels).marks).normal).toEqual([]);
  });
});

describe("A normal curve", () => {
  it("integrates to one and is highest at its mean", () => {
    const steps = Array.from({ length: 1001 }, (_, step) => normalDensity(step / 1000, 0.5, 0.1) / 1000);
    expect(steps.reduce((sum, height) => sum + height, 0)).toBeCloseTo(1, 4);
    expect(normalDensity(0.5, 0.5, 0.1)).toBeGreaterThan(normalDensity(0.51, 0.5, 0.1));
  });
});

describe("The shift", () => {
  const panel = shiftPanel(pairedFound(0.31), 0.1, frame);

  it("has no change in the middle and both estimates to the right of it", () => {
    expect(panel.zero).toBeCloseTo(panel.plot.left + panel.plot.width / 2);
    expect(panel.mean?.at).toBeCloseTo(panel.zero + 0.31 * (panel.plot.width / 2));
    expect(panel.hodgesLehmann?.interval?.[0]).toBeGreaterThan(panel.zero);
  });

  it("cuts one bar into three shares without a gap", () => {
    expect(panel.shares.map(({ percent }) => percent)).toEqual([6, 12, 82]);
    const ends = panel.shares.map(({ box }) => [box.x, box.x + box.width]);
    expect(ends[0]?.[1]).toBeCloseTo(ends[1]?.[0] ?? 0);
    expect(ends[2]?.[1]).toBeCloseTo(panel.plot.left + panel.plot.width);
  });

  it("marks the smallest difference that matters on both sides, if one was declared", () => {
    const [left, right] = panel.smallest ?? [0, 0];
    expect((left + right) / 2).toBeCloseTo(panel.zero);
    expect(shiftPanel(pairedFound(0.31), null, frame).smallest).toBeNull();
  });
});

describe("Moves", () => {
  it("are one row a delegate, the furthest to the right on top, and know which way they went", () => {
    const { rows } = moveRows(
      {
        ...pairedFound(0.3),
        moves: [
          [0.5, 0.2],
          [0.1, 0.9],
          [0.4, 0.42],
        ],
      },
      frame,
    );
    expect(rows.map(({ way }) => way)).toEqual(["right", "same", "left"]);
    expect(rows.map(({ y }) => y)).toEqual([...rows.map(({ y }) => y)].sort((a, b) => a - b));
  });

  it("are thinned evenly, both ends kept, and say of how many", () => {
    const many = Array.from({ length: 1000 }, (_, place): [number, number] => [0, place / 1000]);
    const { rows, of } = moveRows({ ...pairedFound(0.3), moves: many }, frame);
    expect([rows.length, of]).toEqual([120, 1000]);
    expect(thinned([1, 2, 3, 4, 5], 3)).toEqual([1, 3, 5]);
    expect(thinned([1, 2], 3)).toEqual([1, 2]);
  });
});

describe("Deciles", () => {
  it("go down from the lowest, inside a band that never crosses itself", () => {
    const { rows, band, across } = decileRows(sliderFinding.shape?.deciles ?? [], frame);
    expect(rows).toHaveLength(9);
    expect(band).toHaveLength(18);
    for (const { low, at, high } of rows) expect(low < at && at < high && low > across(0)).toBe(true);
  });
});

describe("Framework and scenario together", () => {
  it("has a mark for each cell, framework 1 just above framework 2", () => {
    const { marks, lines } = interplayRows(sliderFinding, instrument, frame);
    expect(marks).toHaveLength(6);
    expect(lines.map(({ points }) => points.length)).toEqual([3, 3]);
    const of = (framing: string) =>
      marks.find((mark) => mark.framing === framing && mark.scenario === scenarios[0]?.id);
    expect(of(FIRST)?.y ?? 0).toBeLessThan(of(SECOND)?.y ?? 0);
    expect(of(FIRST)?.x ?? 0).toBeLessThan(of(SECOND)?.x ?? 0);
  });

  it("leaves out a cell that is too small", () => {
    const lines = sliderFinding.lines.map((line) => (line.scenario === "winter" ? { ...line, ...noLine } : line));
    expect(interplayRows({ ...sliderFinding, lines }, instrument, frame).marks).toHaveLength(4);
  });
});

describe("A forest", () => {
  const row = (estimate: number | null) => ({
    key: String(estimate),
    name: "a",
    told: "",
    estimate,
    low: null,
    high: null,
  });

  it("reaches equally far on both sides of no change, to a round number", () => {
    expect([reachOf([0.31, -0.1]), reachOf([0.02]), reachOf([null]), reachOf([-0.7]), reachOf([3.2])]).toEqual([
      0.5, 0.1, 0.1, 1, 4,
    ]);
    const { across, plot } = forest([row(0.2)], frame);
    expect(across(0)).toBeCloseTo(plot.left + plot.width / 2);
  });

  it("keeps the place of a row without an estimate", () => {
    const { marks } = forest([row(0.2), row(null)], frame);
    expect([marks.length, marks[1]?.estimate, marks[1]?.interval]).toEqual([2, null, null]);
  });
});
