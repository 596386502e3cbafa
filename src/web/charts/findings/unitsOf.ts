import type { Findings, SignifierFinding, StateCounts } from "../../shared/findingsContract";

/** Printed under every figure: never one bare n. */
export interface FigureUnits {
  delegates: number;
  responses: number;
  /** null: the source does not say who answered, or there is only one framing. */
  pairs: number | null;
  states: StateCounts;
}

/** Of one scenario or of all; pairs are those of this signifier. */
export function unitsOf(finding: SignifierFinding, findings: Findings, scenario: string | null = null): FigureUnits {
  const cells = finding.states.filter((cell) => scenario === null || cell.scenario === scenario);
  const states: StateCounts = { placed: 0, notApplicable: 0, skipped: 0, cleared: 0, neverReached: 0 };
  for (const cell of cells)
    for (const state of Object.keys(states) as (keyof StateCounts)[]) states[state] += cell.states[state];
  const paired = pairedOf(finding).find((one) => one.scenario === scenario);
  return {
    delegates: findings.units.delegates,
    responses: Object.values(states).reduce((sum, count) => sum + count, 0),
    pairs: findings.knowsDelegates && findings.compared !== null ? (paired?.pairs ?? 0) : null,
    states,
  };
}

function pairedOf(finding: SignifierFinding): { scenario: string | null; pairs: number }[] {
  switch (finding.kind) {
    case "slider":
    case "triad":
    case "choice":
      return finding.paired;
    case "stones":
      return finding.stones[0]?.paired ?? [];
    case "story":
      return [];
  }
}
