import { describe, expect, it } from "vitest";
import {
  brushable,
  brushOn,
  countedInside,
  inside,
  isTap,
  moved,
  rectangle,
  spanOf,
  sparse,
  toggled,
  samePart,
} from "./brushing";

const plot = { left: 100, width: 200 };

describe("Brushing a span", () => {
  it("takes both ends in order, on the axis, to a hundredth", () => {
    expect(spanOf(250, 150, plot, [0, 1])).toEqual([0.25, 0.75]);
    expect(spanOf(0, 999, plot, [0, 1])).toEqual([0, 1]);
    expect(spanOf(200, 233, plot, [-1, 1])).toEqual([0, 0.33]);
  });

  it("by two fields: neither end passes the other", () => {
    expect(moved([0.2, 0.6], "from", 0.9)).toEqual([0.6, 0.6]);
    expect(moved([0.2, 0.6], "to", 0.1)).toEqual([0.2, 0.2]);
    expect(moved([0.2, 0.6], "from", 0.1)).toEqual([0.1, 0.6]);
  });

  it("a tap is no span", () => {
    expect([isTap({ x: 0, y: 0 }, { x: 2, y: 0 }, 14), isTap({ x: 0, y: 0 }, { x: 9, y: 0 }, 14)]).toEqual([
      true,
      false,
    ]);
  });
});

describe("Brushing an outline", () => {
  const square = rectangle([0.2, 0.6], [0.1, 0.5]);

  it("knows what lies inside", () => {
    expect(inside(square, [0.4, 0.3])).toBe(true);
    expect(inside(square, [0.7, 0.3])).toBe(false);
    expect(inside(square, [0.4, 0.6])).toBe(false);
    expect(inside([], [0.4, 0.3])).toBe(false);
  });

  it("follows a hollow", () => {
    const horseshoe: [number, number][] = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0.7, 1],
      [0.7, 0.3],
      [0.3, 0.3],
      [0.3, 1],
      [0, 1],
    ];
    expect([inside(horseshoe, [0.5, 0.6]), inside(horseshoe, [0.1, 0.6])]).toEqual([false, true]);
  });

  it("counts the answers that the dots stand for", () => {
    expect(
      countedInside(square, [
        [0.4, 0.3, 3],
        [0.9, 0.9, 5],
        [0.3, 0.2, 1],
      ]),
    ).toBe(4);
  });

  it("keeps only points that are apart", () => {
    const points = Array.from({ length: 11 }, (_, x) => ({ x, y: 0 }));
    expect(sparse(points, 5).map(({ x }) => x)).toEqual([0, 5, 10]);
  });
});

describe("A brush", () => {
  it("lies on the figure of its own signifier and kind only", () => {
    const brush = { kind: "slider" as const, signifier: "a", from: 0, to: 1 };
    expect(brushOn(brush, "slider", "a")).toBe(brush);
    expect([brushOn(brush, "slider", "b"), brushOn(brush, "shift", "a"), brushOn(null, "slider", "a")]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("is offered where answers or delegates lie under the figure, not on summaries", () => {
    expect([brushable("slider", "rows"), brushable("slider", "shift"), brushable("slider", "deciles")]).toEqual([
      "slider",
      "shift",
      null,
    ]);
    expect([brushable("triad", "zones"), brushable("stones", "association"), brushable("choice", "options")]).toEqual([
      "triad",
      null,
      "choice",
    ]);
  });

  it("puts an option in and takes it out", () => {
    expect(toggled(toggled(["a"], "b"), "a")).toEqual(["b"]);
  });
});

describe("The same part", () => {
  it("is the same in whatever order its members come", () => {
    const part = { kind: "slider" as const, signifier: "reporting", from: 0.1, to: 0.4 };
    expect(samePart(part, { to: 0.4, from: 0.1, signifier: "reporting", kind: "slider" })).toBe(true);
    expect(samePart(part, { ...part, to: 0.5 })).toBe(false);
    expect(samePart(part, null)).toBe(false);
    expect(samePart(null, undefined)).toBe(true);
  });
});
