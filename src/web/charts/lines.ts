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
  /** From mean to mean of all delegates, as the sentence has them, drawn or not; null where there is none. */
  mean: { from: number; to: number } | null;
}

const wayOf = (way: number): Way => (way > 0 ? "right" : way < 0 ? "left" : "same");

/** One line for each delegate between two axes. Those who stayed lie behind those who moved. */
export function lineMarks(
  shift: Pick<Shift, "lines" | "means">,
  frame: Frame,
  poleLines: number,
  /** The name of framework 2 stands between the words of the poles, and takes no line of its own. */
  beside = false,
): LineMarks {
  const { em } = frame;
  const plot = inset(frame, em * 2.1, em * 4.6, em * ((beside ? 0.9 : 2.6) + 1.45 * poleLines));
  const across = (position: number): number => plot.left + position * plot.width;
  const lines = (shift.lines ?? []).map(([from, to, way]) => ({
    from: across(from),
    to: across(to),
    way: wayOf(way),
  }));
  const [from, to] = shift.means ?? [];
  return {
    plot,
    above: plot.top,
    below: bottom(plot),
    lines: [...lines.filter(({ way }) => way === "same"), ...lines.filter(({ way }) => way !== "same")],
    mean: from === undefined || to === undefined ? null : { from: across(from), to: across(to) },
  };
}
