import { createHash } from "node:crypto";
import { render } from "svelte/server";
import { describe, expect, it } from "vitest";
import { tell } from "../charts/findings/told";
import { findings, sliderFinding } from "../charts/givenFindings";
import type { Language } from "../shared/contract";
import type { Findings } from "../shared/findingsContract";
import { REPORT } from "../shared/texts/report";
import { checksOf } from "./checks";
import { joined } from "./inOneFile";
import { languageAsked, readFindings } from "./reading";

/** What stands in the page until somebody puts findings there: as JSON with every "<" written as "\u003c". */
const PLACEHOLDER = "__FINDINGS__";
import Report from "./Report.svelte";
import { statesByFraming } from "./states";

const shown = (of: Findings = findings, first: Language = "en"): string =>
  render(Report, { props: { findings: of, first } })
    .body.replace(/<!--.*?-->/g, "")
    .replaceAll("&lt;", "<");
const words = (html: string): string => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

describe("The report", () => {
  const html = shown();

  it("begins with the comparison, then what was asked, who answered and what was planned, then each question", () => {
    const at = ["short", "asked", "who", "plan", "signifiers", "family", "words", "methods", "limits"].map((id) =>
      html.indexOf(`<section id="${id}"`),
    );
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(words(html)).toContain("In short Transparent reporting of any failure will… Of 35 delegates");
  });

  it("says how it can be made again: seed, draws, version and the hash of the data", () => {
    for (const fact of ["narratives 0.3.0", "2017", "9999", findings.dataHash, "well-managed-risks, version 1"])
      expect(words(html)).toContain(fact);
  });

  it("says what was left out and what cannot be concluded", () => {
    expect(words(html)).toContain("Without consent to count: 3");
    expect(words(html)).toContain("Framing is confounded with order");
    expect(words(html)).toContain("they are not a sample of anybody");
  });

  it("puts primary questions before secondary ones, and those before the rest", () => {
    const turned = { ...findings, signifiers: [...findings.signifiers].reverse() };
    const order = [...shown(turned).matchAll(/<article id="question-([^"]+)"/g)].map(([, id]) => id);
    expect(order.slice(0, 2)).toEqual(["reporting", "helpful"]);
  });

  it("puts two seminars side by side where they were taken together, and only there", () => {
    const side = { delegates: 20, mean: 0.2, low: 0.1, high: 0.3, from: null, to: null };
    const one = {
      signifier: "reporting",
      stone: null,
      shift: true,
      first: side,
      second: { ...side, mean: 0.05, low: -0.02, high: 0.12 },
    };
    const known = {
      ...one,
      tooFew: false,
      difference: -0.15,
      low: -0.22,
      high: -0.08,
      p: 0.0004,
      benjaminiHochberg: 0.001,
    };
    const hidden = {
      ...one,
      signifier: "helpful",
      tooFew: true,
      difference: null,
      low: null,
      high: null,
      p: null,
      benjaminiHochberg: null,
    };
    const seminars = {
      first: findings.title,
      second: { en: "There", cy: "Yno" },
      signifiers: [known, hidden],
      sentences: [],
    };
    const both = shown({ ...findings, seminars });

    expect(html).not.toContain('<section id="seminars"');
    expect(words(both)).toContain("The two seminars side by side");
    expect(words(both)).toContain("−0.15 (−0.22 … −0.08)");
    expect(words(both)).toContain("too few to show");
    expect(both.match(/data-mark="estimate"/g)?.length).toBe((html.match(/data-mark="estimate"/g)?.length ?? 0) + 4);
  });

  it("is written in Welsh too", () => {
    const welsh = words(shown(findings, "cy"));
    expect(welsh).toContain("Yn fyr Bydd adrodd yn agored");
    expect(welsh).toContain("Beth na ellir ei gasglu");
    expect(welsh).not.toMatch(/\b(the|delegates|framework|question|with)\b/i);
  });

  it("shows a label as text, never as markup", () => {
    const sly = { ...findings, title: { en: "<img src=x onerror=alert(1)>" } };
    expect(render(Report, { props: { findings: sly, first: "en" } }).body).not.toContain("<img src=x");
  });

  it("without a plan calls everything exploratory; without delegates everything unpaired", () => {
    const bare = words(shown({ ...findings, plan: null, knowsDelegates: false, family: [], words: [] }));
    expect(bare).toContain("No analysis plan was written.");
    expect(bare).toContain("every comparison is labelled unpaired");
    expect(bare).toContain("37 delegates · 218 responses · nothing is paired");
    expect(bare).not.toContain("Everything that was tested");
  });
});

describe("Further checks", () => {
  const checks = checksOf(sliderFinding, REPORT.en.checks, tell(findings, "en"));

  it("say whether each distribution is roughly normal, and where it is heaped", () => {
    expect(checks).toContainEqual(["Safe to Fail: roughly normal? (Lilliefors)", "0.05 (p = 0.400)"]);
    expect(checks).toContainEqual([
      "All responses: heaped at the ends or in the middle",
      "1 at the left end, 2 in the middle, 1 at the right end",
    ]);
  });

  it("never take a missing equivalence for sameness", () => {
    expect(checks).toContainEqual(["The same within ±0.10? (two one-sided tests)", "not shown (p = 0.990)"]);
  });
});

describe("Answer states", () => {
  it("are summed over scenarios, framework 1 first, strangers last", () => {
    const stray = { framing: "elsewhere", scenario: "winter", states: sliderFinding.states[0]!.states };
    const sums = statesByFraming([stray, ...sliderFinding.states], findings.instrument);
    expect(sums.map(({ framing, states }) => [framing, states.placed])).toEqual([
      ["failure-is-not-an-option", 99],
      ["safe-to-fail", 99],
      ["elsewhere", 33],
    ]);
  });
});

describe("Reading the findings out of the page", () => {
  it("takes JSON, and nothing from a page that was never filled", () => {
    expect(readFindings(JSON.stringify(findings).replaceAll("<", "\\u003c"))?.seed).toBe(2017);
    expect([readFindings(` ${PLACEHOLDER}\n`), readFindings("")]).toEqual([null, null]);
    expect(readFindings('{"schema":2}')).toBeNull();
  });

  it("answers in the first language wished for that it has", () => {
    expect(languageAsked(["", "cy-GB", "en"], ["en", "cy"])).toBe("cy");
    expect(languageAsked(["fr"], ["cy", "en"])).toBe("cy");
    expect(languageAsked(["cy"], ["en"])).toBe("en");
  });
});

describe("One file", () => {
  const page = `<!doctype html>
<html><head>
    <meta charset="utf-8" />
    <script type="module" crossorigin src="/assets/report-1.js"></script>
    <link rel="stylesheet" crossorigin href="/assets/report-1.css">
  </head><body><script type="application/json" id="findings">${PLACEHOLDER}</script></body></html>`;
  const code = 'const a = "</script><!-- $&"; void a;';
  const one = joined(page, code, "p{color:red}");

  it("loads nothing from anywhere", () => {
    expect(one).not.toMatch(/src="\/|href="\/|https?:/);
    expect(one).toContain("default-src 'none'");
  });

  it("lets only its own script and style be used, by their hash", () => {
    const script = /<script type="module">(.*?)<\/script>/s.exec(one)?.[1] ?? "";
    const hash = createHash("sha256").update(script).digest("base64");
    expect(one).toContain(`script-src 'sha256-${hash}'`);
    expect(one.indexOf("Content-Security-Policy")).toBeLessThan(one.indexOf("<style>"));
  });

  it("keeps a script whole that speaks of scripts", () => {
    expect(one.split("</script>")).toHaveLength(3);
    expect(one).toContain("$&");
    expect(one).toContain(PLACEHOLDER);
  });
});
