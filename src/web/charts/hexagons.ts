import type { Dot } from "../shared/contract";
import type { Triangle } from "./dots";
import type { Point } from "./frame";

/** From the middle of a hexagon to a corner, in sides of the triangle, as the server counts them. */
export const HEXAGON = 0.06;

export interface HexagonMark {
  points: Point[];
  count: number;
}

/** A hexagon's area, not its side, grows with its count. They come in a plane where the base is 1 wide and y points up. */
export function hexagonMarks(hexagons: Dot[], { left, right }: Triangle, most?: number, size = HEXAGON): HexagonMark[] {
  const side = right.x - left.x;
  const fullest = most ?? fullestOf(hexagons);
  return hexagons.map(([x, y, count]) => {
    const radius = size * side * Math.sqrt(count / fullest) * 0.96;
    const points = Array.from({ length: 6 }, (_, corner) => {
      const angle = (Math.PI / 3) * corner + Math.PI / 6;
      return {
        x: left.x + x * side + radius * Math.cos(angle),
        y: left.y - y * side + radius * Math.sin(angle),
      };
    });
    return { count, points };
  });
}

export function fullestOf(hexagons: Dot[]): number {
  return hexagons.reduce((most, [, , count]) => Math.max(most, count), 1);
}
