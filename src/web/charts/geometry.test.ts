import { describe, expect, it } from "vitest";
import { clouds } from "./dotPanels";
import { dotMarks, inTriangle, onPlane, partsAt, triangleIn } from "./dots";
import { FIRST_FRAME } from "./frame";
import { choice, choiceFigure, framings, shift, triadFigure } from "./given";
import { optionRows } from "./options";
import { percentages, shiftMarks } from "./shift";

describe("A triangle", () => {
  const box = { x: 100, y: 50, width: 900, height: 500 };
  const triangle = triangleIn(box);

  it("is equilateral and inside its box", () => {
    const side = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);
    const { left, top, right } = triangle;
    expect(side(left, right)).toBeCloseTo(side(left, top));
    expect(side(left, right)).toBeCloseTo(side(top, right));
    expect(top.y).toBeGreaterThanOrEqual(box.y);
    expect(left.y).toBeLessThanOrEqual(box.y + box.height);
  });

  it("has all of one part on its corner, and equal parts in its middle", () => {
    expect(inTriangle(triangle, 1, 0)).toEqual(triangle.left);
    expect(inTriangle(triangle, 0, 1)).toEqual(triangle.top);
    expect(inTriangle(triangle, 0, 0)).toEqual(triangle.right);
    for (const [left, top] of [
      [0.2, 0.5],
      [1.1, -0.2],
    ] as const) {
      const [leftPart, topPart] = partsAt(triangle, inTriangle(triangle, left, top));
      expect(leftPart).toBeCloseTo(left);
      expect(topPart).toBeCloseTo(top);
    }
    const middle = inTriangle(triangle, 1 / 3, 1 / 3);
    expect(middle.x).toBeCloseTo(triangle.top.x);
    expect(middle.y).toBeCloseTo((triangle.left.y * 2 + triangle.top.y) / 3);
  });
});

describe("Dots", () => {
  it("grow in area with the answers they stand for, the large ones first", () => {
    const marks = dotMarks(
      [
        [0.1, 0.1, 1],
        [0.5, 0.5, 4],
      ],
      40,
      (x, y) => ({ x, y }),
    );
    expect(marks.map(({ count }) => count)).toEqual([4, 1]);
    expect((marks[0]?.radius ?? 0) ** 2 / (marks[1]?.radius ?? 1) ** 2).toBeCloseTo(4);
  });

  it("lie low at the low end of a plane", () => {
    const box = { x: 0, y: 0, width: 100, height: 50 };
    expect(onPlane(box, 0, 0)).toEqual({ x: 0, y: 50 });
    expect(onPlane(box, 1, 1)).toEqual({ x: 100, y: 0 });
  });

  it("share one panel when coloured and have one each in rows", () => {
    expect(clouds(triadFigure, "coloured", framings).map((panel) => panel.length)).toEqual([2]);
    expect(clouds(triadFigure, "rows", framings).map(([only]) => only?.hue)).toEqual(["framework-1", "framework-2"]);
  });
});

describe("The shift", () => {
  const marks = shiftMarks(shift, FIRST_FRAME);

  it("has no change in the middle, and its bars on both sides of it", () => {
    expect(marks.zero).toBeCloseTo(marks.plot.left + marks.plot.width / 2);
    expect((marks.bars[9]?.x ?? 0) + (marks.bars[9]?.width ?? 0)).toBeLessThan(marks.zero);
    expect(marks.bars[10]?.x).toBeGreaterThan(marks.zero);
  });

  it("places the interval on the same line as the bars", () => {
    const { low, mean, high } = marks.interval ?? { low: 0, mean: 0, high: 0 };
    expect(low).toBeLessThan(mean);
    expect(mean).toBeLessThan(high);
    expect((mean - marks.zero) / (marks.plot.width / 2)).toBeCloseTo(0.31);
  });

  it("tells percentages that sum to 100", () => {
    expect(percentages([1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33]);
    expect(percentages([0.005, 0.005, 0.99]).reduce((sum, part) => sum + part, 0)).toBe(100);
    expect(percentages([0, 0, 0])).toEqual([0, 0, 0]);
  });
});

describe("A choice", () => {
  it("has a row for each option it offers and the longest bar for the most chosen", () => {
    const { rows } = optionRows(choiceFigure, choice, framings, FIRST_FRAME);
    expect(rows.map(({ option }) => option)).toEqual(["team", "manager", "other"]);
    expect(rows.map(({ bars }) => bars.map(({ count }) => count))).toEqual([
      [10, 25],
      [20, 0],
      [0, 5],
    ]);
    const bars = rows.flatMap((row) => row.bars);
    const longest = bars.reduce((most, bar) => (bar.box.width > most.box.width ? bar : most));
    expect(longest.count).toBe(25);
    expect(bars.filter(({ count }) => count === 0).every(({ box }) => box.width === 0)).toBe(true);
  });
});
