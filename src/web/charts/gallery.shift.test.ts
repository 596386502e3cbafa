import { describe, expect, it } from "vitest";
import { drawn, marks, words } from "./drawn";
import { lined, shift, shifted } from "./given";

describe("The gallery of shifts", () => {
  it("shift: three shares, the interval, zero, the sentence and the warning about order", () => {
    const html = drawn(shifted, { figure: "shift" });
    expect(html).toContain('data-figure="shift"');
    expect([marks(html, "bar"), marks(html, "zero"), marks(html, "interval")]).toEqual([20, 1, 1]);
    expect(words(html)).toContain("82% moved towards “people get promoted”");
    expect(words(html)).toContain("Everyone saw “Failure is Not an Option” first");
  });

  it("shift of too few: a sentence and no figure", () => {
    const none = { mean: null, low: null, high: null, movedLeft: null, same: null, movedRight: null, histogram: [] };
    const html = drawn(
      { ...shifted, shift: { ...shift, ...none, tooFew: true, confounded: false } },
      { figure: "shift" },
    );
    expect(words(html)).toContain("Too few to say yet.");
    expect(marks(html, "bar")).toBe(0);
    expect(html).not.toContain("data-confounded");
  });

  it("who moved, line by line: a line for each who is seen, which way, and the same as a table", () => {
    const html = drawn(lined, { figure: "lines" });
    expect(html).toContain('data-figure="lines"');
    expect(["left", "same", "right"].map((way) => html.split(`data-way="${way}"`).length - 1)).toEqual([1, 1, 3]);
    expect(marks(html, "mean")).toBe(1);
    expect(words(html)).toContain("the thick line joins the means of all 35.");
    expect(words(html)).toContain("Drawn are 5 of 35 delegates; each agreed to be seen as a dot.");
    expect(words(drawn(lined, { figure: "lines" }, true))).toContain("0.20 0.70");
  });

  it("line by line in both languages: says in either that not all are drawn", () => {
    const html = drawn(lined, { figure: "lines", both: true });
    expect(words(html)).toContain("Drawn are 5 of 35 delegates");
    expect(words(html)).toContain("Dangosir 5 o’r 35 cynrychiolydd");
    expect(words(html)).not.toContain("Each line is one delegate"); // there is no room for both
    expect(words(drawn({ ...lined, shift: { ...lined.shift!, delegates: 5 } }, { figure: "lines" }))).not.toContain(
      "Drawn are",
    );
  });

  it("line by line, where too few agreed to be seen: says so, and shows the bars", () => {
    const html = drawn({ ...lined, shift: { ...shift, lines: [] } }, { figure: "lines" });
    expect(words(html)).toContain("No lines: too few delegates can be drawn without giving the others away.");
    expect(marks(html, "bar")).toBe(20);
  });
});
