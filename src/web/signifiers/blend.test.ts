import { describe, expect, it } from "vitest";
import { blendOf } from "./blend";

describe("A place in a triangle is said", () => {
  it("as one label alone in a corner", () => {
    expect(blendOf({ left: 0.05, top: 0.95, right: 0 })).toEqual({ kind: "only", most: "top" });
  });

  it("as mostly one, with some of whatever is worth a word, the larger first", () => {
    expect(blendOf({ left: 0.7, top: 0.1, right: 0.2 })).toEqual({
      kind: "mostly",
      most: "left",
      some: ["right", "top"],
    });
    expect(blendOf({ left: 0.02, top: 0.28, right: 0.7 })).toEqual({ kind: "mostly", most: "right", some: ["top"] });
  });

  it("as two alike on the middle of an edge", () => {
    expect(blendOf({ left: 0.5, top: 0.5, right: 0 })).toEqual({ kind: "alike", both: ["left", "top"], some: [] });
    expect(blendOf({ left: 0.2, top: 0.42, right: 0.38 })).toEqual({
      kind: "alike",
      both: ["top", "right"],
      some: ["left"],
    });
  });

  it("as a balance at the centre", () => {
    expect(blendOf({ left: 0.34, top: 0.33, right: 0.33 })).toEqual({ kind: "balance" });
  });
});
