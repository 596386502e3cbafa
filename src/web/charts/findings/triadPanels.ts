import type { Instrument } from "../../shared/contract";
import type { At } from "../../shared/findingsContract";
import type { Part, TriadFinding, TriadFound } from "../../shared/placementContract";
import { type DotMark, dotMarks, inTriangle, type Triangle, triangleIn } from "../dots";
import { type Box, type Frame, type Hue, hueOf, type Point } from "../frame";
import { type HexagonMark, hexagonMarks } from "../hexagons";
import { ZONE_OUTLINES } from "./zones";

export type TriadView = "together" | "frameworks" | "zones";

export interface TriadPanel {
  panel: Box;
  triangle: Triangle;
  found: At & TriadFound;
  hue: Hue;
  dots: DotMark[];
  /** Bins of all placements; the more answers, the larger the bin is drawn. */
  hexagons: HexagonMark[];
  centre: Point | null;
  region: Point[];
  spread50: Point[];
  spread95: Point[];
  zones: { zone: keyof typeof ZONE_OUTLINES; outline: Point[]; middle: Point; count: number; share: number }[];
}

/** How many lines the words of the corners take. */
export interface CornerLines {
  top: number;
  below: number;
}

/** Room for a name and a number of placements and the top corner's words above, for the words of two corners below. */
const above = ({ top }: CornerLines): number => 3.1 + 1.2 * top;
const below = (lines: CornerLines): number => 0.6 + 1.2 * lines.below;

/** How wide a triangle stands where `of` of them share the width. */
export const triangleWidth = (of: number, { width, em }: Pick<Frame, "width" | "em">): number =>
  Math.min(width / Math.max(1, of) - em * 3.5, em * 30);

export function triadPanels(
  view: TriadView,
  finding: TriadFinding,
  scenario: string | null,
  instrument: Instrument,
  frame: Pick<Frame, "width" | "em">,
  lines: CornerLines,
): { panels: TriadPanel[]; height: number } {
  const { em, width } = frame;
  const wanted = wantedIn(view, instrument);
  const groups = wanted.flatMap((framing) =>
    finding.groups.filter((group) => group.framing === framing && group.scenario === scenario),
  );
  const share = width / Math.max(1, wanted.length);
  const wide = triangleWidth(wanted.length, frame);
  const tall = (wide * Math.sqrt(3)) / 2;
  const height = em * (above(lines) + below(lines)) + tall;
  const panels = groups.map((found, place) => {
    const panel = { x: place * share, y: 0, width: share, height };
    const triangle = triangleIn({
      x: place * share + (share - wide) / 2,
      y: em * above(lines),
      width: wide,
      height: tall,
    });
    return panelOf(found, panel, triangle, instrument, em);
  });
  return { panels, height };
}

/** Each framing has a panel; all share one where there is one framing or they are to be seen together. */
export function wantedIn(view: TriadView, { framings }: Instrument): (string | null)[] {
  return view === "together" || framings.length < 2 ? [null] : framings.map(({ id }) => id);
}

function panelOf(
  found: At & TriadFound,
  panel: Box,
  triangle: Triangle,
  instrument: Instrument,
  em: number,
): TriadPanel {
  const place = ([left, top]: Part): Point => inTriangle(triangle, left, top);
  const placed = found.zones.reduce((sum, { count }) => sum + count, 0);
  return {
    panel,
    triangle,
    found,
    hue: found.framing === null ? "pooled" : hueOf(found.framing, instrument.framings),
    dots:
      found.hexagons.length > 0 ? [] : dotMarks(found.dots, em * 0.9, (left, top) => inTriangle(triangle, left, top)),
    hexagons: hexagonMarks(found.hexagons, triangle, undefined, found.hexagonSize),
    centre: found.centre === null ? null : place(found.centre),
    region: found.region.map(place),
    spread50: found.spread50.map(place),
    spread95: found.spread95.map(place),
    zones: found.zones.map(({ zone, count }) => {
      const outline = ZONE_OUTLINES[zone].map(place);
      return { zone, count, share: placed === 0 ? 0 : count / placed, outline, middle: middle(outline) };
    }),
  };
}

function middle(points: Point[]): Point {
  const of = Math.max(1, points.length);
  return { x: points.reduce((sum, { x }) => sum + x, 0) / of, y: points.reduce((sum, { y }) => sum + y, 0) / of };
}

/** The other way round: where in the triangle a point of the drawing lies, as [left, top]; outside it, the nearest inside. */
export function partsAt({ left, top, right }: Triangle, { x, y }: Point): Part {
  const topPart = (left.y - y) / (left.y - top.y);
  const leftPart = (right.x - x - topPart * (right.x - top.x)) / (right.x - left.x);
  const parts = [leftPart, topPart, 1 - leftPart - topPart].map((part) => Math.max(0, part));
  const all = parts.reduce((sum, part) => sum + part, 0);
  return [(parts[0] ?? 0) / all, (parts[1] ?? 0) / all];
}
