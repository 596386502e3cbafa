import type {
  Consent,
  Instrument,
  Join,
  Joined,
  Language,
  Mark,
  PictureShown,
  Problem,
  Receipt,
  Round,
  Rounds,
  Seminar,
} from "../shared/contract";
import { hasEasyWords, inEasyWords } from "../shared/language";
import { phoneTexts, problemTexts } from "../shared/texts/phone";
import { fromMark } from "../signifiers/marking";
import { type Answered, ask, type Asked } from "./asking";
import type { Markings } from "./checking";
import { followRounds } from "./following";
import { takeAwayCode, uuid7 } from "./identity";
import { drop, followTabs, keep, kept, update } from "./keeping.svelte";
import { cellOf, type Membership, newcomer } from "./membership";
import { forgetMembership, Outbox, WITHDREW } from "./outbox.svelte";
import { untilAnswered } from "./patience";
import { enteredBy } from "./sharing";
import { inOwnOrder, type Stage, stageOf } from "./stage";

/** One delegate at one seminar, from the code to the last round. What must survive a reload is kept at each change. */
export class Visit {
  seminar = $state.raw<Seminar | null>(null);
  outbox = $state.raw<Outbox | null>(null);
  /** Asking for the seminar, or joining it, has reached nobody so far. */
  struggling = $state.raw(false);
  /** Asking for something until it is answered. */
  busy = $state.raw(false);
  /** Writing down an answer that was sent: whatever else is asked for meanwhile does not hold it up. */
  sending = $state.raw(false);
  problem = $state.raw<Problem | null>(null);
  private finishing = $state.raw<string | null>(null);
  /** Asked for by the delegate; an instrument without easy words stays as it is. */
  private readonly easy = $derived(kept<boolean>("easy") === true);
  readonly hasEasyWords = $derived(hasEasyWords(this.seminar));
  readonly easyRead = $derived(this.easy && this.hasEasyWords);
  /** What is asked, in the wording that the delegate reads. */
  readonly instrument: Instrument | null = $derived(
    this.seminar && (this.easyRead ? inEasyWords(this.seminar.instrument) : this.seminar.instrument),
  );
  readonly pictures: PictureShown[] = $derived((this.easyRead && this.seminar?.pictures) || []);
  /** Without rounds: whoever has told one story may tell another. */
  readonly collecting = $derived(this.seminar?.instrument.collection === "open");
  extras = $state.raw<typeof import("./extras") | null>(null);
  private readonly sent = new Map<string, Mark[]>();

  constructor() {
    followTabs(() => {
      this.attend(); // the other tab may have joined
      this.outbox?.followed();
    });
  }

  get language(): Language | null {
    return kept<Language>("language");
  }

  get rounds(): Rounds | null {
    return kept<Rounds>(`${this.code}:rounds`);
  }

  /** Of a delegate whom the server knows. */
  get membership(): Membership | null {
    const membership = kept<Membership>(this.code);
    return membership?.joined ? membership : null;
  }

  /** What the page says in: the language chosen, before that the one the phone is set to. */
  get spoken(): Language {
    return this.language ?? (navigator.languages.some((one) => one.startsWith("cy")) ? "cy" : "en");
  }

  get code(): string {
    return this.seminar?.code ?? "";
  }

  get ownRounds(): Round[] {
    return inOwnOrder(this.rounds?.rounds ?? [], this.membership?.begins);
  }

  get stage(): Stage | null {
    const { rounds, membership, outbox } = this;
    if (!rounds || !membership || !outbox) return null;
    return stageOf(this.ownRounds, {
      ownPace: this.seminar?.instrument.collection === "ownPace",
      answered: membership.answered,
      waiting: outbox.waiting.map(({ response }) => cellOf(response)),
      changing: membership.changing,
      finishing: this.finishing,
      ended: rounds.ended,
      begun: (cell) => this.draft(cell) !== null,
    });
  }

  /** What a first visit does without. Asked for until it is there: a shared screen needs its button for the next person. */
  fetchExtras(): void {
    if (this.extras) return;
    void import("./extras").then(
      (fetched) => (this.extras = fetched),
      () => setTimeout(() => this.fetchExtras(), 5_000),
    );
  }

  speak = (language: Language): void => keep("language", language);

  readEasily(easy: boolean): void {
    keep("easy", easy);
  }

  say(problem: Problem): string {
    const { spoken } = this;
    return problemTexts[problem.code]?.[spoken] ?? problem.reason[spoken] ?? phoneTexts[spoken].refused;
  }

  /** What this phone has seen of the seminar before is there without a network; the network says what is new. */
  async enter(code: string): Promise<void> {
    this.seminar = kept<Seminar>(`${code}:seminar`);
    this.attend();
    const asked = await untilAnswered(
      () => ask<Seminar>(`/api/seminars/${encodeURIComponent(code)}`),
      () => (this.struggling = !this.seminar),
    );
    this.struggling = false;
    if (asked.kind === "ok") keep(`${code}:seminar`, asked.value);
    else this.problem = asked.problem;
    this.seminar = asked.kind === "ok" ? kept<Seminar>(`${code}:seminar`) : null;
    this.attend();
  }

  async join(consent: Consent, aboutYou: Mark[]): Promise<void> {
    const { takeAway } = await update<Membership>(this.code, (old) => old ?? newcomer(takeAwayCode()));
    const { spoken: language, easyRead } = this;
    const body: Join = { takeAway, language, consent, aboutYou, enteredBy, easyRead };
    const asked = await this.insisting(() => ask<Joined>(this.path("delegates"), { method: "POST", body }));
    if (asked.kind !== "ok") {
      if (asked.problem.code === WITHDREW) await forgetMembership(this.code);
      return;
    }
    await this.remember({ joined: true, begins: asked.value.begins });
    this.attend();
  }

  draft = (cell: string): Markings | null => kept<Markings>(`${this.code}:draft:${cell}`);
  keepDraft = (cell: string, markings: Markings): void => keep(`${this.code}:draft:${cell}`, markings);

  /** When the questions of a cell were first seen: a round that closes meanwhile still takes the answer. */
  begin(cell: string): void {
    if (!this.begun(cell)) keep(`${this.code}:begun:${cell}`, Date.now());
  }

  async send(round: Round, marks: Mark[]): Promise<void> {
    const { framing, scenario, run } = round;
    const finished = Date.now();
    const { spoken: language, easyRead } = this;
    const response = { responseId: uuid7(finished), framing, scenario, run, language, marks, easyRead };
    this.problem = this.finishing = null;
    this.sent.set(cellOf(round), marks);
    this.sending = true; // a full and slow disk takes its time
    await this.outbox?.put({ response, begun: this.begun(cellOf(round)) ?? finished, finished });
    this.sending = false;
  }

  /** The round has closed; what was begun before is still taken for a while. */
  finish = (round: Round): void => void (this.finishing = cellOf(round));

  /** Opens an answer that has arrived for a change. After a reload the phone has to ask what it was. */
  async change(round: Round): Promise<void> {
    const cell = cellOf(round);
    let marks = this.sent.get(cell);
    if (!marks) {
      const asked = await this.insisting(() => this.receipt());
      if (asked.kind !== "ok" || !this.membership || this.stage?.kind === "answering") return; // the next round has opened meanwhile
      marks = asked.value.responses.filter((one) => cellOf(one) === cell).at(-1)?.marks ?? [];
    }
    this.keepDraft(cell, Object.fromEntries(marks.map((mark) => [mark.signifier, fromMark(mark)])));
    await this.remember({ changing: cell });
  }

  /** In an open collection: a story about this cell, or none for now. What was entered and not sent is still there. */
  tell(cell: string | null): void {
    if (cell && !this.draft(cell)) drop(`${this.code}:begun:${cell}`);
    void this.remember({ changing: cell });
  }

  keepEarlier(round: Round): void {
    drop(`${this.code}:draft:${cellOf(round)}`);
    this.problem = null;
    void this.remember({ changing: null });
  }

  private async receipt(): Promise<Asked<Receipt>> {
    const asked = await ask<Receipt>(this.path("receipt"), this.bearer());
    if (asked.kind === "ok" && asked.value.withdrewAt) await forgetMembership(this.code);
    return asked;
  }

  /** Once the server knows this delegate: follows the rounds, and sends what is waiting. */
  private attend(): void {
    const { code } = this;
    if (!code || !this.membership) return;
    if (this.outbox) return void this.outbox.send();
    this.outbox = new Outbox(code, (response, problem) => {
      if (problem) this.sent.delete(cellOf(response));
      this.problem = problem;
    });
    void this.outbox.send();
    followRounds(code, (rounds) => {
      if (rounds.open !== this.rounds?.open) this.problem = null; // it was about the round before
      keep(`${code}:rounds`, rounds);
      if (rounds.version > (this.seminar?.instrument.version ?? 0)) void this.enter(code);
    });
  }

  private begun = (cell: string): number | null => kept<number>(`${this.code}:begun:${cell}`);

  private remember = (change: Partial<Membership>): Promise<unknown> =>
    update<Membership | null>(this.code, (old) => old && { ...old, ...change });

  private async insisting<T>(asking: () => Promise<Asked<T>>): Promise<Answered<T>> {
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
