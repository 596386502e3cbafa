import { describe, expect, it } from "vitest";
import { spread } from "./labels";
import { wrapped } from "./letters";

const overlaps = (placed: { x: number; width: number; level: number }[]): boolean =>
  placed.some((a, place) =>
    placed.some((b, other) => other > place && a.level === b.level && Math.abs(a.x - b.x) < (a.width + b.width) / 2),
  );

describe("Labels", () => {
  it("stay over their marks where there is room", () => {
    const placed = spread(
      [
        { key: "a", at: 300, width: 200 },
        { key: "b", at: 900, width: 200 },
      ],
      0,
      1200,
      20,
    );
    expect(placed.map(({ x }) => x)).toEqual([300, 900]);
  });

  it("never touch, however close their marks are", () => {
    for (const distance of [0, 1, 30, 199]) {
      const labels = [
        { key: "a", at: 600, width: 300 },
        { key: "b", at: 600 + distance, width: 200 },
      ];
      const placed = spread(labels, 0, 1200, 20);
      expect(overlaps(placed)).toBe(false);
      expect(placed.map(({ key }) => key)).toEqual(["a", "b"]);
    }
  });

  it("stay inside, also at the very ends", () => {
    const placed = spread(
      [
        { key: "a", at: 0, width: 300 },
        { key: "b", at: 5, width: 300 },
        { key: "c", at: 1200, width: 300 },
      ],
      0,
      1200,
      20,
    );
    expect(overlaps(placed)).toBe(false);
    for (const { x, width } of placed) {
      expect(x - width / 2).toBeGreaterThanOrEqual(0);
      expect(x + width / 2).toBeLessThanOrEqual(1200);
    }
  });

  it("take a line each where they do not fit beside each other", () => {
    const placed = spread(
      [
        { key: "a", at: 500, width: 800 },
        { key: "b", at: 520, width: 800 },
      ],
      0,
      1200,
      20,
    );
    expect(placed.map(({ level }) => level)).toEqual([0, 1]);
  });
});

describe("Wrapping", () => {
  it("loses no word and keeps a word whole that is wider than the line", () => {
    const lines = wrapped("clear process and rules", 40, 300);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(" ")).toBe("clear process and rules");
    expect(wrapped("penderfyniadau", 40, 10)).toEqual(["penderfyniadau"]);
  });
});
