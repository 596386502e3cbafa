import type { Signifier } from "../shared/contract";
import type { Marking } from "./marking";

/** Those that are asked after what was chosen so far, in their order. What a hidden one holds is kept, and counts for nothing. */
export function askedOf<S extends Signifier>(signifiers: readonly S[], markings: Record<string, Marking>): S[] {
  const chosen: Record<string, string[] | undefined> = {};
  return signifiers.filter(({ id, onlyIf }) => {
    const isAsked = !onlyIf || onlyIf.anyOf.some((option) => chosen[onlyIf.signifier]?.includes(option));
    if (isAsked) chosen[id] = markings[id]?.placement?.options;
    return isAsked;
  });
}
