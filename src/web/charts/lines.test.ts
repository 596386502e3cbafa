import { describe, expect, it } from "vitest";
import { FIRST_FRAME } from "./frame";
import { lineMarks, wayOf } from "./lines";

describe("a line for each delegate", () => {
  it("says which way they moved, and that a little is about the same", () => {
    expect(wayOf(0.2, 0.4, 0.05)).toBe("right");
    expect(wayOf(0.4, 0.2, 0.05)).toBe("left");
    expect(wayOf(0.4, 0.44, 0.05)).toBe("same");
  });

  it("goes from the axis of framework 1 to that of framework 2, ends on the ends", () => {
    const { plot, lines, above, below } = lineMarks({ lines: [[0, 1]], tolerance: 0.05 }, FIRST_FRAME, 1);
    expect(lines[0]).toEqual({ from: plot.left, to: plot.left + plot.width, way: "right" });
    expect(above).toBeLessThan(below);
  });

  it("puts those who stayed behind those who moved", () => {
    const told: [number, number][] = [
      [0.1, 0.9],
      [0.5, 0.5],
      [0.9, 0.1],
    ];
    const { lines, mean } = lineMarks({ lines: told, tolerance: 0.05 }, FIRST_FRAME, 1);
    expect(lines.map(({ way }) => way)).toEqual(["same", "right", "left"]);
    expect(mean?.from).toBeCloseTo(mean?.to ?? 0);
  });

  it("has no mean of nothing", () => {
    expect(lineMarks({ lines: [], tolerance: 0.05 }, FIRST_FRAME, 1).mean).toBeNull();
  });
});
