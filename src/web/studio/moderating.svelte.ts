import { type Answer, ask } from "../board/asking";
import type { Feedback, Queue, Redaction, StoryInQueue, Verb } from "../shared/moderationContract";
import { inOrder } from "./inOrder";

const KEPT = "narratives.moderator";

/** The stories that may be quoted, and what the people who run the seminar decide about them. */
export class Moderating {
  queue = $state.raw<Queue | null>(null);
  /** A short name for the log of who decided what; kept on this machine. */
  moderator = $state(localStorage.getItem(KEPT) ?? "");
  busy = $state(false);

  readonly #path: string;
  readonly #explain: (answer: Answer<unknown>) => void;
  readonly #inTurn = inOrder();

  /** @param explain hears every answer: a refusal has to be said. */
  /** Where the photo or the recording of a story is. */
  attachmentOf = (story: StoryInQueue): string => `${this.#path}/stories/${story.story}/attachment`;

  constructor(code: string, explain: (answer: Answer<unknown>) => void) {
    this.#path = `/api/seminars/${encodeURIComponent(code)}/moderation`;
    this.#explain = explain;
  }

  name(moderator: string): void {
    this.moderator = moderator;
    localStorage.setItem(KEPT, moderator);
  }

  /** Where it cannot, what is there stays: that the connection is lost is said already. */
  async look(): Promise<void> {
    const answer = await ask<Queue>("GET", `${this.#path}/`);
    if (answer.kind === "done") this.queue = answer.value;
  }

  decide(story: StoryInQueue, verb: Verb, redactions: Redaction[] = []): Promise<boolean> {
    const body = verb === "approve" ? { moderator: this.moderator, redactions } : { moderator: this.moderator };
    return this.#do("POST", `/stories/${story.story}/${verb}`, body);
  }

  require(required: boolean): Promise<boolean> {
    return this.#do("POST", required ? "/require" : "/relax", { moderator: this.moderator });
  }

  tell(feedback: Feedback): Promise<boolean> {
    return this.#do("PUT", "/feedback", feedback);
  }

  remove(feedback: Feedback): Promise<boolean> {
    return this.#do("DELETE", `/feedback/${feedback.id}`);
  }

  get log(): string {
    return `${this.#path}/log.csv`;
  }

  async #do(method: "POST" | "PUT" | "DELETE", path: string, body?: unknown): Promise<boolean> {
    this.busy = true;
    const answer = await this.#inTurn(() => ask<undefined>(method, this.#path + path, body));
    this.#explain(answer);
    await this.look();
    this.busy = false;
    return answer.kind === "done";
  }
}
