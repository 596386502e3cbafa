import type {
  Consent,
  Instrument,
  Join,
  Language,
  Mark,
  Problem,
  Receipt,
  Response,
  Round,
  Rounds,
  Seminar,
} from "../shared/contract";
import { hasEasyWords, inEasyWords } from "../shared/language";
import { phoneTexts, problemTexts } from "../shared/texts/phone";
import { fromMark } from "../signifiers/marking";
import { ask, type Asked } from "./asking";
import type { Markings } from "./checking";
import { followRounds } from "./following";
import { takeAwayCode, uuid7 } from "./identity";
import { drop, keep, kept } from "./keeping";
import { cellOf, Outbox } from "./outbox.svelte";
import { untilAnswered } from "./patience";
import { enteredBy } from "./sharing";
import { type Stage, stageOf } from "./stage";

/** What this phone knows of its delegate in one seminar. */
interface Membership {
  takeAway: string;
  joined: boolean;
  /** Cells with an answer that has arrived. */
  answered: string[];
  changing: string | null;
}

/** One delegate at one seminar, from the code to the last round. What must survive a reload is kept at each change. */
export class Visit {
  language = $state.raw<Language | null>(kept<Language>("language"));
  seminar = $state.raw<Seminar | null>(null);
  rounds = $state.raw<Rounds | null>(null);
  membership = $state.raw<Membership | null>(null);
  outbox = $state.raw<Outbox | null>(null);
  /** Asking for the seminar, or joining it, has reached nobody so far. */
  struggling = $state.raw(false);
  busy = $state.raw(false);
  problem = $state.raw<Problem | null>(null);
  /** Asked for by the delegate; an instrument without easy words stays as it is. */
  private easy = $state.raw(kept<boolean>("easy") === true);
  readonly hasEasyWords = $derived(hasEasyWords(this.seminar));
  readonly easyRead = $derived(this.easy && this.hasEasyWords);
  /** What is asked, in the wording that the delegate reads. */
  readonly instrument: Instrument | null = $derived(
    this.seminar && (this.easyRead ? inEasyWords(this.seminar.instrument) : this.seminar.instrument),
  );
  extras = $state.raw<typeof import("./extras") | null>(null);
  private readonly sent = new Map<string, Mark[]>();

  /** What the page says in: the language chosen, before that the one the phone is set to. */
  get spoken(): Language {
    return this.language ?? (navigator.languages.some((one) => one.startsWith("cy")) ? "cy" : "en");
  }

  get code(): string {
    return this.seminar?.code ?? "";
  }

  get stage(): Stage | null {
    const { rounds, membership, outbox } = this;
    if (!rounds || !membership || !outbox) return null;
    return stageOf(rounds, {
      answered: membership.answered,
      waiting: outbox.waiting.map(cellOf),
      changing: membership.changing,
      begun: (cell) => this.draft(cell) !== null,
    });
  }

  /** What a first visit does without. Asked for until it is there: a shared screen needs its button for the next person. */
  fetchExtras(): void {
    void import("./extras").then(
      (fetched) => (this.extras = fetched),
      () => setTimeout(() => this.fetchExtras(), 5_000),
    );
  }

  speak(language: Language): void {
    this.language = language;
    keep("language", language);
  }

  readEasily(easy: boolean): void {
    this.easy = easy;
    keep("easy", easy);
  }

  say(problem: Problem): string {
    const { spoken } = this;
    return problemTexts[problem.code]?.[spoken] ?? problem.reason[spoken] ?? phoneTexts[spoken].refused;
  }

  async enter(code: string): Promise<void> {
    const asked = await this.insisting(() => ask<Seminar>(`/api/seminars/${encodeURIComponent(code)}`));
    if (asked.kind !== "ok") return;
    this.seminar = asked.value;
    const membership = kept<Membership>(this.code);
    if (membership?.joined) this.attend(membership);
  }

  async join(consent: Consent, aboutYou: Mark[]): Promise<void> {
    const membership = kept<Membership>(this.code) ?? {
      takeAway: takeAwayCode(),
      joined: false,
      answered: [],
      changing: null,
    };
    keep(this.code, membership);
    const { spoken: language, easyRead } = this;
    const body: Join = { takeAway: membership.takeAway, language, consent, aboutYou, enteredBy, easyRead };
    const asked = await this.insisting(() => ask<unknown>(this.path("delegates"), { method: "POST", body }));
    if (asked.kind !== "ok") return;
    drop(`${this.code}:joining`);
    this.attend({ ...membership, joined: true });
  }

  draft = (cell: string): Markings | null => kept<Markings>(`${this.code}:draft:${cell}`);
  keepDraft = (cell: string, markings: Markings): void => keep(`${this.code}:draft:${cell}`, markings);

  send(round: Round, marks: Mark[]): void {
    const { framing, scenario } = round;
    this.problem = null;
    this.sent.set(cellOf(round), marks);
    const { spoken: language, easyRead } = this;
    this.outbox?.put({ responseId: uuid7(Date.now()), framing, scenario, language, marks, easyRead });
  }

  /** Opens an answer that has arrived for a change. After a reload the phone has to ask what it was. */
  async change(round: Round): Promise<void> {
    const cell = cellOf(round);
    let marks = this.sent.get(cell);
    if (!marks) {
      const asked = await this.insisting(() => this.receipt());
      if (asked.kind !== "ok") return;
      marks =
        asked.value.responses
          .filter((one) => cellOf(one) === cell)
          .sort(byTime)
          .at(-1)?.marks ?? [];
    }
    this.keepDraft(cell, Object.fromEntries(marks.map((mark) => [mark.signifier, fromMark(mark)])));
    this.remember({ changing: cell });
  }

  keepEarlier(round: Round): void {
    drop(`${this.code}:draft:${cellOf(round)}`);
    this.problem = null;
    this.remember({ changing: null });
  }

  async receipt(): Promise<Asked<Receipt>> {
    const asked = await ask<Receipt>(this.path("receipt"), this.bearer());
    if (asked.kind === "ok") this.remember({ answered: [...new Set(asked.value.responses.map(cellOf))] });
    return asked;
  }

  async takeBack(response: Response): Promise<Asked<unknown>> {
    const asked = await ask<unknown>(this.path(`responses/${response.responseId}`), {
      method: "DELETE",
      ...this.bearer(),
    });
    if (asked.kind === "ok") this.sent.delete(cellOf(response));
    return asked;
  }

  private attend(membership: Membership): void {
    this.membership = membership;
    this.remember({});
    this.outbox = new Outbox(this.code, membership.takeAway, {
      arrived: (response) => this.arrived(response),
      refused: (response, problem) => this.refused(response, problem),
    });
    followRounds(this.code, (rounds) => {
      if (rounds.open !== this.rounds?.open) this.problem = null; // it was about the round before
      this.rounds = rounds;
    });
  }

  private arrived(response: Response): void {
    const cell = cellOf(response);
    const answered = [...new Set([...(this.membership?.answered ?? []), cell])];
    // A newer answer to the same cell may be waiting behind this one; its draft stays until it has arrived too.
    if (this.outbox?.waiting.some((one) => cellOf(one) === cell)) return this.remember({ answered });
    drop(`${this.code}:draft:${cell}`);
    this.remember({ answered, changing: null });
  }

  /** The draft stays, so that what can be mended can be sent again. */
  private refused(response: Response, problem: Problem): void {
    this.sent.delete(cellOf(response));
    this.problem = problem;
  }

  private remember(change: Partial<Membership>): void {
    if (!this.membership) return;
    this.membership = { ...this.membership, ...change };
    keep(this.code, this.membership);
  }

  private async insisting<T>(asking: () => Promise<Asked<T>>): Promise<Exclude<Asked<T>, { kind: "unreachable" }>> {
    this.busy = true;
    this.problem = null;
    const asked = await untilAnswered(asking, () => (this.struggling = true));
    this.busy = this.struggling = false;
    if (asked.kind === "refused") this.problem = asked.problem;
    return asked;
  }

  private path = (rest: string): string => `/api/seminars/${this.code}/${rest}`;
  private bearer = (): { bearer: string } => ({ bearer: this.membership?.takeAway ?? "" });
}

const byTime = (a: { capturedAt: string }, b: { capturedAt: string }): number =>
  a.capturedAt.localeCompare(b.capturedAt);
