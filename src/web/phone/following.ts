import type { Rounds } from "../shared/contract";
import { ask } from "./asking";
import { pause } from "./patience";

/** How often a phone asks by itself while no events reach it, as behind a proxy that holds them back. */
const ASKING_MILLISECONDS = 15_000;

/**
 * Follows the rounds of a seminar. Events say what changed; asking says what was missed: at the start, after each reconnection, when
 * the page is looked at again (a phone in a pocket hears nothing), and on a beat while there are no events.
 */
export function followRounds(code: string, heard: (rounds: Rounds) => void): () => void {
  const path = `/api/seminars/${code}/rounds`;
  let events: EventSource | null = null;
  let failures = 0;
  let news = 0;
  let reopening: ReturnType<typeof setTimeout> | undefined;

  const catchUp = async (): Promise<void> => {
    const before = news;
    const asked = await ask<Rounds>(path);
    // An event that came meanwhile is newer than this answer may be.
    if (asked.kind === "ok" && before === news) heard(asked.value);
  };
  const open = (): void => {
    events = new EventSource(`${path}/events`);
    events.addEventListener("open", () => {
      failures = 0;
      void catchUp();
    });
    events.addEventListener("rounds", ({ data }: MessageEvent<string>) => {
      news++;
      heard(JSON.parse(data) as Rounds);
    });
    events.addEventListener("error", () => {
      // The browser reconnects by itself, except after an answer that was not a stream of events.
      if (events?.readyState !== EventSource.CLOSED) return;
      reopening = setTimeout(open, pause(++failures, Math.random()));
    });
  };
  const looked = (): void => {
    if (!document.hidden) void catchUp();
  };
  const beat = setInterval(() => {
    if (events?.readyState !== EventSource.OPEN) looked();
  }, ASKING_MILLISECONDS);

  document.addEventListener("visibilitychange", looked);
  addEventListener("online", looked);
  void catchUp();
  open();
  return () => {
    clearInterval(beat);
    clearTimeout(reopening);
    document.removeEventListener("visibilitychange", looked);
    removeEventListener("online", looked);
    events?.close();
  };
}
