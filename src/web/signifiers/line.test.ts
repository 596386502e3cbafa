import { describe, expect, it } from "vitest";
import { positionAfter, positionAt } from "./line";

describe("A touch on a line", () => {
  it("is placed where it was", () => {
    expect(positionAt(150, 300)).toBe(0.5);
    expect(positionAt(75, 300)).toBe(0.25);
  });

  it("reaches both ends, also from beyond them", () => {
    for (const x of [-60, 0, 12]) expect(positionAt(x, 300)).toBe(0);
    for (const x of [288, 300, 390]) expect(positionAt(x, 300)).toBe(1);
  });

  it("is not drawn to an end from outside a finger's radius", () => {
    expect(positionAt(13, 300)).toBeCloseTo(13 / 300, 4);
    expect(positionAt(287, 300)).toBeCloseTo(287 / 300, 4);
  });

  it("is told apart to a thousandth", () => {
    expect(positionAt(500, 1000)).not.toBe(positionAt(501, 1000));
  });
});

describe("A key on a line", () => {
  it("starts from the middle when nothing is placed", () => {
    expect(positionAfter("ArrowRight", null)).toBe(0.51);
    expect(positionAfter("PageDown", null)).toBe(0.4);
  });

  it("moves by a hundredth, by a tenth, or to an end", () => {
    expect(positionAfter("ArrowLeft", 0.3)).toBe(0.29);
    expect(positionAfter("PageUp", 0.3)).toBe(0.4);
    expect(positionAfter("Home", 0.3)).toBe(0);
    expect(positionAfter("End", null)).toBe(1);
  });

  it("stays on the line", () => {
    expect(positionAfter("ArrowRight", 1)).toBe(1);
    expect(positionAfter("PageDown", 0.05)).toBe(0);
  });

  it("means nothing when it is a letter or the tab key", () => {
    expect(positionAfter("a", 0.5)).toBeNull();
    expect(positionAfter("Tab", 0.5)).toBeNull();
  });
});
