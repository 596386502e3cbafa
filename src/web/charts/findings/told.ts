import type { Language, Signifier } from "../../shared/contract";
import type { At, Findings, SignifierFinding } from "../../shared/findingsContract";
import { inLanguage } from "../../shared/language";
import { FINDINGS, type FigureTexts } from "../../shared/texts/findings";
import { decimal } from "../numbers";

/** What every figure needs besides its own finding. */
export interface Told {
  findings: Findings;
  language: Language;
  texts: FigureTexts;
}

export const tell = (findings: Findings, language: Language): Told => ({
  findings,
  language,
  texts: FINDINGS[language],
});

export function signifierOf<K extends Signifier["kind"]>(
  finding: SignifierFinding & { kind: K },
  { findings }: Pick<Told, "findings">,
): Extract<Signifier, { kind: K }> | null {
  const of = (one: Signifier): one is Extract<Signifier, { kind: K }> => one.kind === finding.kind;
  return findings.instrument.signifiers.filter(of).find(({ id }) => id === finding.signifier) ?? null;
}

/** The question of a signifier; of one stone of several, with its label. */
export function questionName(signifier: string, stone: string | null, { findings, language }: Told): string {
  const asked = findings.instrument.signifiers.find(({ id }) => id === signifier);
  const question = asked === undefined ? signifier : inLanguage(asked.question, language);
  const placed = asked?.kind === "stones" ? asked.stones.find(({ id }) => id === stone) : undefined;
  return placed === undefined ? question : `${question}: ${inLanguage(placed.label, language)}`;
}

export function framingName(framing: string | null, { findings, language, texts }: Told): string {
  const named = findings.instrument.framings.find(({ id }) => id === framing);
  return named !== undefined ? inLanguage(named.name, language) : (framing ?? texts.all);
}

export function scenarioName(scenario: string | null, { findings, language, texts }: Told): string {
  const named = findings.instrument.scenarios.find(({ id }) => id === scenario);
  return named !== undefined ? inLanguage(named.name, language) : (scenario ?? texts.allScenarios);
}

export const groupName = (at: At, told: Told): string =>
  at.scenario === null
    ? framingName(at.framing, told)
    : `${framingName(at.framing, told)}, ${scenarioName(at.scenario, told)}`;

/** "= 0.031", "< 0.001": never a bare nought, never more digits than mean something. */
export function pValue(p: number | null): string {
  if (p === null) return "–";
  return p < 0.001 ? "< 0.001" : `= ${p.toFixed(3)}`;
}

/** In a cell of its own: "0.031", "<0.001". */
export const pCell = (p: number | null): string => (p === null ? "–" : p < 0.001 ? "<0.001" : p.toFixed(3));

export const unlessFew = (
  value: number | null,
  { texts }: Told,
  format: (value: number) => string = decimal,
): string => (value === null ? texts.tooFewToShow : format(value));

/** The smallest difference that was said to matter when the analysis was planned. */
export function smallestOf(signifier: string, { findings }: Told): number | null {
  return findings.plan?.signifiers.find((one) => one.signifier === signifier)?.smallestDifference ?? null;
}
