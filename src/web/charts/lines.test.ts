import { describe, expect, it } from "vitest";
import type { Shift } from "../shared/contract";
import { FIRST_FRAME } from "./frame";
import { lineMarks } from "./lines";

const marksOf = (shift: Pick<Shift, "lines" | "means">) => lineMarks(shift, FIRST_FRAME, 1);

describe("a line for each delegate", () => {
  it("goes the way that the server has counted, whatever rounding has left of it", () => {
    const { lines } = marksOf({
      lines: [
        [0.5, 0.55, 0],
        [0.5, 0.55, 1],
        [0.55, 0.5, -1],
      ],
    });
    expect(lines.map(({ way }) => way)).toEqual(["same", "right", "left"]);
  });

  it("goes from the axis of framework 1 to that of framework 2, ends on the ends", () => {
    const { plot, lines, above, below } = marksOf({ lines: [[0, 1, 1]] });
    expect(lines[0]).toEqual({ from: plot.left, to: plot.left + plot.width, way: "right" });
    expect(above).toBeLessThan(below);
  });

  it("puts those who stayed behind those who moved", () => {
    const { lines } = marksOf({
      lines: [
        [0.1, 0.9, 1],
        [0.5, 0.5, 0],
        [0.9, 0.1, -1],
      ],
    });
    expect(lines.map(({ way }) => way)).toEqual(["same", "right", "left"]);
  });

  it("has the means of all, which are not those of the lines that are drawn", () => {
    const { plot, mean } = marksOf({ lines: [[0, 0, 0]], means: [0.25, 0.75, 1] });
    expect(mean).toEqual({ from: plot.left + plot.width / 4, to: plot.left + plot.width * 0.75 });
    expect(marksOf({ lines: [] }).mean).toBeNull();
  });
});
