import type { Mark, MarkState, Signifier } from "../shared/contract";
import { OTHER } from "./choosing";
import { charactersLeft } from "./telling";

/** Where a mark was placed: the members of the mark that belong to its kind. */
export type Placement = Pick<
  Mark,
  "position" | "parts" | "stones" | "options" | "other" | "title" | "text" | "attachment"
>;

/** What a delegate has done with one signifier so far. The five states are derived from it, so that they cannot disagree. */
export interface Marking {
  placement: Placement | null;
  notApplicable: boolean;
  everPlaced: boolean;
  /** Milliseconds since 1970 by the phone's clock, which may be wrong: only differences are used. */
  firstSeen: number | null;
  lastChange: number | null;
  moves: number;
}

export const UNTOUCHED: Marking = {
  placement: null,
  notApplicable: false,
  everPlaced: false,
  firstSeen: null,
  lastChange: null,
  moves: 0,
};

export const seen = (marking: Marking, now: number): Marking =>
  marking.firstSeen === null ? { ...marking, firstSeen: now } : marking;

/** `settled` is false while a drag goes on: a drag is one move, however far it went. */
export const placed = (marking: Marking, placement: Placement, now: number, settled = true): Marking => ({
  ...seen(marking, now),
  placement,
  notApplicable: false,
  everPlaced: true,
  lastChange: now,
  moves: marking.moves + (settled ? 1 : 0),
});

export const cleared = (marking: Marking, now: number): Marking => ({
  ...seen(marking, now),
  placement: null,
  notApplicable: false,
  lastChange: now,
});

export const notApplicable = (marking: Marking, now: number): Marking => ({
  ...cleared(marking, now),
  notApplicable: true,
});

/** Whether what was placed can be sent: all stones on the plane, words in the story, words beside "other". */
export function isComplete(signifier: Signifier, placement: Placement | null): boolean {
  if (!placement) return false;
  if (signifier.kind === "stones") return placement.stones?.length === signifier.stones.length;
  if (signifier.kind === "story") return Boolean(placement.text?.trim()) && charactersLeft(placement.text ?? "") >= 0;
  if (signifier.kind === "choice") return !placement.options?.includes(OTHER) || Boolean(placement.other?.trim());
  return true;
}

export function stateOf(marking: Marking): MarkState {
  if (marking.notApplicable) return "notApplicable";
  if (marking.placement) return "placed";
  if (marking.everPlaced) return "cleared";
  return marking.firstSeen === null ? "neverReached" : "skipped";
}

/** A day: a phone whose clock was set in between must not claim more, nor less than nothing. */
const LONGEST = 86_400_000;

/** @param order 1 for the signifier shown first. */
export function toMark(signifier: string, marking: Marking, order: number): Mark {
  const { firstSeen, lastChange, placement, moves } = marking;
  const state = stateOf(marking);
  const took =
    firstSeen === null || lastChange === null ? null : Math.min(LONGEST, Math.max(0, lastChange - firstSeen));
  return {
    signifier,
    state,
    ...(state === "placed" ? placement : {}),
    ...(took === null ? {} : { milliseconds: took }),
    ...(moves > 0 ? { moves } : {}),
    order,
  };
}

/** What was said before, as a start for changing it. The time and the moves of the change are its own. */
export function fromMark(mark: Mark): Marking {
  const {
    signifier: _signifier,
    state,
    milliseconds: _milliseconds,
    moves: _moves,
    order: _order,
    ...placement
  } = mark;
  return {
    ...UNTOUCHED,
    placement: state === "placed" ? placement : null,
    notApplicable: state === "notApplicable",
    everPlaced: state === "placed" || state === "cleared",
  };
}
