import type { SignifierFinding } from "../../shared/findingsContract";
import type { Part } from "../../shared/placementContract";
import type { Brush } from "../../shared/workbenchContract";
import type { Plot, Point } from "../frame";
import type { FigureView } from "./views";

/** Both ends of a range, in order. */
export type Span = [number, number];

/** A span of an axis from `from` to `to`, dragged from one pixel to another; it snaps to hundredths and stays on the axis. */
export function spanOf(a: number, b: number, plot: Pick<Plot, "left" | "width">, [from, to]: Span): Span {
  const value = (x: number): number => {
    const part = Math.min(1, Math.max(0, (x - plot.left) / plot.width));
    return Math.round((from + part * (to - from)) * 100) / 100;
  };
  const [one, other] = [value(a), value(b)];
  return [Math.min(one, other), Math.max(one, other)];
}

/** Two range inputs hold each other: neither end passes the other. */
export function moved(span: Span, end: "from" | "to", value: number): Span {
  return end === "from" ? [Math.min(value, span[1]), span[1]] : [span[0], Math.max(value, span[0])];
}

/** A drag that is hardly longer than a tap is no selection. */
export const isTap = (a: Point, b: Point, em: number): boolean => Math.hypot(a.x - b.x, a.y - b.y) < em * 0.3;

/** A hand's line has hundreds of points: those nearer than `apart` to the last one kept say nothing new. */
export function sparse(points: Point[], apart: number): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last === undefined || Math.hypot(point.x - last.x, point.y - last.y) >= apart) kept.push(point);
  }
  return kept;
}

/** By the even–odd rule; on the outline itself either answer may come. */
export function inside(outline: Part[], [x, y]: Part): boolean {
  let within = false;
  outline.forEach(([x1, y1], place) => {
    const [x2, y2] = outline[(place + 1) % outline.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) within = !within;
  });
  return within;
}

export function rectangle([x1, x2]: Span, [y1, y2]: Span): Part[] {
  return [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
  ];
}

export const toggled = (options: string[], option: string): string[] =>
  options.includes(option) ? options.filter((one) => one !== option) : [...options, option];

/** The brushed part of this figure, if the brush lies on it. */
export function brushOn<K extends Brush["kind"]>(
  brush: Brush | null,
  kind: K,
  signifier: string,
): Extract<Brush, { kind: K }> | null {
  const on = (one: Brush): one is Extract<Brush, { kind: K }> => one.kind === kind;
  return brush !== null && on(brush) && brush.signifier === signifier ? brush : null;
}

/** Whether two brushes are of the same part, however they were written: a server puts members in an order of its own. */
export function samePart(one: Brush | null | undefined, other: Brush | null | undefined): boolean {
  const written = (brush: Brush | null | undefined): string =>
    JSON.stringify(Object.entries(brush ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  return written(one) === written(other);
}

/** How many of these dots lie inside. */
export function countedInside(outline: Part[], dots: [number, number, number][]): number {
  return dots.reduce((sum, [first, second, count]) => sum + (inside(outline, [first, second]) ? count : 0), 0);
}

/** What a drag over this figure chooses; null where there is nothing under it but summaries. */
export function brushable(kind: SignifierFinding["kind"], view: FigureView): Brush["kind"] | null {
  switch (kind) {
    case "slider":
      if (view === "shift") return "shift";
      return ["pooled", "coloured", "rows", "multiples"].includes(view) ? "slider" : null;
    case "triad":
      return ["together", "frameworks", "zones"].includes(view) ? "triad" : null;
    case "stones":
      return view === "frameworks" ? "stones" : null;
    case "choice":
      return view === "options" ? "choice" : null;
    case "story":
      return null;
  }
}
