import type { Round } from "../shared/contract";
import { cellOf } from "./membership";

/** Where a delegate who has joined stands. */
export type Stage =
  | { kind: "before" }
  /** In an open collection with several open rounds: which of them to tell about. */
  | { kind: "choosing" }
  | { kind: "answering"; round: Round }
  | { kind: "sending"; round: Round }
  | { kind: "answered"; round: Round }
  | { kind: "between"; last: Round; missed: boolean }
  | { kind: "after"; last: Round; missed: boolean };

export interface Standing {
  /** Cells with an answer that has arrived, the latest last. */
  answered: readonly string[];
  /** Cells with an answer that is on its way. */
  waiting: readonly string[];
  /** The cell whose answer is being changed, or in an open collection the one that is being told about. */
  changing: string | null;
  /** The cell of a round that has closed, whose answer is being finished all the same. */
  finishing: string | null;
  /** Goes through the open rounds in the order in which they are given. */
  ownPace?: boolean;
  /** The seminar is over, also where rounds were never opened. */
  ended?: boolean | undefined;
  /** Whether something was entered in a cell and not sent. */
  begun: (cell: string) => boolean;
}

/** What begins with the framing that a delegate meets first; the rest as planned. */
export const inOwnOrder = (rounds: readonly Round[], begins?: string | null): Round[] =>
  [...rounds].sort((a, b) => Number(b.framing === begins) - Number(a.framing === begins));

/** @param rounds In the delegate's own order. */
export function stageOf(rounds: readonly Round[], standing: Standing): Stage {
  const { answered, waiting, changing, finishing, ownPace, ended, begun } = standing;
  const open = rounds.filter(({ phase }) => phase === "open");
  const openIn = (...cells: (string | null | undefined)[]): Round | undefined =>
    open.find((one) => cells.includes(cellOf(one)));
  const round =
    openIn(changing) ??
    (ownPace ? open.find((one) => ![...answered, ...waiting].includes(cellOf(one))) : undefined) ??
    openIn(...waiting) ??
    openIn(answered.at(-1)) ??
    openIn(...answered) ??
    open[0];
  if (round) {
    const cell = cellOf(round);
    if (waiting.includes(cell)) return { kind: "sending", round };
    if (changing === cell) return { kind: "answering", round };
    if (answered.includes(cell)) return { kind: "answered", round };
    return open[1] && !ownPace ? { kind: "choosing" } : { kind: "answering", round };
  }
  const last = rounds.filter(({ phase }) => phase === "closed").at(-1);
  if (!last) return { kind: "before" };
  const cell = cellOf(last);
  const missed = !answered.includes(cell) && !waiting.includes(cell) && begun(cell);
  if (missed && finishing === cell) return { kind: "answering", round: last };
  return { kind: ended || rounds.every(({ phase }) => phase === "closed") ? "after" : "between", last, missed };
}
