import type { PairedFound } from "../../shared/placementContract";
import { bottom, type Box, type Frame, type Plot } from "../frame";
import { percentages } from "../shift";

export interface ShiftPanel {
  plot: Plot;
  /** Moved left, about the same, moved right: one bar cut in three, with whole percentages that sum to 100. */
  shares: { key: "left" | "same" | "right"; percent: number; box: Box }[];
  bars: Box[];
  most: number;
  zero: number;
  same: [number, number];
  mean: { y: number; at: number; interval: [number, number] | null } | null;
  hodgesLehmann: { y: number; at: number; interval: [number, number] | null } | null;
  /** The smallest difference that was said to matter, on both sides. */
  smallest: [number, number] | null;
  across: (difference: number) => number;
}

export const SHIFT_EMS = { shares: 3.4, gap: 2, plot: 10, strip: 3.4, ends: 2 };

export function shiftHeight(em: number, endLines: number): number {
  const { shares, gap, plot, strip, ends } = SHIFT_EMS;
  return em * (shares + gap + plot + strip + ends + 1.2 * (endLines - 1));
}

export function shiftPanel(
  paired: PairedFound,
  smallest: number | null,
  frame: Pick<Frame, "width" | "em">,
): ShiftPanel {
  const { em, width } = frame;
  const top = em * (SHIFT_EMS.shares + SHIFT_EMS.gap);
  // The margin holds the counts and their unit.
  const plot = { left: em * 7, top, width: Math.max(1, width - em * 8.6), height: em * SHIFT_EMS.plot };
  const across = (difference: number): number => plot.left + ((difference + 1) / 2) * plot.width;
  const most = Math.max(1, ...paired.histogram);
  const slot = plot.width / Math.max(1, paired.histogram.length);
  const air = slot * 0.06;
  const estimate = (at: number | null, low: number | null, high: number | null, line: number) =>
    at === null
      ? null
      : {
          y: bottom(plot) + em * line,
          at: across(at),
          interval: low === null || high === null ? null : ([across(low), across(high)] as [number, number]),
        };
  return {
    plot,
    shares: sharesOf(paired, { x: plot.left, y: em * 1.4, width: plot.width, height: em * 1.7 }),
    bars: paired.histogram.map((count, bin) => {
      const height = (count / most) * plot.height;
      return { x: plot.left + bin * slot + air, y: bottom(plot) - height, width: slot - 2 * air, height };
    }),
    most,
    zero: across(0),
    same: [across(-paired.tolerance), across(paired.tolerance)],
    mean: estimate(paired.mean, paired.low, paired.high, 1.1),
    hodgesLehmann: estimate(paired.hodgesLehmann, paired.hodgesLehmannLow, paired.hodgesLehmannHigh, 2.4),
    smallest: smallest === null ? null : [across(-smallest), across(smallest)],
    across,
  };
}

function sharesOf({ movedLeft, same, movedRight }: PairedFound, whole: Box): ShiftPanel["shares"] {
  if (movedLeft === null || same === null || movedRight === null) return [];
  const percents = percentages([movedLeft, same, movedRight]);
  let x = whole.x;
  return (["left", "same", "right"] as const).map((key, place) => {
    const percent = percents[place] ?? 0;
    const width = (percent / 100) * whole.width;
    x += width;
    return { key, percent, box: { ...whole, x: x - width, width } };
  });
}
