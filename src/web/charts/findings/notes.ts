import type { SignifierFinding } from "../../shared/findingsContract";
import { stoneOf } from "./figureTables";
import { MOST_MOVES } from "./moveRows";
import { decimal } from "../numbers";
import { smallestOf, type Told } from "./told";
import type { FigureView } from "./views";

/** What is true of this drawing only: who may be shown, how many of them are drawn. */
export function notesOf(
  finding: SignifierFinding,
  view: FigureView,
  scenario: string | null,
  stone: string | null,
  told: Told,
): string[] {
  const { texts } = told;
  const smallest = view === "shift" || view === "scenarios" ? smallestOf(finding.signifier, told) : null;
  if (smallest !== null) return [texts.dotted(decimal(smallest))];
  if (view !== "moves") return [];
  const paired = pairedOf(finding, stone).find((one) => one.scenario === scenario);
  if (paired === undefined) return [];
  const shown = paired.moves.length;
  return [
    finding.kind === "slider" ? texts.movesSorted : texts.movesCentre,
    ...(shown < paired.delegates ? [texts.shownOnly(shown)] : []),
    ...(shown > MOST_MOVES ? [texts.some(MOST_MOVES, shown)] : []),
  ];
}

function pairedOf(
  finding: SignifierFinding,
  stone: string | null,
): { scenario: string | null; delegates: number; moves: unknown[] }[] {
  switch (finding.kind) {
    case "slider":
    case "triad":
      return finding.paired;
    case "stones":
      return stoneOf(finding.stones, stone)?.paired ?? [];
    case "choice":
    case "story":
      return [];
  }
}
