import type { Shift } from "../shared/contract";
import { bottom, type Box, type Frame, inset, type Plot } from "./frame";

export interface ShiftMarks {
  plot: Plot;
  zero: number;
  bars: Box[];
  /** Left and right of the band that counts as "about the same". */
  same: { from: number; to: number };
  interval: { low: number; mean: number; high: number; y: number } | null;
  most: number;
}

/** Delegates by mean difference over [−1, 1], no change in the middle; the interval of the mean stands above the bars. */
export function shiftMarks(shift: Shift, frame: Frame): ShiftMarks {
  const plot = inset(frame, frame.em * 2.4, frame.em * 6, frame.em * 0.6);
  const across = (difference: number): number => plot.left + ((difference + 1) / 2) * plot.width;
  const most = Math.max(1, ...shift.histogram);
  const slot = plot.width / Math.max(1, shift.histogram.length);
  const air = slot * 0.06;
  const { low, mean, high } = shift;
  return {
    plot,
    zero: across(0),
    bars: shift.histogram.map((count, bin) => {
      const height = (count / most) * plot.height;
      return { x: plot.left + bin * slot + air, y: bottom(plot) - height, width: slot - 2 * air, height };
    }),
    same: { from: across(-shift.tolerance), to: across(shift.tolerance) },
    interval:
      low === null || mean === null || high === null
        ? null
        : { low: across(low), mean: across(mean), high: across(high), y: plot.top - frame.em * 0.65 },
    most,
  };
}

/** Whole percentages that sum to 100 (largest remainder), so that nobody has to ask where the missing one went. */
export function percentages(fractions: number[]): number[] {
  const all = fractions.reduce((sum, fraction) => sum + fraction, 0);
  if (all <= 0) return fractions.map(() => 0);
  const exact = fractions.map((fraction) => (fraction / all) * 100);
  const whole = exact.map(Math.floor);
  const missing = 100 - whole.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact.map((value, place) => ({ place, rest: value - Math.floor(value) }));
  byRemainder.sort((a, b) => b.rest - a.rest || a.place - b.place);
  for (const { place } of byRemainder.slice(0, missing)) whole[place] = (whole[place] ?? 0) + 1;
  return whole;
}
