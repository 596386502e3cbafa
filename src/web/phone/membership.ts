import type { Response } from "../shared/contract";

/** A round that was reset is asked anew: what was kept of an earlier run is not found under the next one's name. */
export const cellOf = ({ framing, scenario, run }: Pick<Response, "framing" | "scenario" | "run">): string =>
  `${framing}/${scenario}` + (run ? `/${run}` : "");

/** An answer on its way. */
export interface Waiting {
  response: Response;
  /** By this phone's clock, in milliseconds, right or wrong: when its questions were first seen, and when "send" was pressed. */
  begun: number;
  finished: number;
}

/** What this phone knows of its delegate in one seminar: one record, which all tabs share and change one at a time. */
export interface Membership {
  takeAway: string;
  /** The server knows this delegate. */
  joined: boolean;
  /** The framing that this delegate meets first, where the order is assigned. */
  begins?: string | null;
  /** Cells with an answer that has arrived, the latest last. */
  answered: string[];
  /** The cell whose answer is being changed. */
  changing: string | null;
  /** Answers on their way: they stay until the server has said yes or no. */
  waiting: Waiting[];
}

export const newcomer = (takeAway: string): Membership => ({
  takeAway,
  joined: false,
  answered: [],
  changing: null,
  waiting: [],
});

/** An answer goes out, unless another tab has sent one from the same draft already. */
export function sending(membership: Membership, answer: Waiting): Membership {
  const { waiting, answered, changing } = membership;
  const cell = cellOf(answer.response);
  const sent =
    waiting.some(({ response }) => cellOf(response) === cell) || (answered.includes(cell) && changing !== cell);
  return sent ? membership : { ...membership, waiting: [...waiting, answer] };
}

export function arrived(membership: Membership, response: Response): Membership {
  const cell = cellOf(response);
  const { answered, changing } = membership;
  return {
    ...refused(membership, response),
    answered: [...answered.filter((one) => one !== cell), cell],
    changing: changing === cell ? null : changing,
  };
}

/** Its draft stays where it is: what can be mended can be sent again. */
export const refused = (membership: Membership, { responseId }: Response): Membership => ({
  ...membership,
  waiting: membership.waiting.filter(({ response }) => response.responseId !== responseId),
});
