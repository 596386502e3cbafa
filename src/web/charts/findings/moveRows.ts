import type { PairedFound } from "../../shared/placementContract";
import type { Frame, Plot } from "../frame";

export interface MoveRow {
  y: number;
  from: number;
  to: number;
  way: "left" | "same" | "right";
}

export interface MoveRows {
  plot: Plot;
  rows: MoveRow[];
  /** Delegates who may be shown; more of them than rows when only some are drawn. */
  of: number;
}

/** More lines than this are a grey block: then every so many-th of them is drawn, evenly in the order of their difference. */
export const MOST_MOVES = 120;

/** One line a delegate, from the place under framework 1 to the place under framework 2, the furthest move to the right on top. */
export function moveRows(paired: PairedFound, frame: Pick<Frame, "width" | "em">): MoveRows {
  const { em, width } = frame;
  const sorted = [...paired.moves].sort(([a, b], [c, d]) => d - c - (b - a));
  const drawn = thinned(sorted, MOST_MOVES);
  const step = Math.min(em * 0.85, (em * 34) / Math.max(1, drawn.length));
  const plot = {
    left: em * 2.4,
    top: em * 2.4,
    width: Math.max(1, width - em * 4.8),
    height: step * drawn.length + em * 0.6,
  };
  const across = (position: number): number => plot.left + position * plot.width;
  return {
    plot,
    of: paired.moves.length,
    rows: drawn.map(([first, second], place) => ({
      y: plot.top + em * 0.3 + step * (place + 0.5),
      from: across(first),
      to: across(second),
      way: second - first > paired.tolerance ? "right" : second - first < -paired.tolerance ? "left" : "same",
    })),
  };
}

/** Evenly spread, both ends included. */
export function thinned<T>(list: T[], most: number): T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, place) => Math.round((place * (list.length - 1)) / (most - 1))).flatMap(
    (place) => list.slice(place, place + 1),
  );
}
