import type { SliderFigure } from "../shared/contract";
import { type Drawn, highest, marksOf } from "./distribution";
import { type Frame, hueOf, type Plot } from "./frame";
import { wrapped } from "./letters";

export interface GridCell extends Drawn {
  scenario: string;
  row: number;
  column: number;
}

export interface Grid {
  cells: GridCell[];
  columns: { scenario: string; x: number; lines: string[] }[];
  rows: { framing: string; y: number; lines: string[] }[];
  most: number;
  /** Letters shrink where many scenarios share the width. */
  em: number;
}

interface Named {
  id: string;
  name: string;
}

/** Framework × scenario: columns are scenarios, rows frameworks, all on one scale. Only rows and columns with a revealed cell. */
export function grid(
  figure: SliderFigure,
  framings: Named[],
  scenarios: Named[],
  frame: Frame,
  poleLines: (width: number, em: number) => number,
): Grid {
  const shownRows = framings.filter(({ id }) => figure.cells.some(({ framing }) => framing === id));
  const shownColumns = scenarios.filter(({ id }) => figure.cells.some(({ scenario }) => scenario === id));
  const em = Math.min(frame.em, frame.width / (7 + 8.5 * Math.max(1, shownColumns.length)));
  const side = em * 9;
  const gap = em * 1.4;
  const wide = (frame.width - side - gap * Math.max(0, shownColumns.length - 1)) / Math.max(1, shownColumns.length);
  const titles = shownColumns.map(({ name }) => wrapped(name, em, wide, true));
  const head = em * (0.4 + 1.2 * Math.max(1, ...titles.map(({ length }) => length)));
  const foot = em * (1.2 + 1.05 * poleLines(wide, em));
  const above = em * 1.5;
  const tall = (frame.height - head - foot) / Math.max(1, shownRows.length);
  const plotAt = (row: number, column: number): Plot => ({
    left: side + column * (wide + gap),
    top: head + row * tall + above,
    width: Math.max(1, wide),
    height: Math.max(1, tall - above - em * 0.9),
  });
  const most = Math.max(1, ...figure.cells.map(highest));
  const cells = figure.cells.flatMap((series) => {
    const row = shownRows.findIndex(({ id }) => id === series.framing);
    const column = shownColumns.findIndex(({ id }) => id === series.scenario);
    if (row < 0 || column < 0) return [];
    const key = `${series.framing}/${series.scenario}`;
    const marks = marksOf(
      key,
      hueOf(series.framing, framings),
      series,
      plotAt(row, column),
      most,
      { place: 0, of: 1 },
      em,
    );
    return [{ series, marks, framing: series.framing, scenario: series.scenario, row, column }];
  });
  return {
    cells,
    most,
    em,
    columns: shownColumns.map(({ id }, column) => ({
      scenario: id,
      x: side + column * (wide + gap) + wide / 2,
      lines: titles[column] ?? [],
    })),
    rows: shownRows.map(({ id, name }, row) => ({
      framing: id,
      y: head + row * tall + above,
      lines: wrapped(name, em, side - em * 3.4, true),
    })),
  };
}
