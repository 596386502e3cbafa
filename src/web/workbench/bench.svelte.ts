import { type Answer, ask } from "../board/asking";
import type { Language, Rounds, Text } from "../shared/contract";
import type { AnalysisPlan, Findings, Selection } from "../shared/findingsContract";
import type { Brush, BrushedStories, Codings, Note, Theme } from "../shared/workbenchContract";
import { EVERYTHING } from "./selecting";

/** What went wrong last: a refusal's own words, or that nobody answered. */
export type Trouble = { kind: "offline" } | { kind: "refused"; reason: Text } | null;

/** What the analyst looks at, and what the server says of it. Of two questions asked in a row the later one counts. */
export class Bench {
  selection = $state.raw<Selection>(EVERYTHING);
  findings = $state.raw<Findings | null>(null);
  looking = $state(false);
  brush = $state.raw<Brush | null>(null);
  brushed = $state.raw<BrushedStories | null>(null);
  plan = $state.raw<AnalysisPlan | null>(null);
  /** Some result has been shown to the room: it is too late for a plan. */
  revealed = $state.raw(false);
  themes = $state.raw<Theme[]>([]);
  codings = $state.raw<Codings | null>(null);
  notes = $state.raw<Note[]>([]);
  trouble = $state.raw<Trouble>(null);
  readonly #seminar: string;
  readonly #path: string;
  #asked = 0;

  constructor(code: string) {
    this.#seminar = `/api/seminars/${encodeURIComponent(code)}`;
    this.#path = `${this.#seminar}/workbench`;
  }

  /** In which the report is written. */
  exportPath(language: Language): string {
    return `${this.#path}/export?language=${language}`;
  }

  async begin(): Promise<void> {
    await Promise.all([this.look(EVERYTHING), this.readThemes(), this.readNotes(), this.readPlan()]);
  }

  async look(selection: Selection): Promise<void> {
    const turn = ++this.#asked;
    this.selection = selection;
    this.looking = true;
    const answer = await ask<Findings>("POST", `${this.#path}/findings`, { selection });
    if (turn !== this.#asked) return;
    this.looking = false;
    const findings = this.#take(answer);
    if (findings !== null) this.findings = findings;
    if (this.brush !== null) await this.read(this.brush);
  }

  /** The stories under a brushed part of a figure; null puts the brush away. */
  async read(brush: Brush | null): Promise<void> {
    this.brush = brush;
    if (brush === null) {
      this.brushed = null;
      return;
    }
    const answer = await ask<BrushedStories>("POST", `${this.#path}/stories`, { selection: this.selection, brush });
    if (this.brush !== brush) return;
    const stories = this.#take(answer);
    if (stories !== null) this.brushed = stories;
  }

  async readThemes(): Promise<void> {
    const codings = this.#take(await ask<Codings>("GET", `${this.#path}/codings`));
    if (codings === null) return;
    this.codings = codings;
    this.themes = codings.themes;
  }

  async name(theme: Theme): Promise<boolean> {
    const done = this.#did(await ask("PUT", `${this.#path}/themes`, theme));
    if (done) await this.readThemes();
    return done;
  }

  attachmentOf = (response: string): string => `${this.#path}/stories/${response}/attachment`;

  async code(response: string, coder: string, themes: string[]): Promise<boolean> {
    const done = this.#did(await ask("PUT", `${this.#path}/codings`, { response, coder, themes }));
    if (done) await Promise.all([this.readThemes(), this.read(this.brush)]);
    return done;
  }

  async readNotes(): Promise<void> {
    this.notes = this.#take(await ask<Note[]>("GET", `${this.#path}/notes`)) ?? this.notes;
  }

  async write(note: Note): Promise<boolean> {
    const done = this.#did(await ask("PUT", `${this.#path}/notes`, note));
    if (done) await this.readNotes();
    return done;
  }

  async remove(note: string): Promise<void> {
    if (this.#did(await ask("DELETE", `${this.#path}/notes/${encodeURIComponent(note)}`))) await this.readNotes();
  }

  async readPlan(): Promise<void> {
    const rounds = this.#take(await ask<Rounds>("GET", `${this.#seminar}/rounds`));
    this.revealed = rounds?.rounds.some(({ revealed }) => revealed) ?? this.revealed;
    this.plan = this.#take(await ask<AnalysisPlan | null>("GET", `${this.#path}/plan`));
  }

  async lock(signifiers: AnalysisPlan["signifiers"]): Promise<boolean> {
    const done = this.#did(await ask("PUT", `${this.#path}/plan`, { signifiers }));
    if (done) await Promise.all([this.readPlan(), this.look(this.selection)]);
    return done;
  }

  #did(answer: Answer<unknown>): boolean {
    this.#take(answer);
    return answer.kind === "done";
  }

  #take<T>(answer: Answer<T>): T | null {
    switch (answer.kind) {
      case "done":
        this.trouble = null;
        return answer.value ?? null;
      case "offline":
        this.trouble = { kind: "offline" };
        return null;
      case "refused":
        this.trouble = { kind: "refused", reason: answer.problem.reason };
        return null;
    }
  }
}
