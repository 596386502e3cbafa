import { clamp } from "./line";

/** Three parts of one whole; they sum to exactly 10,000 ten-thousandths. */
export interface Parts {
  left: number;
  top: number;
  right: number;
}
export interface Point {
  x: number;
  y: number;
}
export type Corner = keyof Parts;

/** The height of an equilateral triangle with sides of 1. Points have x from its left corner and y downwards from its top. */
export const HEIGHT = Math.sqrt(3) / 2;
const WHOLE = 10_000;

/** Rounds to ten-thousandths that still make one whole; the largest part takes up what rounding left over. */
export function closed({ left, top, right }: Parts): Parts {
  const sum = left + top + right;
  const parts: Parts = {
    left: Math.round((left / sum) * WHOLE),
    top: Math.round((top / sum) * WHOLE),
    right: Math.round((right / sum) * WHOLE),
  };
  const largest = (["left", "top", "right"] as const).reduce((a, b) => (parts[b] > parts[a] ? b : a));
  parts[largest] += WHOLE - parts.left - parts.top - parts.right;
  return { left: parts.left / WHOLE, top: parts.top / WHOLE, right: parts.right / WHOLE };
}

export const pointOf = ({ top, right }: Parts): Point => ({ x: right + top / 2, y: (1 - top) * HEIGHT });

const CORNERS: readonly Parts[] = [
  { left: 1, top: 0, right: 0 },
  { left: 0, top: 1, right: 0 },
  { left: 0, top: 0, right: 1 },
];

const between = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

const barycentric = ({ x, y }: Point): Parts => {
  const top = 1 - y / HEIGHT;
  const right = x - top / 2;
  return { left: 1 - top - right, top, right };
};

const nearestOn = (point: Point, a: Point, b: Point): Point => {
  const along = (point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y); // sides are 1 long
  const t = clamp(along);
  return { x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) };
};

/** The parts at a point; outside the triangle, those of the nearest point on its edge. */
export function partsAt(point: Point): Parts {
  const parts = barycentric(point);
  if (Math.min(parts.left, parts.top, parts.right) >= 0) return closed(parts);
  const [left, top, right] = CORNERS.map(pointOf) as [Point, Point, Point];
  const nearest = [nearestOn(point, left, top), nearestOn(point, top, right), nearestOn(point, right, left)].reduce(
    (a, b) => (between(point, b) < between(point, a) ? b : a),
  );
  const { left: l, top: t, right: r } = barycentric(nearest);
  return closed({ left: Math.max(0, l), top: Math.max(0, t), right: Math.max(0, r) });
}

/** Draws a point into a corner within `corner`, and onto an edge within `edge`, both in sides of the triangle. */
export function snapped(parts: Parts, corner: number, edge: number): Parts {
  const point = pointOf(parts);
  const near = CORNERS.find((one) => between(pointOf(one), point) <= corner);
  if (near) return { ...near };
  const kept = (part: number): number => (part * HEIGHT <= edge ? 0 : part);
  return closed({ left: kept(parts.left), top: kept(parts.top), right: kept(parts.right) });
}

/** One part typed as a number: the other two share what is left, in the proportion they had. */
export function withPart(parts: Parts, which: Corner, value: number): Parts {
  const part = clamp(value);
  const rest = 1 - parts[which];
  const share = (other: number): number => (rest > 0 ? (other / rest) * (1 - part) : (1 - part) / 2);
  return closed({
    left: which === "left" ? part : share(parts.left),
    top: which === "top" ? part : share(parts.top),
    right: which === "right" ? part : share(parts.right),
  });
}

const MOVES: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const CORNER_KEYS: Record<string, Parts | undefined> = { Home: CORNERS[0], PageUp: CORNERS[1], End: CORNERS[2] };

/** The parts after a key, or null for a key that means nothing here. The first key starts from the centre. */
export function partsAfter(key: string, parts: Parts | null, far: boolean): Parts | null {
  const corner = CORNER_KEYS[key];
  if (corner) return { ...corner };
  const move = MOVES[key];
  if (!move) return null;
  const from = pointOf(parts ?? { left: 1 / 3, top: 1 / 3, right: 1 / 3 });
  const step = far ? 0.1 : 0.01;
  return partsAt({ x: from.x + move.x * step, y: from.y + move.y * step });
}
