import { type HubConnection, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import type { Counts, Figure, StoryOnBoard, View } from "../shared/contract";
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
  readonly #hub: HubConnection;
  #ended = false;
  #failures = 0;

  constructor(code: string) {
    this.#code = code;
    this.#hub = new HubConnectionBuilder()
      .withUrl("/hubs/board")
      .withAutomaticReconnect({
        nextRetryDelayInMilliseconds: ({ previousRetryCount }) => retryDelay(previousRetryCount),
      })
      .configureLogging(LogLevel.None)
      .build();
    this.#hub.on("Counts", (counts: Counts) => (this.counts = counts));
    this.#hub.on("View", (view: View) => (this.view = view));
    this.#hub.on("Figure", (figure: Figure) => (this.figure = figure));
    this.#hub.on("Story", (story: StoryOnBoard | null) => (this.story = story));
    this.#hub.onreconnecting(() => (this.connection = "lost"));
    this.#hub.onreconnected(() => void this.refresh());
    this.#hub.onclose(() => {
      this.connection = "lost";
      void this.#startLater();
    });
    void this.#start();
  }

  /** Asks for everything again: after a reconnection, and when somebody else was faster. */
  async refresh(): Promise<void> {
    try {
      await this.#hub.invoke("Watch", this.#code);
      this.#failures = 0;
      this.connection = "live";
    } catch {
      // Broken off again, or refused: stopping leads to onclose, and from there to a new start.
      await this.#hub.stop();
    }
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#hub.stop();
  }

  /** The client's own reconnection begins only after a first connection; before that, and after a close, this is it. */
  async #start(): Promise<void> {
    if (this.#ended) return;
    try {
      await this.#hub.start();
    } catch {
      return this.#startLater();
    }
    await this.refresh();
  }

  async #startLater(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, retryDelay(this.#failures++)));
    await this.#start();
  }
}
