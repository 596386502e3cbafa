import { describe, expect, it } from "vitest";
import { FIRST_FRAME } from "./frame";
import { stones } from "./givenPlan";
import { endsBelow, planesWithin } from "./planeWords";

describe("The words below a plane", () => {
  const wordy = {
    ...stones,
    x: {
      ...stones.x,
      high: {
        en: "involved from the very first day to the very last of it",
        cy: "wedi’u cynnwys yn llawn ym mhob dim o’r cychwyn cyntaf",
      },
    },
  };

  it.each([
    ["short", stones],
    ["long", wordy],
  ])("end above the edge of the frame when they are %s", (_, asked) => {
    for (const language of ["en", "cy"] as const) {
      const { em, height } = FIRST_FRAME;
      for (const { box } of planesWithin(FIRST_FRAME, 2, em * 2.2, asked, language)) {
        const { low, high } = endsBelow(asked, language, box.width, em);
        const title = box.y + box.height + em * (1.3 + 1.1 * Math.max(low.length, high.length));
        expect(title + em * 0.3).toBeLessThanOrEqual(height);
      }
    }
  });
});
