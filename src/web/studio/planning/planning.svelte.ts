import { type Answer, ask } from "../../board/asking";
import type { Instrument } from "../../shared/contract";
import type { Planned, PlanRead, TemplateTold } from "../../shared/planningContract";

interface Kept {
  /** The version that the draft was begun from. */
  base: number;
  draft: Instrument;
}
const PAUSE_MILLISECONDS = 500;

/** What a facilitator is writing: kept on this machine until it is published, and read by the server after each pause. */
export class Planning {
  /** The instrument as it stands on the server. */
  published = $state.raw<Instrument>() as Instrument;
  draft = $state.raw<Instrument>() as Instrument;
  read = $state.raw<PlanRead | null>(null);
  delegates = $state(37);
  templates = $state.raw<TemplateTold[]>([]);
  planned = $state.raw<Planned | null>(null);
  busy = $state(false);
  /** Whether the server has taken the draft since it was last changed. */
  saved = $state(false);
  readonly changed = $derived(JSON.stringify(this.draft) !== JSON.stringify(this.published));

  readonly #path: string;
  readonly #kept: string;
  readonly #explain: (answer: Answer<unknown>) => void;
  #base: number;
  #later: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(code: string, published: Instrument, explain: (answer: Answer<unknown>) => void) {
    this.#path = `/api/seminars/${encodeURIComponent(code)}`;
    this.#kept = `narratives.plan.${code}`;
    this.#explain = explain;
    const kept = JSON.parse(localStorage.getItem(this.#kept) ?? "null") as Kept | null;
    this.published = published;
    this.draft = kept?.draft ?? published;
    this.#base = kept?.base ?? published.version;
  }

  /** Somebody else has published since this draft was begun. */
  get overtaken(): boolean {
    return this.changed && this.published.version > this.#base;
  }

  async open(): Promise<void> {
    void this.#look();
    const answer = await ask<TemplateTold[]>("GET", "/api/templates");
    if (answer.kind === "done") this.templates = answer.value;
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

  async begin(template: string): Promise<void> {
    const answer = await ask<Instrument>("GET", `/api/templates/${template}`);
    if (answer.kind === "done") this.write(answer.value);
    else this.#explain(answer);
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

  async publish(): Promise<void> {
    this.busy = true;
    const next = { ...this.draft, version: this.#base + 1 };
    const answer = await ask<undefined>("PUT", `${this.#path}/instrument`, next);
    this.#explain(answer);
    if (answer.kind === "done") {
      this.published = this.draft = next;
      this.#base = next.version;
      this.saved = true;
      localStorage.removeItem(this.#kept);
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
    const answer = await ask<{ instrument: Instrument }>("GET", `${this.#path}/board`);
    if (answer.kind === "done") this.published = answer.value.instrument;
  }

  /** The latest reading counts, in whatever order answers come. */
  async #look(): Promise<void> {
    const asked = ++this.#asked;
    const answer = await ask<PlanRead>("POST", `${this.#path}/lint?delegates=${this.delegates}`, this.draft);
    if (asked === this.#asked && answer.kind === "done") this.read = answer.value;
  }
}
