import { type HubConnection, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import type { Counts, Figure, View } from "../shared/contract";
import { retryDelay } from "./retrying";

export type Connection = "connecting" | "live" | "lost";

/** What a board knows. It keeps the last picture while the connection is lost. */
export class Watching {
  counts = $state.raw<Counts | null>(null);
  view = $state.raw<View | null>(null);
  figure = $state.raw<Figure>(null);
  connection = $state<Connection>("connecting");

  readonly #code: string;
  readonly #hub: HubConnection;
  #ended = false;

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
    this.#hub.onreconnecting(() => (this.connection = "lost"));
    this.#hub.onreconnected(() => void this.refresh());
    this.#hub.onclose(() => {
      this.connection = "lost";
      void this.#start();
    });
    void this.#start();
  }

  /** Asks for all three again: after a reconnection, and when somebody else was faster. */
  async refresh(): Promise<void> {
    try {
      await this.#hub.invoke("Watch", this.#code);
      this.connection = "live";
    } catch {
      // The connection broke off again, or the hub refused: stopping leads to onclose, and from there to a new start.
      await this.#hub.stop();
    }
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#hub.stop();
  }

  /** Automatic reconnection begins only after a first connection; until then, and after a close, this loop does the same. */
  async #start(): Promise<void> {
    for (let failures = 0; !this.#ended; failures++) {
      try {
        await this.#hub.start();
        await this.#hub.invoke("Watch", this.#code);
        this.connection = "live";
        return;
      } catch {
        if (this.#hub.state === "Connected") return void this.#hub.stop();
        await new Promise((resolve) => setTimeout(resolve, retryDelay(failures)));
      }
    }
  }
}
