import type { Signifier } from "../shared/contract";
import { isComplete, type Marking, UNTOUCHED } from "../signifiers/marking";
import { charactersLeft } from "../signifiers/telling";

export type Markings = Record<string, Marking>;
/** Each reason is the name of its sentence in the texts of the phone. */
export type Reason = "missing" | "missingOrNot" | "stonesMissing" | "tooLong" | "otherMissing";
export interface Fault {
  signifier: Signifier;
  reason: Reason;
}

/** What keeps an answer from being sent, in the order of the page. */
export function faultsOf(signifiers: readonly Signifier[], markings: Markings): Fault[] {
  return signifiers.flatMap((signifier) => {
    const reason = reasonOf(signifier, markings[signifier.id] ?? UNTOUCHED);
    return reason ? [{ signifier, reason }] : [];
  });
}

function reasonOf(signifier: Signifier, { placement, notApplicable }: Marking): Reason | null {
  if (notApplicable || isComplete(signifier, placement)) return null;
  if (!placement) {
    if (!signifier.required) return null;
    return signifier.notApplicable && signifier.kind !== "story" ? "missingOrNot" : "missing";
  }
  if (signifier.kind === "stones") return "stonesMissing";
  if (signifier.kind === "choice") return "otherMissing";
  return charactersLeft(placement.text ?? "") < 0 ? "tooLong" : "missing";
}
