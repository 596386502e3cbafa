import { type Answer, ask } from "../board/asking";
import { Watching } from "../board/watching.svelte";
import type { Counts, Language, Rounds, View } from "../shared/contract";
import { inLanguage } from "../shared/language";
import { STUDIO } from "../shared/texts/studio";
import { inOrder } from "./inOrder";
import type { Step } from "./steps";

/** What the facilitator's page shows of the room, and what is pressed in it: each press after the one before, each answered in words. */
export class Running {
  readonly watching: Watching;
  readonly path: string;
  board = $state(1);
  error = $state("");
  busy = $state(false);
  /** Another board of the room, where it is turned from here; rounds and counts are the same for all of them. */
  private other = $state.raw<Watching | null>(null);
  /** Pressed, but not yet heard back from the hub: shown at once, and given up when it was answered and the hub then speaks. */
  private wanted = $state.raw<{ view: View; over: View | null; asked: boolean } | null>(null);
  private ran = $state.raw<{ rounds: Rounds; over: Counts | null } | null>(null);
  private readonly inTurn = inOrder();

  /** @param language In which the page speaks now. */
  constructor(
    private readonly code: string,
    private readonly language: () => Language,
  ) {
    this.watching = new Watching(code);
    this.path = `/api/seminars/${encodeURIComponent(code)}`;
  }

  get turned(): Watching {
    return this.other ?? this.watching;
  }

  /** None until the board that is turned has been heard: another one's view would be put on it with the next press. */
  get view(): View | null {
    const { wanted, turned } = this;
    return wanted !== null && (wanted.asked || wanted.over === turned.view) ? wanted.view : turned.view;
  }

  get counts(): Counts | null {
    const heard = this.watching.counts;
    if (heard === null || this.ran === null || this.ran.over !== heard) return heard;
    const { rounds, open } = this.ran.rounds;
    const now = heard.rounds.map((round) => ({ ...round, ...rounds.find(({ number }) => number === round.number) }));
    return { ...heard, rounds: now, open };
  }

  turnFrom = (number: number): void => {
    void this.other?.end();
    this.board = number;
    this.wanted = null;
    this.other = number === 1 ? null : new Watching(this.code, number);
  };

  run = async ({ act, round, run }: Step): Promise<void> => {
    this.busy = true;
    const over = this.watching.counts;
    const answer = await this.pressed(() =>
      ask<Rounds>("POST", `${this.path}/rounds/${round}/${act}${run === undefined ? "" : `?run=${run}`}`),
    );
    if (answer.kind === "done") this.ran = { rounds: answer.value, over };
    this.busy = false;
  };

  end = async (act: "end" | "resume"): Promise<void> => {
    this.busy = true;
    await this.pressed(() => ask<Rounds>("POST", `${this.path}/${act}`));
    this.busy = false;
  };

  tellTime = async (seconds: number): Promise<void> =>
    void (await this.pressed(() => ask<undefined>("PUT", `${this.path}/countdown`, { seconds })));

  turn = async (to: View): Promise<void> => {
    // Of the board that was pressed for, whichever is chosen by the time it is its turn.
    const { board, turned } = this;
    const mine = { view: to, over: turned.view, asked: true };
    this.wanted = mine;
    const answer = await this.pressed(() => ask<undefined>("PUT", `${this.path}/board?board=${board}`, to));
    if (this.wanted === mine)
      this.wanted = answer.kind === "done" ? { view: to, over: turned.view, asked: false } : null;
  };

  /** After those that were pressed before. What one of them was refused for meanwhile stays in sight, though this one is done. */
  private async pressed<T>(send: () => Promise<Answer<T>>): Promise<Answer<T>> {
    const seen = this.error;
    const answer = await this.inTurn(send);
    if (answer.kind !== "done" || this.error === seen) this.explain(answer);
    return answer;
  }

  /** A refusal mostly means that a colleague was faster: say so, and look again. */
  explain = (answer: Answer<unknown>): void => {
    switch (answer.kind) {
      case "done":
        this.error = "";
        return;
      case "offline":
        this.error = STUDIO[this.language()].offline;
        return;
      case "refused":
        this.error = inLanguage(answer.problem.reason, this.language()) || STUDIO[this.language()].unknown;
        void this.watching.refresh();
    }
  };

  close(): void {
    void this.other?.end();
    void this.watching.end();
  }
}
