/** Where a touch near an end means the end itself, in CSS pixels: half a finger's width, so that the ends are reachable without swallowing the answers beside them. */
export const FINGER = 12;

export const clamp = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value));

/** Kept in ten-thousandths, as the server keeps it: finer than a finger, and the JSON stays short. */
export const rounded = (fraction: number): number => Math.round(fraction * 10_000) / 10_000;

/** The position of a touch at `x` on a line from 0 to `length`, all in CSS pixels. */
export function positionAt(x: number, length: number, finger = FINGER): number {
  if (x <= finger) return 0;
  if (x >= length - finger) return 1;
  return rounded(x / length);
}

const STEPS: Record<string, number> = {
  ArrowRight: 0.01,
  ArrowUp: 0.01,
  ArrowLeft: -0.01,
  ArrowDown: -0.01,
  PageUp: 0.1,
  PageDown: -0.1,
  Home: -1,
  End: 1,
};

/** The position after a key, or null for a key that means nothing here. A key has no place of touch: the first one starts from the middle. */
export function positionAfter(key: string, position: number | null): number | null {
  const step = STEPS[key];
  return step === undefined ? null : rounded(clamp((position ?? 0.5) + step));
}
