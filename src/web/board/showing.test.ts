import { describe, expect, it } from "vitest";
import { choiceFigure, plan, pooled, shifted, split, view } from "../charts/given";
import { codeFrom } from "./access";
import { retryDelay } from "./retrying";
import { showing } from "./showing";
import { themeAsked } from "./theme";

describe("What the board shows", () => {
  it("keeps the figure that is there until the one that was asked for arrives", () => {
    expect(showing(plan, { ...view, figure: "coloured" }, pooled).name).toBe("pooled");
    expect(showing(plan, { ...view, figure: "shift" }, split).name).toBe("rows");
    expect(showing(plan, { ...view, figure: "rows" }, shifted).name).toBe("shift");
  });

  it("names the question of the figure, not of the view that ran ahead", () => {
    const now = showing(plan, { ...view, signifier: "helpful" }, pooled);
    expect("signifier" in now ? now.signifier?.id : null).toBe("reporting");
  });

  it("hides at once, even with a figure at hand", () => {
    expect(showing(plan, { ...view, hidden: true }, split)).toMatchObject({
      name: "hidden",
      signifier: { id: "reporting" },
    });
  });

  it("waits without a question when none is chosen, and when its signifier is unknown", () => {
    expect(showing(plan, { ...view, signifier: null }, null)).toEqual({ name: "hidden", signifier: null });
    expect(showing(plan, view, { ...choiceFigure, signifier: "gone" }).name).toBe("hidden");
  });
});

describe("A board that lost its connection", () => {
  it("tries for ever, sooner at first and never later than every five seconds", () => {
    const delays = [0, 1, 2, 3, 4, 5, 100, 100_000].map(retryDelay);
    expect(delays).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000, 5000]);
  });
});

describe("An address", () => {
  const access = [{ role: "board" as const, code: "RISK17", name: {} }];
  it("names the seminar, or leaves it to the key", () => {
    expect(codeFrom("/board/OTHER1", access)).toBe("OTHER1");
    expect(codeFrom("/studio/", access)).toBe("RISK17");
    expect(codeFrom("/board", [])).toBeNull();
  });
  it("may ask for a theme, and only for one there is", () => {
    expect([themeAsked("?theme=dark"), themeAsked("?theme=pink"), themeAsked("")]).toEqual(["dark", null, null]);
  });
});
