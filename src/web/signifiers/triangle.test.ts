import { describe, expect, it } from "vitest";
import { closed, HEIGHT, partsAfter, partsAt, type Parts, pointOf, snapped, withPart } from "./triangle";

const tenThousandths = (parts: Parts): number[] => [parts.left, parts.top, parts.right].map((part) => part * 10_000);
const LEFT = { left: 1, top: 0, right: 0 };
const TOP = { left: 0, top: 1, right: 0 };
const RIGHT = { left: 0, top: 0, right: 1 };

const lattice: Parts[] = [];
for (let left = 0; left <= 100; left += 3)
  for (let top = 0; top <= 100 - left; top += 7)
    lattice.push({ left: left / 100, top: top / 100, right: (100 - left - top) / 100 });

const expectWhole = (parts: Parts): void => {
  const whole = tenThousandths(parts);
  for (const part of whole) expect(Math.abs(part - Math.round(part))).toBeLessThan(1e-9);
  expect(whole.map(Math.round).reduce((a, b) => a + b)).toBe(10_000);
  for (const part of whole) expect(part).toBeGreaterThanOrEqual(0);
};

describe("A point in a triangle", () => {
  it("comes back as the parts it was drawn from", () => {
    for (const parts of lattice) expect(partsAt(pointOf(parts))).toEqual(closed(parts));
  });

  it("has parts that make exactly one whole, wherever it is", () => {
    for (let x = -0.5; x < 1.5; x += 0.037) for (let y = -0.5; y < 1.5; y += 0.041) expectWhole(partsAt({ x, y }));
  });

  it("has the left corner at the left of the base and the top above its middle", () => {
    expect(pointOf(LEFT)).toEqual({ x: 0, y: HEIGHT });
    expect(pointOf(TOP)).toEqual({ x: 0.5, y: 0 });
    expect(pointOf(RIGHT)).toEqual({ x: 1, y: HEIGHT });
  });

  it("is told apart to a thousandth", () => {
    expect(partsAt({ x: 0.5, y: 0.5 })).not.toEqual(partsAt({ x: 0.501, y: 0.5 }));
  });
});

describe("A touch outside the triangle", () => {
  it("is placed at the nearest point of the nearest edge", () => {
    expect(partsAt({ x: 0.3, y: 2 })).toEqual({ left: 0.7, top: 0, right: 0.3 });
    const leftOfLeftEdge = partsAt({ x: 0.25 - HEIGHT / 2, y: HEIGHT / 2 - 0.25 });
    expect(leftOfLeftEdge).toEqual({ left: 0.5, top: 0.5, right: 0 });
  });

  it("is placed in a corner when the corner is nearest", () => {
    expect(partsAt({ x: -1, y: 2 })).toEqual(LEFT);
    expect(partsAt({ x: 0.5, y: -1 })).toEqual(TOP);
    expect(partsAt({ x: 2, y: 2 })).toEqual(RIGHT);
  });
});

describe("A touch near a corner or an edge", () => {
  it("is drawn into each corner", () => {
    expect(snapped(closed({ left: 0.97, top: 0.02, right: 0.01 }), 0.04, 0.02)).toEqual(LEFT);
    expect(snapped(closed({ left: 0.02, top: 0.97, right: 0.01 }), 0.04, 0.02)).toEqual(TOP);
    expect(snapped(closed({ left: 0.02, top: 0.01, right: 0.97 }), 0.04, 0.02)).toEqual(RIGHT);
  });

  it("is drawn onto the edge and stays a whole", () => {
    const parts = snapped(closed({ left: 0.49, top: 0.5, right: 0.01 }), 0.04, 0.02);
    expect(parts.right).toBe(0);
    expectWhole(parts);
  });

  it("is left alone beyond a finger's radius", () => {
    const parts = { left: 0.8, top: 0.15, right: 0.05 };
    expect(snapped(parts, 0.04, 0.02)).toEqual(parts);
  });
});

describe("A typed part", () => {
  it("leaves the other two in their proportion", () => {
    expect(withPart({ left: 0.2, top: 0.6, right: 0.2 }, "left", 0.6)).toEqual({ left: 0.6, top: 0.3, right: 0.1 });
  });

  it("is taken from both others alike when they were nothing", () => {
    expect(withPart(TOP, "top", 0.5)).toEqual({ left: 0.25, top: 0.5, right: 0.25 });
  });

  it("stays between nothing and everything, and the three stay a whole", () => {
    for (const value of [-1, 0, 0.3333, 1, 7])
      for (const parts of lattice) expectWhole(withPart(parts, "right", value));
    expect(withPart(LEFT, "right", 7)).toEqual(RIGHT);
  });
});

describe("A key on a triangle", () => {
  it("starts from the centre", () => {
    const first = partsAfter("ArrowUp", null, false);
    expect(first?.top).toBeCloseTo(1 / 3 + 0.01 / HEIGHT, 3);
    expect(first?.left).toBeCloseTo(first?.right ?? 0, 3);
  });

  it("goes to each corner", () => {
    expect(partsAfter("Home", null, false)).toEqual(LEFT);
    expect(partsAfter("PageUp", LEFT, false)).toEqual(TOP);
    expect(partsAfter("End", LEFT, false)).toEqual(RIGHT);
  });

  it("goes ten times as far with shift", () => {
    expect(partsAfter("ArrowRight", { left: 0.5, top: 0, right: 0.5 }, true)).toEqual({
      left: 0.4,
      top: 0,
      right: 0.6,
    });
  });

  it("never leaves the triangle", () => {
    expect(partsAfter("ArrowDown", LEFT, true)).toEqual(LEFT);
    expect(partsAfter("ArrowUp", TOP, true)).toEqual(TOP);
  });

  it("means nothing when it is the tab key", () => {
    expect(partsAfter("Tab", null, false)).toBeNull();
  });
});
