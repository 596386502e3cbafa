import type { Replay, ReplayView } from "../shared/contract";

export const START: ReplayView = { seconds: 20 };

/** From the first answer to the last: as fast as a glance, and slow enough to talk over. */
export const SPEEDS = [5, 10, 20, 40, 80];

/** Before the first frame there is nothing: it begins with the first answers, and ends with the last. */
export function frameAt(frames: Replay["frames"], place: number): Replay["frames"][number] | null {
  return frames[Math.min(frames.length - 1, Math.floor(place * frames.length))] ?? null;
}

/** How far it is after some seconds, when the whole takes so many. */
export function moved(place: number, after: number, seconds: number): number {
  return Math.min(1, place + Math.max(0, after) / Math.max(1, seconds));
}

/** Half as long or twice as long; at an end of the list it stays. */
export function faster(seconds: number, by: 1 | -1): number {
  const at = SPEEDS.findIndex((one) => one >= seconds);
  return SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, (at < 0 ? SPEEDS.length - 1 : at) - by))] ?? seconds;
}

/** One frame on or back, in thousandths. */
export function stepped(frames: number, place: number, by: 1 | -1): number {
  if (frames === 0) return 0;
  const now = Math.min(frames - 1, Math.floor(place * frames));
  const next = Math.min(frames - 1, Math.max(0, now + by));
  return Math.round((1000 * (next + 0.5)) / frames);
}
