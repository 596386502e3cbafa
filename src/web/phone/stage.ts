import type { Round, Rounds } from "../shared/contract";
import { cellOf } from "./membership";

/** Where a delegate who has joined stands. */
export type Stage =
  | { kind: "before" }
  | { kind: "answering"; round: Round }
  | { kind: "sending"; round: Round }
  | { kind: "answered"; round: Round }
  | { kind: "between"; last: Round; missed: boolean }
  | { kind: "after"; last: Round; missed: boolean };

export interface Standing {
  /** Cells with an answer that has arrived. */
  answered: readonly string[];
  /** Cells with an answer that is on its way. */
  waiting: readonly string[];
  /** The cell whose answer is being changed. */
  changing: string | null;
  /** The cell of a round that has closed, whose answer is being finished all the same. */
  finishing: string | null;
  /** Whether something was entered in a cell and not sent. */
  begun: (cell: string) => boolean;
}

export function stageOf({ rounds, open }: Rounds, { answered, waiting, changing, finishing, begun }: Standing): Stage {
  const round = rounds.find(({ number }) => number === open);
  if (round) {
    const cell = cellOf(round);
    if (waiting.includes(cell)) return { kind: "sending", round };
    return { kind: answered.includes(cell) && changing !== cell ? "answered" : "answering", round };
  }
  const last = rounds.filter(({ phase }) => phase === "closed").at(-1);
  if (!last) return { kind: "before" };
  const cell = cellOf(last);
  const missed = !answered.includes(cell) && !waiting.includes(cell) && begun(cell);
  if (missed && finishing === cell) return { kind: "answering", round: last };
  return { kind: rounds.every(({ phase }) => phase === "closed") ? "after" : "between", last, missed };
}
