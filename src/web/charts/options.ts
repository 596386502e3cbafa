import type { Choice, ChoiceFigure } from "../shared/contract";
import { type Box, type Frame, type Hue, hueOf } from "./frame";

/** Ids that every choice may carry besides its own. */
export const RESERVED = ["other", "prefer-not-to-say"] as const;
export type Reserved = (typeof RESERVED)[number];

export interface OptionRow {
  option: string;
  /** The middle of the row, for its label. */
  y: number;
  bars: { framing: string; hue: Hue; count: number; box: Box }[];
}

/** The options in the order of the instrument, then the reserved ones that it offers. */
export function optionsOf(choice: Choice): string[] {
  const offered = { other: choice.other, "prefer-not-to-say": choice.preferNotToSay };
  return [...choice.options.map(({ id }) => id), ...RESERVED.filter((id) => offered[id])];
}

/** One row an option, one bar a framework: labels to the left, bars from a common line to the right. */
export function optionRows(
  figure: ChoiceFigure,
  choice: Choice,
  framings: { id: string }[],
  frame: Frame,
): { rows: OptionRow[]; start: number } {
  const shown = framings.flatMap(({ id }) =>
    figure.framings.filter(({ framing, tooFew }) => framing === id && !tooFew),
  );
  const options = optionsOf(choice);
  const counts = shown.flatMap(({ options: counted }) => counted.map(({ count }) => count));
  const most = Math.max(1, ...counts);
  const start = frame.width * 0.4;
  const top = frame.em * 2.2;
  const tall = (frame.height - top) / Math.max(1, options.length);
  const thick = Math.min(frame.em * 1.3, (tall * 0.8) / Math.max(1, shown.length));
  const rows = options.map((option, place) => {
    const y = top + (place + 0.5) * tall;
    const bars = shown.map(({ framing, options: counted }, of) => {
      const count = counted.find((one) => one.option === option)?.count ?? 0;
      const box = {
        x: start,
        y: y + (of - shown.length / 2) * thick + thick * 0.06,
        width: (count / most) * (frame.width - start - frame.em * 4),
        height: thick * 0.88,
      };
      return { framing, hue: hueOf(framing, framings), count, box };
    });
    return { option, y, bars };
  });
  return { rows, start };
}
