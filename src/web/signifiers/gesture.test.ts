import { describe, expect, it } from "vitest";
import { cancelled, type Gesture, IDLE, lifted, moved, type Outcome, pressed } from "./gesture";
import type { Point } from "./triangle";

/** What a finger does from its press at (100, 100) to its lift. */
const finger = (path: Point[], grabs = false): Outcome[] => {
  let [gesture, outcome]: [Gesture, Outcome] = pressed({ x: 100, y: 100 }, grabs);
  const outcomes = [outcome];
  for (const point of path) {
    [gesture, outcome] = moved(gesture, point);
    outcomes.push(outcome);
  }
  outcomes.push(lifted(gesture)[1]);
  return outcomes;
};

describe("A finger", () => {
  it("places when it taps, also with a small tremor", () => {
    expect(finger([])).toEqual(["nothing", "settle"]);
    expect(finger([{ x: 104, y: 97 }])).toEqual(["nothing", "nothing", "settle"]);
  });

  it("drags when it moves sideways, and then goes wherever it likes", () => {
    expect(
      finger([
        { x: 115, y: 104 },
        { x: 130, y: 180 },
      ]),
    ).toEqual(["nothing", "place", "place", "settle"]);
  });

  it("scrolls the page when it moves up or down, and moves no marker on the way", () => {
    expect(
      finger([
        { x: 103, y: 120 },
        { x: 180, y: 300 },
      ]),
    ).toEqual(["nothing", "nothing", "nothing", "nothing"]);
  });

  it("takes its drag back when the browser makes it a scroll after all", () => {
    const [dragging] = moved(pressed({ x: 100, y: 100 }, false)[0], { x: 112, y: 104 });
    expect(cancelled(dragging)).toEqual([IDLE, "revert"]);
    expect(cancelled(pressed({ x: 100, y: 100 }, false)[0])).toEqual([IDLE, "nothing"]);
  });

  it("drags in any direction when it took hold of the marker", () => {
    expect(finger([{ x: 100, y: 150 }], true)).toEqual(["place", "place", "settle"]);
  });
});
