import { area, curveLinear, line } from "d3-shape";
import { bottom, type Plot, type Point } from "./frame";

const along = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
).curve(curveLinear);

export function linePath(points: Point[]): string {
  return along(points) ?? "";
}

export function areaPath(points: Point[], plot: Plot): string {
  return (
    area<Point>()
      .x(({ x }) => x)
      .y1(({ y }) => y)
      .y0(bottom(plot))(points) ?? ""
  );
}

export function diamond(x: number, y: number, radius: number): string {
  // As tall as a circle of the same radius looks: a diamond's area is 2 r², a circle's π r².
  const reach = radius * 1.25;
  return `M${x},${y - reach}L${x + reach},${y}L${x},${y + reach}L${x - reach},${y}Z`;
}

/** A bar with a cap at both ends: where an estimate may lie. */
export function intervalPath({ from, to, y }: { from: number; to: number; y: number }, cap: number): string {
  return `M${from},${y - cap}V${y + cap}M${to},${y - cap}V${y + cap}M${from},${y}H${to}`;
}
