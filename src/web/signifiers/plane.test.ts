import { describe, expect, it } from "vitest";
import { placeAfter, placeAt, stoneAt, withStone } from "./plane";

describe("A touch on a plane", () => {
  it("is read from the left and from the bottom", () => {
    expect(placeAt({ x: 75, y: 60 }, 300)).toEqual({ x: 0.25, y: 0.8 });
  });

  it("reaches every corner, also from outside", () => {
    expect(placeAt({ x: 3, y: 296 }, 300)).toEqual({ x: 0, y: 0 });
    expect(placeAt({ x: 320, y: -20 }, 300)).toEqual({ x: 1, y: 1 });
  });
});

describe("A stone", () => {
  const stones = [
    { stone: "a", x: 0.5, y: 0.5 },
    { stone: "b", x: 0.55, y: 0.5 },
  ];

  it("is moved, and the others stay where they are", () => {
    expect(withStone(stones, "a", { x: 0, y: 1 })).toEqual([{ stone: "a", x: 0, y: 1 }, stones[1]]);
    expect(withStone(stones, "c", { x: 0, y: 1 })).toEqual([...stones, { stone: "c", x: 0, y: 1 }]);
  });

  it("is found under a finger, the nearest of two", () => {
    expect(stoneAt(stones, { x: 162, y: 150 }, 300, 22)).toBe("b");
    expect(stoneAt(stones, { x: 148, y: 150 }, 300, 22)).toBe("a");
  });

  it("is not found where there is none", () => {
    expect(stoneAt(stones, { x: 20, y: 20 }, 300, 22)).toBeNull();
    expect(stoneAt([], { x: 20, y: 20 }, 300, 22)).toBeNull();
  });
});

describe("A key on a plane", () => {
  it("starts from the middle and goes up for up", () => {
    expect(placeAfter("ArrowUp", null, false)).toEqual({ x: 0.5, y: 0.51 });
    expect(placeAfter("ArrowRight", { x: 0.5, y: 0.2 }, true)).toEqual({ x: 0.6, y: 0.2 });
  });

  it("reaches the ends of both axes and stays between them", () => {
    const corner = ["Home", "PageDown"].reduce((place, key) => placeAfter(key, place, false) ?? place, {
      x: 0.5,
      y: 0.5,
    });
    expect(corner).toEqual({ x: 0, y: 0 });
    expect(placeAfter("ArrowLeft", corner, true)).toEqual(corner);
    expect(placeAfter("PageUp", placeAfter("End", null, false), false)).toEqual({ x: 1, y: 1 });
  });

  it("means nothing when it is the tab key", () => {
    expect(placeAfter("Tab", null, false)).toBeNull();
  });
});
