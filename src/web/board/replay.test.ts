import { describe, expect, it } from "vitest";
import { faster, frameAt, moved, stepped } from "./replay";

const frames = [1, 2, 3, 4].map((round) => ({ minutes: round * 10, round, figure: null }));

describe("A replay", () => {
  it("begins with the first frame and ends with the last, each as long as the others", () => {
    expect([0, 0.24, 0.26, 0.74, 0.76, 1].map((place) => frameAt(frames, place)?.round)).toEqual([1, 1, 2, 3, 4, 4]);
    expect(frameAt([], 0.5)).toBeNull();
  });
  it("takes as long as it is told, and stops at its end", () => {
    expect(moved(0, 5, 20)).toBe(0.25);
    expect(moved(0.9, 5, 20)).toBe(1);
    expect(moved(0.5, -1, 20)).toBe(0.5);
  });
  it("goes frame by frame, and not beyond its ends", () => {
    expect([stepped(4, 0, 1), stepped(4, 0, -1), stepped(4, 1, 1), stepped(0, 0.5, 1)]).toEqual([375, 125, 875, 0]);
    expect(frameAt(frames, stepped(4, 0.3, 1) / 1000)?.round).toBe(3);
  });
  it("goes faster and slower by steps", () => {
    expect([faster(20, 1), faster(20, -1), faster(5, 1), faster(80, -1), faster(13, 1)]).toEqual([10, 40, 5, 80, 10]);
  });
});
