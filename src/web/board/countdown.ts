/** Whole seconds that are left, as a room reads them: 1 until the last one has passed, then 0. Both moments in milliseconds of one clock. */
export const secondsLeft = (ends: number, now: number): number => Math.max(0, Math.ceil((ends - now) / 1000));

/** Milliseconds until the number changes. */
export function untilNext(ends: number, now: number): number {
  const left = ends - now;
  return left <= 0 ? 1000 : left - (Math.ceil(left / 1000) - 1) * 1000;
}

/** "03:05"; more than an hour is told in minutes. */
export const asClock = (seconds: number): string =>
  [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, "0")).join(":");
