import type { SignifierFinding } from "../../shared/findingsContract";
import { stoneOf } from "./figureTables";
import { MOST_MOVES } from "./moveRows";
import type { Told } from "./told";
import type { FigureView } from "./views";

/** What is true of this drawing only: who may be shown, how many of them are drawn. */
export function notesOf(
  finding: SignifierFinding,
  view: FigureView,
  scenario: string | null,
  stone: string | null,
  { texts }: Told,
): string[] {
  if (view !== "moves") return [];
  const paired = pairedOf(finding, stone).find((one) => one.scenario === scenario);
  if (paired === undefined) return [];
  const shown = paired.moves.length;
  return [
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
