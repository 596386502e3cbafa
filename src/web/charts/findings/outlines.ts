import type { Point } from "../frame";

/** To a hundredth of a pixel: what is finer than that is only longer. */
const short = (value: number): string => String(Math.round(value * 100) / 100);

export function closedPath(points: Point[]): string {
  return points.length === 0 ? "" : `M${points.map(({ x, y }) => `${short(x)},${short(y)}`).join("L")}Z`;
}

/** A line from one point to another with a head of two short strokes; nothing where it is hardly longer than its head. */
export function arrowPath(from: Point, to: Point, head: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const line = `M${short(from.x)},${short(from.y)}L${short(to.x)},${short(to.y)}`;
  if (length < head * 1.2) return line;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const side = (turn: number): string =>
    `${short(to.x - head * (ux * 0.87 - turn * uy * 0.5))},${short(to.y - head * (uy * 0.87 + turn * ux * 0.5))}`;
  return `${line}M${side(1)}L${short(to.x)},${short(to.y)}L${side(-1)}`;
}

export function crossPath({ x, y }: Point, reach: number): string {
  return `M${short(x - reach)},${short(y)}H${short(x + reach)}M${short(x)},${short(y - reach)}V${short(y + reach)}`;
}
