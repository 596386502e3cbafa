import { describe, expect, it } from "vitest";
import { FIRST_FRAME, whole } from "./frame";
import { triad } from "./given";
import { grid } from "./grid";
import { gridFigure, framings, plan } from "./given";
import { textWidth } from "./letters";
import { trianglesWithin } from "./triangles";
import { moveRows, movesOf, stayed } from "./zoneMoves";

const frame = FIRST_FRAME;

describe("Triangles with their words", () => {
  it.each([1, 2, 3])("stay within their area, words and all, when %i stand side by side", (count) => {
    for (const language of ["en", "cy"] as const) {
      for (const one of trianglesWithin(whole(frame), count, frame.em, frame.em * 2.6, triad, language)) {
        const lines = Math.max(one.left.lines.length, one.right.lines.length);
        expect(one.triangle.left.y + frame.em * (0.2 + 1.2 * lines)).toBeLessThanOrEqual(frame.height + 1);
        const ends = one.left.lines.map((line) => one.left.x + textWidth(line, frame.em));
        const starts = one.right.lines.map((line) => one.right.x - textWidth(line, frame.em));
        expect(Math.max(...ends)).toBeLessThan(Math.min(...starts));
      }
    }
  });
});

describe("Moves between zones", () => {
  const zones = [
    [5, 9, 0],
    [2, 1, 30],
    [0, 0, 4],
  ];
  it("come most frequent first, without those who stayed", () => {
    expect(movesOf(zones).map(({ count }) => count)).toEqual([30, 9, 2]);
    expect(stayed(zones)).toBe(10);
  });
  it("have bars as long as they are frequent, and only rows that fit", () => {
    const rows = moveRows(movesOf(zones), { x: 800, y: 0, width: 900, height: 160 }, 40);
    expect(rows).toHaveLength(2);
    expect((rows[1]?.bar.width ?? 0) / (rows[0]?.bar.width ?? 1)).toBeCloseTo(9 / 30);
  });
});

describe("Small multiples", () => {
  const named = [{ id: "winter", name: "Winter" }];
  it("share one scale and leave room for the poles; a row for each framework that has a cell", () => {
    const drawn = grid(
      gridFigure,
      framings.map(({ id }) => ({ id, name: id })),
      plan.instrument.scenarios.length === 1 ? named : [],
      frame,
      () => 2,
    );
    expect([drawn.rows.length, drawn.columns.length, drawn.cells.length]).toEqual([2, 1, 2]);
    const low = drawn.cells.map(({ marks }) => marks.plot.top + marks.plot.height);
    expect(Math.max(...low)).toBeLessThan(frame.height - drawn.em * 2);
  });
  it("shrink their letters where twelve scenarios share the width", () => {
    const scenarios = Array.from({ length: 12 }, (_, at) => ({ id: `s${at}`, name: "Scenario" }));
    const cells = scenarios.flatMap(({ id }) => gridFigure.cells.map((cell) => ({ ...cell, scenario: id })));
    const drawn = grid(
      { ...gridFigure, cells },
      framings.map(({ id }) => ({ id, name: id })),
      scenarios,
      frame,
      () => 2,
    );
    expect(drawn.em).toBeLessThan(frame.em / 2);
    expect(drawn.cells.every(({ marks }) => marks.plot.left + marks.plot.width <= frame.width + 1)).toBe(true);
  });
});
