import type { Box, Frame } from "../frame";
import { wrapped } from "../letters";

export interface ZoneGrid {
  left: number;
  columns: { letter: string; x: number }[];
  rows: { letter: string; lines: string[]; y: number }[];
  cells: { key: string; box: Box; count: number; share: number; stayed: boolean }[];
}

const HEAD = 3.1;
const nameWidth = ({ width, em }: Pick<Frame, "width" | "em">): number => Math.min(width * 0.45, em * 24);
const linesOf = (name: string, size: Pick<Frame, "width" | "em">): string[] =>
  wrapped(name, size.em, nameWidth(size) - size.em * 2.4);
const rowHeight = (names: string[], size: Pick<Frame, "width" | "em">): number =>
  size.em * Math.max(2.3, 0.6 + 1.2 * Math.max(1, ...names.map((name) => linesOf(name, size).length)));

export function zoneGridHeight(names: string[], size: Pick<Frame, "width" | "em">): number {
  return size.em * (HEAD + 0.4) + names.length * rowHeight(names, size);
}

/** Rows: from; columns: to. Columns bear the letters of the rows, because names do not fit over them. */
export function zoneGrid(names: string[], counts: number[][], size: Pick<Frame, "width" | "em">): ZoneGrid {
  const left = nameWidth(size);
  const wide = (size.width - left - size.em * 0.2) / Math.max(1, names.length);
  const tall = rowHeight(names, size);
  const most = Math.max(1, ...counts.flat());
  const top = (row: number): number => size.em * HEAD + row * tall;
  const letter = (place: number): string => String.fromCharCode(65 + place);
  return {
    left,
    columns: names.map((_, place) => ({ letter: letter(place), x: left + (place + 0.5) * wide })),
    rows: names.map((name, place) => ({ letter: letter(place), lines: linesOf(name, size), y: top(place) + tall / 2 })),
    cells: names.flatMap((_, row) =>
      names.map((_name, column) => {
        const count = counts[row]?.[column] ?? 0;
        const box = { x: left + column * wide, y: top(row), width: wide, height: tall };
        return { key: `${row}/${column}`, box, count, share: count / most, stayed: row === column };
      }),
    ),
  };
}
