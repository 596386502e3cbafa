import { type Answer, ask } from "../../board/asking";
import { Planned as OnServer } from "../../board/planned.svelte";
import type { BoardPlan, Instrument } from "../../shared/contract";
import { isInstrument, parsed } from "./held";
import type { Begun, Planned, PlanRead, TemplateTold, VersionTold } from "../../shared/planningContract";

interface Kept {
  /** The version that the draft was begun from. */
  base: number;
  draft: Instrument;
}
const PAUSE_MILLISECONDS = 500;

/** What a facilitator is writing: kept on this machine until it is published, and read by the server after each pause. */
export class Planning {
  draft = $state.raw<Instrument>() as Instrument;
  reading = $state.raw<PlanRead | null>(null);
  /** After a SenseMaker definition was opened: its elements that ask nothing here. */
  leftOut = $state.raw<string[] | null>(null);
  delegates = $state(37);
  templates = $state.raw<TemplateTold[]>([]);
  /** That were published, the latest first. */
  versions = $state.raw<VersionTold[]>([]);
  planned = $state.raw<Planned | null>(null);
  busy = $state(false);
  /** Whether the server has taken the draft since it was last changed. */
  saved = $state(false);
  readonly changed = $derived(JSON.stringify(this.draft) !== JSON.stringify(this.published));

  readonly #server: OnServer;
  readonly #path: string;
  readonly #kept: string;
  readonly #explain: (answer: Answer<unknown>) => void;
  #base: number;
  #later: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(plan: BoardPlan, explain: (answer: Answer<unknown>) => void) {
    const { code, instrument } = plan;
    this.#path = `/api/seminars/${encodeURIComponent(code)}`;
    this.#kept = `narratives.plan.${code}`;
    this.#explain = explain;
    const kept = JSON.parse(localStorage.getItem(this.#kept) ?? "null") as Kept | null;
    this.#server = new OnServer(plan);
    this.draft = kept?.draft ?? instrument;
    this.#base = kept?.base ?? instrument.version;
  }

  /** The plan as it stands on the server. */
  get plan(): BoardPlan {
    return this.#server.plan;
  }

  get published(): Instrument {
    return this.plan.instrument;
  }

  /** Told with every count of the room: a colleague may have published. What nobody has changed here goes with it. */
  async hear(version: number): Promise<void> {
    if (this.busy) return; // most likely it is one's own
    const { changed, draft } = this;
    await this.#server.hear(version);
    if (!changed && this.draft === draft && draft.version < this.published.version) this.#follow();
  }

  #follow(): void {
    this.draft = this.published;
    this.#base = this.published.version;
    void this.#look();
    void this.#list();
  }

  /** Somebody else has published since this draft was begun. */
  get overtaken(): boolean {
    return this.changed && this.published.version > this.#base;
  }

  async open(): Promise<void> {
    void this.#look();
    void this.#list();
    const answer = await ask<TemplateTold[]>("GET", "/api/templates");
    if (answer.kind === "done") this.templates = answer.value;
  }

  async #list(): Promise<void> {
    const answer = await ask<VersionTold[]>("GET", `${this.#path}/instrument/versions`);
    if (answer.kind === "done") this.versions = answer.value;
  }

  write(draft: Instrument): void {
    this.draft = draft;
    this.saved = false;
    localStorage.setItem(this.#kept, JSON.stringify({ base: this.#base, draft } satisfies Kept));
    clearTimeout(this.#later);
    this.#later = setTimeout(() => void this.#look(), PAUSE_MILLISECONDS);
  }

  expect(delegates: number): void {
    this.delegates = delegates;
    void this.#look();
  }

  begin(template: string): Promise<void> {
    return this.#goOn(`/api/templates/${template}`);
  }

  /** An earlier version is gone on with; nothing is published by that. */
  goBackTo(version: number): Promise<void> {
    return this.#goOn(`${this.#path}/instrument/versions/${version}`);
  }

  async #goOn(path: string): Promise<void> {
    const answer = await ask<Instrument>("GET", path);
    if (answer.kind === "done") this.write(answer.value);
    else this.#explain(answer);
  }

  /** What a file held: an instrument of ours, or what was asked in SenseMaker. False where it is neither. */
  async read(file: string): Promise<boolean> {
    const held = parsed(file);
    this.leftOut = null;
    if (isInstrument(held)) {
      this.write(held);
      return true;
    }
    if (!Array.isArray((held as { signifiers?: unknown } | null)?.signifiers)) return false;
    const answer = await ask<Begun>("POST", `${this.#path}/begin/sensemaker`, held);
    if (answer.kind === "done") {
      this.write(answer.value.instrument);
      this.leftOut = answer.value.leftOut;
    } else this.#explain(answer);
    return true;
  }

  /** The draft is given up for what is published. */
  giveUp(): void {
    this.#base = this.published.version;
    this.write(this.published);
    localStorage.removeItem(this.#kept);
  }

  /** One's own draft is to stand over what a colleague has published. */
  stand(): void {
    this.#base = this.published.version;
    this.write(this.draft);
  }

  /** What is typed while the server is asked stays, and is of the next version. */
  async publish(): Promise<void> {
    this.busy = true;
    const sent = this.draft;
    const next = { ...sent, version: this.#base + 1 };
    const answer = await ask<undefined>("PUT", `${this.#path}/instrument`, next);
    this.#explain(answer);
    if (answer.kind === "done") {
      this.#server.plan = { ...this.plan, instrument: next };
      this.#base = next.version;
      this.saved = this.draft === sent;
      if (this.saved) {
        this.draft = next;
        localStorage.removeItem(this.#kept);
      } else this.write({ ...this.draft, version: next.version });
      void this.#list();
    } else await this.#refresh();
    this.busy = false;
  }

  /** Another seminar with what is written here: the same for the next room. */
  async planNext(): Promise<void> {
    this.busy = true;
    const answer = await ask<Planned>("POST", `${this.#path}/next`, this.draft);
    this.#explain(answer);
    if (answer.kind === "done") this.planned = answer.value;
    this.busy = false;
  }

  async #refresh(): Promise<void> {
    const answer = await ask<BoardPlan>("GET", `${this.#path}/board`);
    if (answer.kind === "done") this.#server.plan = answer.value;
  }

  /** Nobody has said yet what decides. */
  get undeclared(): boolean {
    return this.reading?.remarks.some(({ rule, path }) => rule === "plan-undeclared" && path === "") ?? false;
  }

  /** As it stands now: a plan may have been locked elsewhere. */
  reread(): void {
    void this.#look();
  }

  /** The latest reading counts, in whatever order answers come. */
  async #look(): Promise<void> {
    const asked = ++this.#asked;
    const answer = await ask<PlanRead>("POST", `${this.#path}/lint?delegates=${this.delegates}`, this.draft);
    if (asked === this.#asked && answer.kind === "done") this.reading = answer.value;
  }
}
