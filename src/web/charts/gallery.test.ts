import { describe, expect, it } from "vitest";
import { drawn, marks, words } from "./drawn";
import {
  choiceFigure,
  gridFigure,
  hexagonFigure,
  linesFigure,
  movesFigure,
  pooled,
  shifted,
  split,
  stonesFigure,
  tooFew,
  triadFigure,
  units,
  zonesFigure,
} from "./given";

describe("The gallery", () => {
  it("join: the address, the code, the picture and who is in", () => {
    const html = drawn(null, { screen: "join" });
    expect(html).toContain('data-figure="join"');
    expect(html).toContain('src="/qr.svg"');
    expect(words(html)).toContain("http://192.168.1.20:5080");
    expect(words(html)).toContain("37 people have joined 21 of 37 have answered");
  });

  it.each([
    ["hidden", pooled, { hidden: true }],
    ["not revealed", null, {}],
  ])("%s: the question and how many have answered, and no number of the result", (_, figure, change) => {
    const html = drawn(figure, change);
    expect(html).toContain('data-figure="hidden"');
    expect(words(html)).toContain("people get promoted");
    expect(words(html)).toContain("21 of 37 have answered");
    expect(marks(html, "bar")).toBe(0);
    expect(words(html)).not.toContain("mean");
  });

  it("pooled: twenty bars, one density, one mean", () => {
    const html = drawn(pooled);
    expect(html).toContain('data-figure="pooled"');
    expect([marks(html, "bar"), marks(html, "density"), marks(html, "mean")]).toEqual([20, 1, 1]);
    expect(words(html)).toContain("All responses together mean 0.50");
  });

  it("coloured: both frameworks named beside their own mean", () => {
    const html = drawn(split, { figure: "coloured" });
    expect(html).toContain('data-figure="coloured"');
    expect([marks(html, "bar"), marks(html, "density"), marks(html, "mean")]).toEqual([40, 2, 2]);
    expect(words(html)).toContain("Failure is Not an Option mean 0.33");
    expect(words(html)).toContain("Safe to Fail mean 0.66");
  });

  it("rows: a mean and a median for each", () => {
    const html = drawn(split, { figure: "rows" });
    expect(html).toContain('data-figure="rows"');
    expect([marks(html, "mean"), marks(html, "median")]).toEqual([2, 2]);
    expect(words(html)).toContain("median 0.32");
  });

  it("rows with one framework too small: says so and draws one", () => {
    const few = { ...split, framings: [...split.framings.slice(0, 1), { framing: "safe-to-fail", ...tooFew }] };
    const html = drawn(few, { figure: "rows" });
    expect([marks(html, "bar"), marks(html, "mean")]).toEqual([20, 1]);
    expect(words(html)).toContain("too few to show");
  });

  it("rows: the intervals of mean and median, and the sentence that says of what", () => {
    const html = drawn(split, { figure: "rows" });
    expect([marks(html, "mean-interval"), marks(html, "median-interval")]).toEqual([2, 2]);
    expect(words(html)).toContain("mean 0.33 (0.29 to 0.37)");
    expect(words(html)).toContain("median 0.32 (0.27 to 0.38)");
    expect(words(html)).toContain("95% intervals of the estimate, by delegate, not by response");
  });

  it("grid: a picture for each framework and scenario, and a row of the table for each", () => {
    const html = drawn(gridFigure, { figure: "grid" });
    expect(html).toContain('data-figure="grid"');
    expect([marks(html, "density"), marks(html, "mean-interval")]).toEqual([1, 1]);
    expect(words(html)).toContain("too few to show");
    expect(words(drawn(gridFigure, { figure: "grid" }, true))).toContain("Failure is Not an Option Winter 36 0.33");
  });

  it("triad from a hundred dots on: hexagons, the second hollow, and both centres with their regions", () => {
    const html = drawn(hexagonFigure, { figure: "coloured" });
    expect([marks(html, "hexagon"), marks(html, "dot"), marks(html, "centre"), marks(html, "region")]).toEqual([
      4, 0, 2, 2,
    ]);
    expect(words(html)).toContain("filled, “Safe to Fail” hollow");
    expect(words(html)).toContain("where it may lie (95% region, by delegate)");
  });

  it("zones: seven for the framework that may be shown, and nothing of the other", () => {
    const html = drawn(zonesFigure, { figure: "zones" });
    expect(html).toContain('data-figure="zones"');
    expect(marks(html, "zone")).toBe(7);
    expect(words(html)).toContain(" 60 ");
    expect(words(html)).toContain("too few to show");
  });

  it("zone moves: a bar for each, the sentence, and every pair in the table", () => {
    const html = drawn(movesFigure, { figure: "shift" });
    expect(marks(html, "move")).toBe(4);
    expect(words(html)).toContain("Of 104 pairs from 36 delegates, 50 stayed in their zone and 54 moved.");
    expect(words(html)).toContain("Most often (30): from “clear process and rules” to “common sense”.");
    expect(html).toContain("data-confounded");
  });

  it("lines on a plane: one for each delegate who agreed to be seen", () => {
    const html = drawn(linesFigure, { figure: "shift" });
    expect(marks(html, "line")).toBe(3);
    expect(words(html)).toContain("Drawn are 3 of 9 delegates; each agreed to be seen as a dot.");
    expect(words(drawn(linesFigure, { figure: "shift", language: "cy" }))).toContain(
      "Mae pob llinell yn perthyn i un cynrychiolydd",
    );
  });

  it("triad and plane: coloured in one, rows in two", () => {
    const signifier = triadFigure.signifier;
    expect(marks(drawn(triadFigure, { signifier, figure: "coloured" }), "triangle")).toBe(1);
    const rows = drawn(triadFigure, { signifier, figure: "rows" });
    expect([marks(rows, "triangle"), marks(rows, "dot")]).toEqual([2, 3]);
    expect(words(rows)).toContain("common sense");
    expect(marks(drawn(stonesFigure, { figure: "rows" }), "plane")).toBe(2);
  });

  it("choice: a bar for every option and framework", () => {
    const html = drawn(choiceFigure, { figure: "coloured" });
    expect(marks(html, "bar")).toBe(6);
    expect(words(html)).toContain("Several answers were possible.");
  });

  it.each([pooled, split, shifted, triadFigure, stonesFigure, choiceFigure])(
    "every figure ($kind) says its units, never a bare n, and has its table",
    (figure) => {
      const html = drawn(figure, { figure: "rows" });
      for (const unit of ["delegates", "responses", "pairs"]) expect(html).toContain(`data-units="${unit}"`);
      expect(words(html)).toContain("37 delegates 218 responses 104 complete pairs");
      expect(words(html)).toContain("211 placed 4 not applicable 2 skipped 1 cleared 0 never reached");
      expect(html).toContain("<table");
    },
  );

  it("answers after the reveal are outlined and explained", () => {
    const late = { ...pooled.pooled!, afterReveal: pooled.pooled!.histogram.map((_, bin) => (bin < 2 ? 1 : 0)) };
    const html = drawn({ ...pooled, pooled: late, units: { ...units, afterReveal: 2 } });
    expect(marks(html, "late")).toBe(2);
    expect(words(html)).toContain("2 answered late or after the reveal (dashed), outside every number");
    expect(marks(drawn(pooled), "late")).toBe(0);
  });

  it("both languages: question, words of the figure and sentences", () => {
    const html = words(drawn(shifted, { figure: "shift", both: true }));
    expect(html).toContain("82% moved towards");
    expect(html).toContain("arwain at ddyrchafu pobl)");
    expect(html).toContain("symudodd 82%");
    expect(words(drawn(pooled, { both: true, language: "cy" }))).toContain("95% intervals of the estimate");
    expect(words(drawn(null, { screen: "join", both: true }))).toContain("Ymunwch");
  });

  it("a part that is pointed at is marked, in its own figure only", () => {
    const brush = { kind: "slider" as const, signifier: pooled.signifier, from: 0, to: 0.4 };
    expect(marks(drawn(pooled, { brush }), "brush")).toBe(1);
    expect(marks(drawn(split, { figure: "rows", brush }), "brush")).toBe(2);
    expect(marks(drawn(pooled, { brush: { ...brush, signifier: "other" } }), "brush")).toBe(0);
    const outline: [number, number][] = [
      [0, 0],
      [1, 0],
      [0, 1],
    ];
    const triad = { kind: "triad" as const, signifier: triadFigure.signifier, outline };
    expect(marks(drawn(triadFigure, { figure: "coloured", brush: triad }), "brush")).toBe(1);
    const choice = { kind: "choice" as const, signifier: choiceFigure.signifier, options: ["team"] };
    expect(marks(drawn(choiceFigure, { figure: "coloured", brush: choice }), "brush")).toBe(1);
  });

  it("numbers that are held say so, and only where there are numbers", () => {
    expect(words(drawn(pooled, { frozen: true }))).toContain("These numbers are held.");
    expect(words(drawn(null, { screen: "join", frozen: true }))).not.toContain("held");
  });

  it("the table takes the place of the figure when asked for", () => {
    expect(marks(drawn(pooled, {}, true), "bar")).toBe(0);
  });

  it("speaks Welsh when the board does", () => {
    const html = drawn(shifted, { figure: "shift", language: "cy" });
    expect(html).toContain('lang="cy"');
    expect(words(html)).toContain("82% wedi symud tuag at “arwain at ddyrchafu pobl”");
    expect(words(html)).toContain("37 cynrychiolydd 218 ymateb 104 pâr cyflawn");
  });
});
