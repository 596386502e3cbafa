import type { Frame, Plot } from "../frame";
import { wrapped } from "../letters";

/** One estimate with its interval: a scenario, a sensitivity row, an association. */
export interface ForestRow {
  key: string;
  name: string;
  /** What stands at the right end, in numbers. */
  told: string;
  estimate: number | null;
  low: number | null;
  high: number | null;
  /** The row everything else is compared with. */
  strong?: boolean;
}

export interface ForestMark {
  row: ForestRow;
  lines: string[];
  y: number;
  estimate: number | null;
  interval: [number, number] | null;
}

export interface Forest {
  plot: Plot;
  reach: number;
  marks: ForestMark[];
  across: (value: number) => number;
  height: number;
}

const STEPS = [0.1, 0.2, 0.25, 0.5, 1];

/** How far the axis reaches on both sides of no change: the same on both, so that a direction is seen and not made. */
export function reachOf(values: (number | null)[], limit = 1): number {
  const most = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  return STEPS.find((step) => step >= most) ?? (most <= limit ? limit : Math.ceil(most));
}

/** Names to the left, numbers to the right, estimates on one axis around no change. */
export function forest(rows: ForestRow[], frame: Pick<Frame, "width" | "em">, reach?: number): Forest {
  const { em, width } = frame;
  const nameWidth = Math.min(width * 0.3, em * 15);
  const toldWidth = Math.min(width * 0.3, em * 12.5);
  const plot = {
    left: nameWidth + em,
    top: em * 0.8,
    width: Math.max(1, width - nameWidth - toldWidth - em * 2.5),
    height: 0,
  };
  const far = reach ?? reachOf(rows.flatMap(({ estimate, low, high }) => [estimate, low, high]));
  const across = (value: number): number => plot.left + ((value / far + 1) / 2) * plot.width;
  let y = plot.top;
  const marks = rows.map((row): ForestMark => {
    const lines = wrapped(row.name, em, nameWidth, row.strong);
    const tall = em * (0.9 + 1.2 * Math.max(1, lines.length));
    y += tall;
    return {
      row,
      lines,
      y: y - tall / 2,
      estimate: row.estimate === null ? null : across(row.estimate),
      interval: row.low === null || row.high === null ? null : [across(row.low), across(row.high)],
    };
  });
  plot.height = y - plot.top;
  return { plot, reach: far, marks, across, height: y };
}
