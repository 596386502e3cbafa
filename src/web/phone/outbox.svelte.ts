import type { Problem, Response } from "../shared/contract";
import { type Answered, ask, type Asked } from "./asking";
import { drop, keepAtOnce, kept, update } from "./keeping.svelte";
import { arrived, cellOf, type Membership, refused, sending, type Waiting } from "./membership";
import { pause, wait } from "./patience";

/** Another tab has it in hand: this one tries too if it is still there after so long, for that tab may have been closed. */
const OTHERS_MILLISECONDS = 30_000;

/** The code of a refusal: everything under this take-away code was taken back, on the receipt or on another device. */
export const WITHDREW = "delegate-withdrew";

/** Whoever has withdrawn may join anew, as somebody else. */
export const forgetMembership = (code: string): Promise<null> => update<null>(code, () => null);

/**
 * Answers on their way to the server. They lie in the phone's storage until the server has said yes or no, and each goes out with
 * the id it was made with: however often it is sent, and from however many tabs, it is one answer.
 */
export class Outbox {
  /** Tries in a row that reached nobody. */
  failures = $state.raw(0);
  private busy = false;
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly code: string,
    private readonly heard: (response: Response, problem: Problem | null) => void,
  ) {
    document.addEventListener("visibilitychange", () => document.hidden || void this.send());
  }

  get waiting(): readonly Waiting[] {
    return this.membership?.waiting ?? [];
  }

  async put(waiting: Waiting): Promise<void> {
    keepAtOnce(`${this.code}:sent`, waiting);
    await this.takeUp();
    void this.send();
  }

  /**
   * Joining those that wait takes a transaction, and a page that goes away in the middle of it leaves none. What was pressed is not
   * forgotten: the next page takes it up, and where it was taken up already it changes nothing.
   */
  private async takeUp(): Promise<void> {
    const name = `${this.code}:sent`;
    const sent = kept<Waiting>(name);
    if (!sent) return;
    await this.change((one) => sending(one, sent));
    drop(name);
  }

  /** Another tab has written: perhaps an answer, which it will send itself. */
  followed(): void {
    clearTimeout(this.later);
    this.later = setTimeout(() => void this.send(), OTHERS_MILLISECONDS);
  }

  async send(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await this.takeUp();
    // Asked anew each time round: while this tab was waiting, another may have delivered the answer.
    for (let first = this.waiting[0]; first && this.membership?.joined; first = this.waiting[0]) {
      const asked = await this.post(first);
      if (asked.kind !== "unreachable") await this.settle(first.response, asked);
      else await wait(pause(++this.failures, Math.random()), asked.again);
    }
    this.failures = 0;
    this.busy = false;
  }

  private async post({ response, begun, finished }: Waiting): Promise<Asked<unknown>> {
    const bearer = this.membership?.takeAway ?? "";
    if (response.marks.some(({ attachment }) => attachment)) {
      // No answer ever speaks of a file that the server does not have.
      const brought = await import("./extras").then(
        ({ bring }) => bring(this.code, response.marks, bearer),
        () => ({ kind: "unreachable" }) as const,
      );
      if (brought.kind !== "ok") return brought;
    }
    // Durations, for the clock of a phone may be a year off.
    const now = Date.now();
    const asked = await ask<{ responseId?: string } | null>(`/api/seminars/${this.code}/responses`, {
      method: "POST",
      body: { ...response, begunAgo: now - begun, finishedAgo: now - finished },
      bearer,
    });
    // Whatever says yes to everything, and does not name this answer, is not the server.
    if (asked.kind === "ok" && asked.value?.responseId !== response.responseId) return { kind: "unreachable" };
    return asked;
  }

  private async settle(response: Response, asked: Answered<unknown>): Promise<void> {
    this.failures = 0;
    if (asked.kind === "ok") {
      drop(`${this.code}:draft:${cellOf(response)}`);
      await this.change((one) => arrived(one, response));
      this.heard(response, null);
    } else if (asked.problem.code === "unknown-delegate") {
      // The server knows nobody of this code, as after a start on an empty log. Joining again sends what is waiting.
      await this.change((one) => ({ ...one, joined: false }));
    } else {
      if (asked.problem.code === WITHDREW) await forgetMembership(this.code);
      else await this.change((one) => refused(one, response));
      this.heard(response, asked.problem);
    }
  }

  private get membership(): Membership | null {
    return kept<Membership>(this.code);
  }

  private change = (how: (membership: Membership) => Membership): Promise<Membership | null> =>
    update<Membership | null>(this.code, (old) => old && how(old));
}
