import { describe, expect, it } from "vitest";
import type { Choice, Slider, Stones, Story } from "../shared/contract";
import { cleared, fromMark, isComplete, notApplicable, placed, seen, stateOf, toMark, UNTOUCHED } from "./marking";

const half = { position: 0.5 };

describe("The state of a mark", () => {
  it("is never reached until the signifier comes into view, and then skipped", () => {
    expect(stateOf(UNTOUCHED)).toBe("neverReached");
    expect(stateOf(seen(UNTOUCHED, 1000))).toBe("skipped");
  });

  it("is placed at the first touch, also at the very end of a line", () => {
    expect(stateOf(placed(UNTOUCHED, { position: 0 }, 1000))).toBe("placed");
  });

  it("is cleared when what was placed is taken away again", () => {
    expect(stateOf(cleared(placed(UNTOUCHED, half, 1000), 2000))).toBe("cleared");
  });

  it("is not applicable when that is chosen, until something is placed", () => {
    const chosen = notApplicable(placed(UNTOUCHED, half, 1000), 2000);
    expect(stateOf(chosen)).toBe("notApplicable");
    expect(stateOf(placed(chosen, half, 3000))).toBe("placed");
  });

  it("is skipped again when not applicable is taken back and nothing was ever placed", () => {
    expect(stateOf(cleared(notApplicable(UNTOUCHED, 1000), 2000))).toBe("skipped");
  });
});

describe("A mark as it is sent", () => {
  it("tells the time from the first sight to the last change, and the moves", () => {
    const dragging = placed(seen(UNTOUCHED, 1000), { position: 0.2 }, 1500, false);
    const done = placed(placed(dragging, half, 1800), { position: 0.6 }, 4000);
    expect(toMark("s", done, 3)).toEqual({
      signifier: "s",
      state: "placed",
      position: 0.6,
      milliseconds: 3000,
      moves: 2,
      order: 3,
    });
  });

  it("carries no placement unless it is placed", () => {
    const sent = toMark("s", cleared(placed(UNTOUCHED, half, 1000), 2000), 1);
    expect(sent).toEqual({ signifier: "s", state: "cleared", milliseconds: 1000, moves: 1, order: 1 });
    expect(toMark("s", UNTOUCHED, 1)).toEqual({ signifier: "s", state: "neverReached", order: 1 });
  });

  it("never claims less than no time, whatever happened to the clock", () => {
    expect(toMark("s", placed(seen(UNTOUCHED, 9000), half, 1000), 1).milliseconds).toBe(0);
  });

  it("comes back as the same answer when it is changed later", () => {
    for (const marking of [placed(UNTOUCHED, half, 1), notApplicable(UNTOUCHED, 1), UNTOUCHED]) {
      const again = fromMark(toMark("s", marking, 1));
      expect(again.placement).toEqual(marking.placement);
      expect(stateOf(again)).toBe(stateOf(marking));
    }
  });
});

describe("An answer", () => {
  const text = { en: "" };
  const base = { id: "s", question: text, required: true, notApplicable: true };
  const axis = { title: text, low: text, high: text };
  const plane: Stones = {
    ...base,
    kind: "stones",
    x: axis,
    y: axis,
    stones: ["a", "b"].map((id) => ({ id, label: text })),
  };
  const slider: Slider = { ...base, kind: "slider", left: text, right: text };

  it("with stones is complete when every stone lies on the plane", () => {
    const first = { stone: "a", x: 0, y: 0 };
    expect(isComplete(plane, { stones: [first] })).toBe(false);
    expect(isComplete(plane, { stones: [first, { ...first, stone: "b" }] })).toBe(true);
  });

  it("with a story is complete when it has words, and not more than are accepted", () => {
    const story: Story = { ...base, kind: "story", titled: true };
    expect(isComplete(story, { text: " \n", title: "A title alone" })).toBe(false);
    expect(isComplete(story, { text: "x".repeat(10_000) })).toBe(true);
    expect(isComplete(story, { text: "x".repeat(10_001) })).toBe(false);
  });

  it("of “other” is complete when it says what", () => {
    const choice: Choice = {
      ...base,
      kind: "choice",
      options: [],
      several: true,
      ordered: false,
      other: true,
      preferNotToSay: true,
    };
    expect(isComplete(choice, { options: ["other"], other: " " })).toBe(false);
    expect(isComplete(choice, { options: ["other"], other: "a mill" })).toBe(true);
  });

  it("of another kind is complete once placed", () => {
    expect(isComplete(slider, { position: 0 })).toBe(true);
    expect(isComplete(slider, null)).toBe(false);
  });
});
