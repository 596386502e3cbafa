import type { Dot } from "../shared/contract";
import type { Box, Frame, Point } from "./frame";

export interface Triangle {
  left: Point;
  top: Point;
  right: Point;
}

export interface DotMark extends Point {
  radius: number;
  count: number;
}

/** An equilateral triangle as large as the box allows, standing on its base, in the middle of the box. */
export function triangleIn(box: Box): Triangle {
  const side = Math.min(box.width, (box.height * 2) / Math.sqrt(3));
  const tall = (side * Math.sqrt(3)) / 2;
  const middle = box.x + box.width / 2;
  const base = box.y + box.height / 2 + tall / 2;
  return {
    left: { x: middle - side / 2, y: base },
    top: { x: middle, y: base - tall },
    right: { x: middle + side / 2, y: base },
  };
}

/** Two parts of three; the third is what is left. All of one part lies on its corner. */
export function inTriangle({ left, top, right }: Triangle, leftPart: number, topPart: number): Point {
  const rightPart = 1 - leftPart - topPart;
  return {
    x: left.x * leftPart + top.x * topPart + right.x * rightPart,
    y: left.y * leftPart + top.y * topPart + right.y * rightPart,
  };
}

/** The left and top parts at a point, also outside of the triangle. */
export function partsAt({ left, top, right }: Triangle, { x, y }: Point): [left: number, top: number] {
  const topPart = (left.y - y) / (left.y - top.y);
  const rightPart = (x - left.x - topPart * (top.x - left.x)) / (right.x - left.x);
  return [1 - topPart - rightPart, topPart];
}

export function onPlane(box: Box, x: number, y: number): Point {
  return { x: box.x + x * box.width, y: box.y + (1 - y) * box.height };
}

/** A plane between its margins, in the middle, never much wider than tall: distances on both axes should look alike. */
export function planeIn(panel: Box, leftMargin: number, rightMargin: number): Box {
  const room = Math.max(1, panel.width - leftMargin - rightMargin);
  const width = Math.min(room, panel.height * 1.9);
  return { ...panel, x: panel.x + leftMargin + (room - width) / 2, width };
}

/** A dot's area grows with the answers it stands for; the large ones are drawn first, so that none hides another. */
export function dotMarks(dots: Dot[], em: number, place: (first: number, second: number) => Point): DotMark[] {
  return dots
    .map(([first, second, count]) => ({ ...place(first, second), count, radius: em * 0.3 * Math.sqrt(count) }))
    .sort((a, b) => b.count - a.count);
}

/** Panels side by side, each with room for a heading above and its words around it. */
export function panels(frame: Frame, count: number, sides: number, above: number, below: number): Box[] {
  const width = frame.width / Math.max(1, count);
  return Array.from({ length: count }, (_, place) => ({
    x: place * width + sides,
    y: above,
    width: Math.max(1, width - 2 * sides),
    height: Math.max(1, frame.height - above - below),
  }));
}
