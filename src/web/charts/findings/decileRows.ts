import type { Decile } from "../../shared/placementContract";
import type { Frame, Plot, Point } from "../frame";
import { reachOf } from "./forest";

export interface DecileRows {
  plot: Plot;
  reach: number;
  rows: { y: number; decile: Decile; at: number; low: number; high: number }[];
  /** The outline of the band, down its left side and up its right. */
  band: Point[];
  across: (difference: number) => number;
}

const ROW = 1.7;
export const decileHeight = (deciles: number, em: number, endLines: number): number =>
  em * (1.6 + ROW * deciles + 2.4 + 1.2 * endLines);

/** The shift function lies on its side: the lowest decile on top, the difference to the left or to the right as on every other axis. */
export function decileRows(deciles: Decile[], frame: Pick<Frame, "width" | "em">): DecileRows {
  const { em, width } = frame;
  const plot = {
    left: em * 12,
    top: em * 1.6,
    width: Math.max(1, width - em * 24.5),
    height: em * ROW * deciles.length,
  };
  const reach = reachOf(deciles.flatMap(({ low, high }) => [low, high]));
  const across = (difference: number): number => plot.left + ((difference / reach + 1) / 2) * plot.width;
  const rows = deciles.map((decile, place) => ({
    decile,
    y: plot.top + em * ROW * (place + 0.5),
    at: across(decile.difference),
    low: across(decile.low),
    high: across(decile.high),
  }));
  const band = [
    ...rows.map(({ low, y }) => ({ x: low, y })),
    ...[...rows].reverse().map(({ high, y }) => ({ x: high, y })),
  ];
  return { plot, reach, rows, band, across };
}
