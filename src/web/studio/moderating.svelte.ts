import { type Answer, ask } from "../board/asking";
import type { Feedback, Queue, Redaction, StoryInQueue, Verb, Verdict } from "../shared/moderationContract";
import { inOrder } from "./inOrder";

/** As many as somebody reads before they press on; each word of each is a button. */
export const PAGE = 25;
const KEPT = "narratives.moderator";

/** The stories that may be quoted, and what the people who run the seminar decide about them. */
export class Moderating {
  queue = $state.raw<Queue | null>(null);
  /** A short name for the log of who decided what; kept on this machine. */
  moderator = $state(localStorage.getItem(KEPT) ?? "");
  busy = $state(false);
  /** What is looked at; of thousands, a part. */
  wanted = $state<Verdict | "all">("all");
  find = $state("");
  most = $state(PAGE);

  readonly #path: string;
  #asked = "";
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
    const asked = new URLSearchParams({ count: String(this.most) });
    if (this.wanted !== "all") asked.set("verdict", this.wanted);
    if (this.find.trim() !== "") asked.set("find", this.find.trim());
    const question = asked.toString();
    this.#asked = question;
    const answer = await ask<Queue>("GET", `${this.#path}/?${question}`);
    if (answer.kind === "done" && this.#asked === question) this.queue = answer.value;
  }

  /** Another part of the stories. */
  turn(wanted: Verdict | "all", find = this.find): void {
    this.wanted = wanted;
    this.find = find;
    this.most = PAGE;
    void this.look();
  }

  more(): void {
    this.most += PAGE;
    void this.look();
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
