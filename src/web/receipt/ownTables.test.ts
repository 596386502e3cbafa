import { describe, expect, it } from "vitest";
import { choice, choiceFigure, plan, pooled, slider, triad, triadFigure } from "../charts/given";
import { ownTables } from "./ownTables";

const { instrument } = plan;

describe("The table twin of a figure on the receipt", () => {
  it("is a list that is as narrow as a phone, with every answer of the line in it", () => {
    const [numbers, tenths] = ownTables(pooled, slider, instrument, "en");
    expect(numbers?.rows).toContainEqual(["Mean", "0.50"]);
    expect(tenths?.rows.every((row) => row.length === 2)).toBe(true);
    expect(tenths?.rows[0]?.[0]).toBe("0.0–0.1");
    const counted = tenths?.rows.reduce((sum, [, count]) => sum + Number(count), 0);
    expect(counted).toBe(pooled.pooled?.histogram.reduce((sum, count) => sum + count, 0));
  });

  it("counts the dots of a triad by zone, in Welsh too", () => {
    const one = { ...triadFigure, framings: [], pooled: triadFigure.framings[0] ?? null };
    const [zones] = ownTables(one, triad, instrument, "cy");
    expect(zones?.rows).toHaveLength(8);
    expect(zones?.rows.map(([, count]) => count)).toEqual(["6", "4", "0", "0", "0", "0", "0", "2"]);
  });

  it("lists the options of a choice", () => {
    const one = { ...choiceFigure, framings: choiceFigure.framings.slice(0, 1) };
    expect(ownTables(one, choice, instrument, "en")[0]?.rows).toEqual([
      ["The team", "10"],
      ["A manager", "20"],
      ["Other", "0"],
    ]);
  });
});
