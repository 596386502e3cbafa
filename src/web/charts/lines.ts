import type { Shift } from "../shared/contract";
import { bottom, type Frame, inset, type Plot } from "./frame";

export type Way = "left" | "same" | "right";
export interface MoveLine {
  from: number;
  to: number;
  way: Way;
}
export interface LineMarks {
  plot: Plot;
  /** Where the two axes are: framework 1 above, framework 2 below. */
  above: number;
  below: number;
  lines: MoveLine[];
  /** From mean to mean of the lines that are drawn; null where there is none. */
  mean: { from: number; to: number } | null;
}

/** A delegate moved when the difference is more than what counts as the same. */
export const wayOf = (from: number, to: number, tolerance: number): Way =>
  to - from > tolerance ? "right" : from - to > tolerance ? "left" : "same";

const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** One line for each delegate between two axes. Those who stayed lie behind those who moved. */
export function lineMarks(
  shift: Pick<Shift, "lines" | "tolerance">,
  frame: Frame,
  poleLines: number,
  /** The name of framework 2 stands between the words of the poles, and takes no line of its own. */
  beside = false,
): LineMarks {
  const { em } = frame;
  const plot = inset(frame, em * 2.1, em * 4.6, em * ((beside ? 0.9 : 2.6) + 1.45 * poleLines));
  const across = (position: number): number => plot.left + position * plot.width;
  const told = shift.lines ?? [];
  const lines = told.map(([from, to]) => ({
    from: across(from),
    to: across(to),
    way: wayOf(from, to, shift.tolerance),
  }));
  return {
    plot,
    above: plot.top,
    below: bottom(plot),
    lines: [...lines.filter(({ way }) => way === "same"), ...lines.filter(({ way }) => way !== "same")],
    mean:
      told.length === 0
        ? null
        : { from: across(average(told.map(([from]) => from))), to: across(average(told.map(([, to]) => to))) },
  };
}
