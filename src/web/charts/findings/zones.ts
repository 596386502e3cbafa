import type { Part, ZoneName } from "../../shared/placementContract";

/** A corner's zone begins where its part is 0.6, an edge's where the third part is below 0.2: the method's own zones, chosen before any data. */
export const CORNER = 0.6;
export const EDGE = 0.2;

export const ZONES: ZoneName[] = ["left", "top", "right", "leftTop", "topRight", "leftRight", "centre"];

type Three = [number, number, number];

/** Each zone as an outline of [left, top, right], written once for the left corner and once for the edge left–top, and turned. */
const corner: Three[] = [
  [1, 0, 0],
  [CORNER, 1 - CORNER, 0],
  [CORNER, 0, 1 - CORNER],
];
const edge: Three[] = [
  [CORNER, 1 - CORNER, 0],
  [1 - CORNER, CORNER, 0],
  [1 - CORNER - EDGE, CORNER, EDGE],
  [CORNER, 1 - CORNER - EDGE, EDGE],
];
const centre: Three[] = [
  [CORNER, EDGE, EDGE],
  [EDGE, CORNER, EDGE],
  [EDGE, EDGE, CORNER],
];

const turned = (points: Three[], times: number): Three[] =>
  times === 0
    ? points
    : turned(
        points.map(([left, top, right]): Three => [right, left, top]),
        times - 1,
      );
const parts = (points: Three[]): Part[] => points.map(([left, top]) => [left, top]);

export const ZONE_OUTLINES: Record<ZoneName, Part[]> = {
  left: parts(corner),
  top: parts(turned(corner, 1)),
  right: parts(turned(corner, 2)),
  leftTop: parts(edge),
  topRight: parts(turned(edge, 1)),
  leftRight: parts(turned(edge, 2)),
  centre: parts(centre),
};

export function zoneOf(left: number, top: number): ZoneName {
  const right = 1 - left - top;
  if (left >= CORNER) return "left";
  if (top >= CORNER) return "top";
  if (right >= CORNER) return "right";
  if (right < EDGE) return "leftTop";
  if (left < EDGE) return "topRight";
  if (top < EDGE) return "leftRight";
  return "centre";
}

/** Where a number stands in its zone: the middle of the outline's points. */
export function middleOf(outline: Part[]): Part {
  const sum = outline.reduce<Part>(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  return [sum[0] / Math.max(1, outline.length), sum[1] / Math.max(1, outline.length)];
}
