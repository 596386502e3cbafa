import type { Problem, Response } from "../shared/contract";
import { ask } from "./asking";
import { keep, kept } from "./keeping";
import { untilAnswered } from "./patience";

export const cellOf = ({ framing, scenario }: { framing: string; scenario: string }): string =>
  `${framing}/${scenario}`;

interface Hears {
  arrived: (response: Response) => void;
  refused: (response: Response, problem: Problem) => void;
}

/**
 * Answers on their way to the server. They lie in the phone's storage until the server has said yes or no, and each goes out with
 * the id it was made with: however often it is sent, it is one answer.
 */
export class Outbox {
  waiting = $state.raw<Response[]>([]);
  /** Tries of the first one in a row that reached nobody. */
  failures = $state.raw(0);
  private busy = false;
  private readonly name: string;

  constructor(
    private readonly code: string,
    private readonly takeAway: string,
    private readonly hears: Hears,
  ) {
    this.name = `${code}:outbox`;
    this.waiting = kept<Response[]>(this.name) ?? [];
    void this.send();
  }

  /** A newer answer to the same cell takes the place of one that has not gone out yet. */
  put(response: Response): void {
    this.store([...this.waiting.filter((one) => cellOf(one) !== cellOf(response)), response]);
    void this.send();
  }

  private store(waiting: Response[]): void {
    this.waiting = waiting;
    keep(this.name, waiting);
  }

  private async send(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let first = this.waiting[0]; first; first = this.waiting[0]) {
      const response = first;
      const asked = await untilAnswered(
        () =>
          ask<unknown>(`/api/seminars/${this.code}/responses`, {
            method: "POST",
            body: response,
            bearer: this.takeAway,
          }),
        (failures) => (this.failures = failures),
      );
      this.failures = 0;
      this.store(this.waiting.filter(({ responseId }) => responseId !== response.responseId));
      if (asked.kind === "ok") this.hears.arrived(response);
      else this.hears.refused(response, asked.problem);
    }
    this.busy = false;
  }
}
