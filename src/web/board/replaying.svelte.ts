import type { BoardPlan, Figure, Replay, ReplayView, View } from "../shared/contract";
import { ask } from "./asking";
import { frameAt, moved, START } from "./replay";

type Frames = Replay["frames"];

/** Plays a figure as it formed. It follows what the facilitator chose, until somebody at this screen takes it in hand. */
export class Replaying {
  frames = $state.raw<Frames>([]);
  /** How far, from 0 to 1. */
  place = $state(0);
  playing = $state(false);
  seconds = $state(START.seconds);

  readonly #code: string;
  readonly #steps: () => boolean;
  readonly #board: () => number;
  #told = "";
  #asked = "";
  #last = 0;
  #ticking = false;

  /** @param steps whether it goes in few steps, for whoever wants no motion. */
  constructor(plan: BoardPlan, steps: () => boolean, board: () => number = () => 1) {
    this.#code = plan.code;
    this.#board = board;
    this.#steps = steps;
  }

  get frame(): Frames[number] | null {
    return frameAt(this.frames, this.place);
  }

  get set(): ReplayView {
    return this.playing ? { seconds: this.seconds } : { seconds: this.seconds, at: Math.round(this.place * 1000) };
  }

  /** @param figure as it is now: where it has changed, something came or was taken back, and what was fetched is no longer so. */
  follow(view: View | null, figure: Figure): void {
    if (view?.screen !== "replay" || view.hidden) {
      this.#told = this.#asked = "";
      this.frames = [];
      this.playing = false;
      return;
    }
    const asked = JSON.stringify([view.signifier, view.figure, figure]);
    const other = JSON.stringify([view.signifier, view.figure]);
    if (asked !== this.#asked) {
      const anew = !this.#asked.startsWith(other.slice(0, -1));
      this.#asked = asked;
      void this.#fetch(asked);
      if (anew) this.#told = "";
    }
    const told = JSON.stringify([other, view.replay]);
    if (told === this.#told) return;
    const first = this.#told === "";
    this.#told = told;
    this.take(view.replay ?? START, first);
  }

  take({ seconds, at }: ReplayView, anew = false): void {
    this.seconds = seconds;
    if (at !== undefined) {
      this.place = at / 1000;
      this.playing = false;
      return;
    }
    if (anew || this.place >= 1) this.place = 0;
    this.#play();
  }

  #play(): void {
    this.playing = true;
    this.#last = performance.now();
    if (this.#ticking) return;
    this.#ticking = true;
    const tick = (now: number): void => {
      if (!this.playing) {
        this.#ticking = false;
        return;
      }
      if (this.frames.length > 0) {
        this.place = moved(this.place, (now - this.#last) / 1000, this.seconds);
        if (this.place >= 1) this.playing = false;
      }
      this.#last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }

  /** What is drawn: every frame, or for whoever wants no motion one of a few. */
  get shown(): Frames[number] | null {
    if (!this.playing || !this.#steps()) return this.frame;
    return frameAt(this.frames, Math.floor(this.place * 6) / 6);
  }

  async #fetch(asked: string): Promise<void> {
    const answer = await ask<Replay>(
      "GET",
      `/api/seminars/${encodeURIComponent(this.#code)}/replay?board=${this.#board()}`,
    );
    if (asked === this.#asked && answer.kind === "done") this.frames = answer.value.frames;
  }
}
