import type { Drawn } from "./distribution";
import { type Frame, type Hue, type Plot, right } from "./frame";
import { type PlacedLabel, spread } from "./labels";
import { textWidth } from "./letters";

export interface Head extends PlacedLabel {
  hue: Hue;
  name: string;
  note: string;
  /** The mean it belongs to; null where there are too few to say. */
  mean: number | null;
}

/** The name of each series over its mean, side by side without touching; one under the other where they do not fit. `size`: of their letters, where they have to be smaller. */
export function heads(
  drawn: Drawn[],
  frame: Frame,
  /** `short`: of the note, where the whole would need small letters. */
  words: (one: Drawn) => { name: string; note: string; short?: string },
): { heads: Head[]; stacked: boolean; size: number } {
  const first = drawn[0];
  if (first === undefined) return { heads: [], stacked: false, size: 1 };
  const plot = first.marks.plot;
  let all = drawn.map((one, place) => ({ one, ...words(one), at: wished(one, plot, place, drawn.length) }));
  const place = (width: (name: string, note: string) => number): PlacedLabel[] =>
    spread(
      all.map(({ one, name, note, at }) => ({ key: one.marks.key, at, width: width(name, note) })),
      0,
      frame.width,
      frame.em,
    );
  const { em } = frame;
  const shape = em * 1.3;
  let placed = place((name, note) => Math.max(textWidth(name, em * 1.25, true) + shape, textWidth(note, em)));
  const stacked = placed.some(({ level }) => level > 0);
  // Where even a line of its own is too short, as beside a story, the letters give way.
  const widestOf = (): number =>
    Math.max(...all.map(({ name, note }) => textWidth(`${name} ${note}`, em, true) + shape));
  if (stacked && widestOf() > frame.width) all = all.map((one) => ({ ...one, note: one.short ?? one.note }));
  const widest = widestOf();
  const size = stacked ? Math.min(1, frame.width / widest) : 1;
  if (stacked) placed = place((name, note) => (textWidth(`${name} ${note}`, em, true) + shape) * size);
  return {
    stacked,
    size,
    heads: placed.flatMap((label) => {
      const found = all.find(({ one }) => one.marks.key === label.key);
      if (found === undefined) return [];
      const { one, name, note } = found;
      return [{ ...label, hue: one.marks.hue, name, note, mean: one.marks.mean }];
    }),
  };
}

/** Without a mean a name stands where its turn is. */
function wished(one: Drawn, plot: Plot, place: number, of: number): number {
  return one.marks.mean ?? plot.left + ((place + 0.5) / of) * (right(plot) - plot.left);
}

/** Where a leader from a mean meets its label: straight up as long as the label reaches that far. */
export function foot(label: PlacedLabel, margin: number): number {
  const reach = Math.max(0, label.width / 2 - margin);
  return Math.min(Math.max(label.at, label.x - reach), label.x + reach);
}
