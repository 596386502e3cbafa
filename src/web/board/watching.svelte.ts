import { type HubConnection, HubConnectionBuilder, HttpTransportType, LogLevel } from "@microsoft/signalr";
import type { Counts, Figure, StoryOnBoard, View } from "../shared/contract";
import { ask } from "./asking";
import { retryDelay } from "./retrying";

export type Connection = "connecting" | "live" | "lost";

/** What a board knows. It keeps the last picture while the connection is lost. */
export class Watching {
  counts = $state.raw<Counts | null>(null);
  view = $state.raw<View | null>(null);
  figure = $state.raw<Figure>(null);
  story = $state.raw<StoryOnBoard | null>(null);
  connection = $state<Connection>("connecting");

  readonly #code: string;
  readonly #board: number;
  readonly #hub: HubConnection;
  /** The server's milliseconds since 1970, less this page's since it was opened: no clock that anybody could have set wrong is in it. */
  #ahead = $state.raw<number | null>(null);
  #ended = false;
  #failures = 0;

  /** @param board which of the boards in the room */
  constructor(code: string, board = 1) {
    this.#code = code;
    this.#board = board;
    this.#hub = new HubConnectionBuilder()
      // One request and one line: there is nothing that a second request would have to find at the same node.
      .withUrl("/hubs/board", { skipNegotiation: true, transport: HttpTransportType.WebSockets })
      .withAutomaticReconnect({
        nextRetryDelayInMilliseconds: ({ previousRetryCount }) => retryDelay(previousRetryCount),
      })
      .configureLogging(LogLevel.None)
      .build();
    this.#hub.on("Counts", (counts: Counts) => {
      if (counts.endsAt !== undefined && (this.#ahead === null || counts.endsAt !== this.counts?.endsAt))
        void this.#setClock();
      this.counts = counts;
    });
    this.#hub.on("View", (view: View) => (this.view = view));
    this.#hub.on("Figure", (figure: Figure) => (this.figure = figure));
    this.#hub.on("Story", (story: StoryOnBoard | null) => (this.story = story));
    this.#hub.onreconnecting(() => {
      this.connection = "lost";
      this.#ahead = null; // this machine may have slept, and its clock with it
    });
    this.#hub.onreconnected(() => void this.refresh());
    this.#hub.onclose(() => {
      this.connection = "lost";
      void this.#startLater();
    });
    void this.#start();
  }

  /** Milliseconds since 1970 by the server's clock; null while it is not known. */
  readonly now = (): number | null => (this.#ahead === null ? null : performance.now() + this.#ahead);

  /** Asks for everything again: after a reconnection, and when somebody else was faster. */
  async refresh(): Promise<void> {
    try {
      await (this.#board === 1
        ? this.#hub.invoke("Watch", this.#code)
        : this.#hub.invoke("WatchBoard", this.#code, this.#board));
      this.#failures = 0;
      this.connection = "live";
    } catch {
      // Broken off again, or refused: stopping leads to onclose, and from there to a new start.
      await this.#askForKey();
      await this.#hub.stop();
    }
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#hub.stop();
  }

  async #setClock(): Promise<void> {
    const asked = performance.now();
    try {
      const server = await this.#hub.invoke<number>("Now");
      this.#ahead = server - (asked + performance.now()) / 2; // it answered about halfway between
    } catch {
      // Broken off: it is asked again with what comes after the next connection.
    }
  }

  /** The client's own reconnection begins only after a first connection; before that, and after a close, this is it. */
  async #start(): Promise<void> {
    if (this.#ended) return;
    try {
      await this.#hub.start();
    } catch {
      await this.#askForKey();
      return this.#startLater();
    }
    await this.refresh();
  }

  /** A key that was ended opens no more: the page, loaded anew, asks for another. */
  async #askForKey(): Promise<void> {
    const answer = await ask<unknown>("GET", `/api/seminars/${encodeURIComponent(this.#code)}/board`);
    if (answer.kind === "refused" && [401, 403].includes(answer.problem.status)) location.reload();
  }

  async #startLater(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, retryDelay(this.#failures++)));
    await this.#start();
  }
}
