import { render } from "svelte/server";
import { describe, expect, it } from "vitest";
import { findings, FIRST, lineFound, noLine, noPairs, scenarios, SECOND, sliderFinding } from "../givenFindings";
import type { Language } from "../../shared/contract";
import type { Findings, SignifierFinding } from "../../shared/findingsContract";
import type { SliderFinding } from "../../shared/placementContract";
import FamilyTable from "./FamilyTable.svelte";
import FindingFigure from "./FindingFigure.svelte";
import { tell } from "./told";
import { type FigureView, viewsOf } from "./views";
import WordTable from "./WordTable.svelte";

const drawn = (
  finding: SignifierFinding,
  view: FigureView,
  { language = "en", of = findings, ...more }: { language?: Language; of?: Findings; scenario?: string } = {},
): string =>
  render(FindingFigure, { props: { findings: of, finding, language, view, ...more } }).body.replace(/<!--.*?-->/g, "");
const marks = (html: string, mark: string): number => html.split(`data-mark="${mark}"`).length - 1;
const words = (html: string): string =>
  html
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replace(/\s+/g, " ");
const every = findings.signifiers.flatMap((finding) =>
  viewsOf(finding, findings).map((view) => [finding.kind, view, finding] as const),
);

describe("The analyst's gallery", () => {
  it("has the figures that were asked for", () => {
    expect(every.map(([kind, view]) => `${kind} ${view}`)).toEqual([
      "slider pooled",
      "slider coloured",
      "slider rows",
      "slider multiples",
      "slider shift",
      "slider moves",
      "slider scenarios",
      "slider interplay",
      "slider deciles",
      "slider sensitivity",
      "triad frameworks",
      "triad zones",
      "triad moves",
      "triad zoneMoves",
      "triad sensitivity",
      "stones frameworks",
      "stones moves",
      "stones association",
      "choice options",
      "choice changes",
    ]);
  });

  it.each(every)(
    "%s, %s: says its units, its five states and how it is read, and has its table",
    (_, view, finding) => {
      const html = drawn(finding, view);
      expect(words(html)).toContain(
        "37 delegates · 216 responses · 104 complete pairs".replace("104", String(pairsOf(finding))),
      );
      expect(words(html)).toContain("198 placed · 12 not applicable · 6 skipped · 0 cleared · 0 never reached");
      expect(html).toContain('<th scope="row"');
      expect(html).toContain('role="img"');
      expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
    },
  );

  it.each(every)("%s, %s: speaks Welsh when asked", (_, view, finding) => {
    const html = words(drawn(finding, view, { language: "cy" }));
    expect(html).toContain("37 cynrychiolydd · 216 ymateb");
    expect(html).not.toMatch(/\b(delegates|responses|framework|mean)\b/);
  });
});

const pairsOf = (finding: SignifierFinding): number =>
  finding.kind === "stones"
    ? (finding.stones[0]?.paired[0]?.pairs ?? 0)
    : finding.kind === "story"
      ? 0
      : (finding.paired[0]?.pairs ?? 0);

describe("The four graphs of the reference case", () => {
  it("pooled: bars, density, normal curve, and the interval apart from the spread", () => {
    const html = drawn(sliderFinding, "pooled");
    expect(["bar", "density", "normal", "interval", "quartiles"].map((mark) => marks(html, mark))).toEqual([
      20, 1, 1, 1, 1,
    ]);
  });

  it("coloured: both frameworks on one axis, each named beside its mean", () => {
    const html = drawn(sliderFinding, "coloured");
    expect(["bar", "density", "normal", "mean"].map((mark) => marks(html, mark))).toEqual([40, 2, 0, 2]);
    expect(words(html)).toContain("Failure is Not an Option: mean 0.33");
  });

  it("rows and multiples: framework 1 above framework 2, a panel for each scenario", () => {
    expect(marks(drawn(sliderFinding, "rows"), "density")).toBe(2);
    const html = drawn(sliderFinding, "multiples");
    expect(marks(html, "density")).toBe(6);
    const at = (name: string): number => html.indexOf(`data-series="${name}/${scenarios[0]?.id}"`);
    expect(at(FIRST)).toBeLessThan(at(SECOND));
  });
});

describe("What cannot be drawn", () => {
  it("a cell that is too small says so and keeps its place", () => {
    const lines = sliderFinding.lines.map((line) => (line.framing === SECOND ? { ...line, ...noLine } : line));
    const html = drawn({ ...sliderFinding, lines }, "rows");
    expect([marks(html, "density"), words(html).includes("too few to show")]).toEqual([1, true]);
  });

  it("too few pairs: a sentence and no figure", () => {
    const few: SliderFinding = { ...sliderFinding, paired: [{ scenario: null, ...noPairs }] };
    for (const view of ["shift", "moves"] as const) {
      const html = drawn(few, view);
      expect(words(html)).toContain("There is nothing to draw here: too few answers.");
      expect(html).not.toContain("<svg");
    }
  });

  it("all answers at one end are drawn without a normal curve", () => {
    const atEnd = { ...lineFound(1, 40), sd: 0, histogram: [...Array.from({ length: 19 }, () => 0), 40], density: [] };
    const html = drawn({ ...sliderFinding, lines: [{ framing: null, scenario: null, ...atEnd }] }, "pooled");
    expect([marks(html, "bar"), marks(html, "normal")]).toEqual([20, 0]);
    expect(html).not.toMatch(/NaN|Infinity/);
  });

  it("without knowing who answered nothing is paired, and it says so", () => {
    const unknown = { ...findings, knowsDelegates: false };
    expect(viewsOf(sliderFinding, unknown)).not.toContain("shift");
    expect(words(drawn(sliderFinding, "rows", { of: unknown }))).toContain("nothing is paired");
  });

  it("one framing only: one picture, no comparison", () => {
    const one = { ...findings, compared: null, instrument: { ...findings.instrument, framings: [] } };
    expect(viewsOf(sliderFinding, one)).toEqual(["pooled", "deciles", "sensitivity"]);
  });
});

describe("The tables of the whole", () => {
  it("the family keeps planned and exploratory apart", () => {
    const html = words(render(FamilyTable, { props: { told: tell(findings, "en") } }).body);
    expect(html).toContain("primary <0.001 <0.001 <0.001 –");
    expect(html).toContain("exploratory 0.200 – – 0.300");
  });

  it("the words of framework 1 stand before those of framework 2, the most telling first", () => {
    const html = words(render(WordTable, { props: { told: tell(findings, "en") } }).body);
    const at = ["blame", "checklist", "pilot", "learned"].map((word) => html.indexOf(word));
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });
});
