import { describe, expect, it } from "vitest";
import type { Dot } from "../shared/contract";
import { between, type Layer, Left, stand, travellers } from "./travel";

const dots: Dot[] = [
  [0.1, 0.2, 1],
  [0.5, 0.5, 4],
];
const layer = (framing: string | null, shift: number): Layer => ({
  framing,
  hue: framing === null ? "pooled" : framing === "one" ? "framework-1" : "framework-2",
  dots,
  place: (x, y) => ({ x: 100 * x + shift, y: 100 * y }),
});
const pooled = travellers([layer(null, 0)], 10);
const rows = travellers([layer("one", 0), layer("two", 500)], 10);

describe("Dots that travel", () => {
  it("begin where they were among all the others, and end in the panel of their framework", () => {
    const left = new Left(pooled);
    const from = rows.map((dot) => left.from(dot));
    expect(between(from, rows, 0).map(({ x }) => x)).toEqual([50, 10, 50, 10]);
    expect(between(from, rows, 0.5).map(({ x }) => x)).toEqual([50, 10, 300, 260]);
    expect(between(from, rows, 1)).toBe(rows);
  });
  it("keep to their own framework when panels move", () => {
    const left = new Left(rows);
    expect(travellers([layer("two", 900)], 10).map((dot) => left.from(dot).x)).toEqual([550, 510]);
  });
  it("stand when they are told again where they are", () => {
    expect([stand(rows, travellers([layer("one", 0), layer("two", 500)], 10)), stand(rows, pooled)]).toEqual([
      true,
      false,
    ]);
    expect(stand(rows, travellers([layer("one", 0), layer("two", 501)], 10))).toBe(false);
  });
  it("begin where they are when they are new, and the large ones lie below", () => {
    expect(rows.map((dot) => new Left().from(dot))).toEqual(rows);
    expect(pooled.map(({ radius }) => radius)).toEqual([6, 3]);
  });
});
