import type { Instrument } from "../../shared/contract";
import type { At } from "../../shared/findingsContract";
import type { Part, PlaneFound, StoneFound } from "../../shared/placementContract";
import { type DotMark, dotMarks, onPlane } from "../dots";
import { type Box, type Frame, type Hue, hueOf, type Point } from "../frame";

export interface PlanePanel {
  panel: Box;
  box: Box;
  found: At & PlaneFound;
  hue: Hue;
  dots: DotMark[];
  mean: Point | null;
  region: Point[];
  spread50: Point[];
  spread95: Point[];
}

/** How wide a plane stands where `of` of them share the width. */
export const planeWidth = (of: number, { width, em }: Pick<Frame, "width" | "em">): number =>
  Math.min(width / Math.max(1, of) - em * 3.4, em * 26);

export function planePanels(
  found: (At & PlaneFound)[],
  of: number,
  instrument: Instrument,
  frame: Pick<Frame, "width" | "em">,
  endLines: number,
): { panels: PlanePanel[]; height: number } {
  const { em, width } = frame;
  const share = width / Math.max(1, of);
  const wide = planeWidth(of, frame);
  // Above: a name, how many are placed, the high end of the vertical axis. Below: the ends of the other and what it is called.
  const above = em * 4.6;
  const below = em * (1.8 + 1.2 * endLines);
  const tall = wide * 0.9;
  const panels = found.map((group, place): PlanePanel => {
    const box = { x: place * share + (share - wide) / 2, y: above, width: wide, height: tall };
    const put = ([x, y]: Part): Point => onPlane(box, x, y);
    return {
      panel: { x: place * share, y: 0, width: share, height: above + tall + below },
      box,
      found: group,
      hue: group.framing === null ? "pooled" : hueOf(group.framing, instrument.framings),
      dots: dotMarks(group.dots, em * 0.9, (x, y) => onPlane(box, x, y)),
      mean: group.mean === null ? null : put(group.mean),
      region: group.region.map(put),
      spread50: group.spread50.map(put),
      spread95: group.spread95.map(put),
    };
  });
  return { panels, height: above + tall + below };
}

/** Of each framing, in one scenario or in all. */
export function planeGroups(stone: StoneFound, scenario: string | null, instrument: Instrument): (At & PlaneFound)[] {
  return instrument.framings.flatMap(({ id }) =>
    stone.groups.filter((group) => group.framing === id && group.scenario === scenario),
  );
}

/** Where on the plane a point of the drawing lies; outside it, the nearest inside. */
export function planeAt(box: Box, { x, y }: Point): Part {
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  return [within((x - box.x) / box.width), within(1 - (y - box.y) / box.height)];
}
