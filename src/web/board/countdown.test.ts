import { describe, expect, it } from "vitest";
import { asClock, secondsLeft, untilNext } from "./countdown";

describe("A countdown", () => {
  it("says the second that is running, and nothing below zero", () => {
    expect([180_000, 179_999, 1, 0, -5_000].map((left) => secondsLeft(left, 0))).toEqual([180, 180, 1, 0, 0]);
  });
  it("is drawn anew when its number changes, and not in between", () => {
    for (const left of [180_000, 179_001, 1_500, 1]) {
      const next = untilNext(left, 0);
      expect(next).toBeGreaterThan(0);
      expect(secondsLeft(left, next - 0.5)).toBe(secondsLeft(left, 0));
      expect(secondsLeft(left, next)).toBe(secondsLeft(left, 0) - 1);
    }
  });
  it("reads as minutes and seconds", () => {
    expect([0, 9, 65, 600, 4500].map(asClock)).toEqual(["00:00", "00:09", "01:05", "10:00", "75:00"]);
  });
});
