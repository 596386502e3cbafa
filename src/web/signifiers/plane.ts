import { clamp, FINGER, positionAt, rounded } from "./line";
import type { Point } from "./triangle";

export interface Stone {
  stone: string;
  x: number;
  y: number;
}

/** The place of a touch on a square plane `size` CSS pixels wide: x from the left, y upwards from the bottom. */
export const placeAt = (touch: Point, size: number, finger = FINGER): Point => ({
  x: positionAt(touch.x, size, finger),
  y: positionAt(size - touch.y, size, finger),
});

/** The stone put at a place; the others stay, in the order they were first placed. */
export function withStone(stones: readonly Stone[], stone: string, { x, y }: Point): Stone[] {
  const put = { stone, x, y };
  return stones.some((one) => one.stone === stone)
    ? stones.map((one) => (one.stone === stone ? put : one))
    : [...stones, put];
}

/** The stone under a finger, the nearest one first; null when none is within reach. */
export function stoneAt(stones: readonly Stone[], touch: Point, size: number, reach: number): string | null {
  const far = (one: Stone): number => Math.hypot(one.x * size - touch.x, (1 - one.y) * size - touch.y);
  const near = [...stones].sort((a, b) => far(a) - far(b))[0];
  return near && far(near) <= reach ? near.stone : null;
}

const MOVES: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** The place after a key, or null for a key that means nothing here. Home and End go to the ends of x, PageDown and PageUp to those of y. */
export function placeAfter(key: string, place: Point | null, far: boolean): Point | null {
  const { x, y } = place ?? { x: 0.5, y: 0.5 };
  if (key === "Home") return { x: 0, y };
  if (key === "End") return { x: 1, y };
  if (key === "PageDown") return { x, y: 0 };
  if (key === "PageUp") return { x, y: 1 };
  const move = MOVES[key];
  if (!move) return null;
  const step = far ? 0.1 : 0.01;
  return { x: rounded(clamp(x + move.x * step)), y: rounded(clamp(y + move.y * step)) };
}
