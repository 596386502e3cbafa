import type { Instrument } from "../../shared/contract";
import type { At } from "../../shared/findingsContract";
import type { LineFound, SliderFinding } from "../../shared/placementContract";
import { bottom, type Box, type Frame, type Hue, hueOf, type Plot, type Point } from "../frame";

export type LineView = "pooled" | "coloured" | "rows" | "multiples";

/** Drawn in the strip under the axis: the middle half of the responses, the interval of the mean, the mean. */
export interface Estimate {
  y: number;
  quartiles: [number, number] | null;
  interval: [number, number] | null;
  mean: number;
}

export interface LineMarks {
  key: string;
  framing: string | null;
  hue: Hue;
  found: LineFound;
  bars: Box[];
  density: Point[];
  /** The normal curve with the same mean and standard deviation. */
  normal: Point[];
  estimate: Estimate | null;
}

export interface LinePanel {
  plot: Plot;
  row: number;
  column: number;
  scenario: string | null;
  marks: LineMarks[];
  /** Where the words of the poles begin. */
  under: number;
}

export interface LinePanels {
  panels: LinePanel[];
  rows: number;
  columns: number;
  /** Responses at the top of a plot: one scale for every panel. */
  most: number;
}

const BINS = 20;
type Line = At & LineFound;

/** Which lines share a panel: F1 above F2 wherever they do not share one. */
export function arranged(view: LineView, finding: SliderFinding, instrument: Instrument): Line[][][] {
  const at = (framing: string | null, scenario: string | null): Line[] =>
    finding.lines.filter((line) => line.framing === framing && line.scenario === scenario);
  const framings = instrument.framings.map(({ id }) => id);
  switch (view) {
    case "pooled":
      return [[at(null, null)]];
    case "coloured":
      return [[framings.flatMap((framing) => at(framing, null))]];
    case "rows":
      return framings.map((framing) => [at(framing, null)]);
    case "multiples":
      return framings.map((framing) => instrument.scenarios.map(({ id }) => at(framing, id)));
  }
}

/** Heights in letters: above a plot its labels, below it one line for each estimate. */
export const HEAD: Record<LineView, number> = { pooled: 1.7, coloured: 3, rows: 3.2, multiples: 3.2 };
const PLOT: Record<LineView, number> = { pooled: 11, coloured: 11, rows: 6.5, multiples: 5.5 };
const strip = (series: number): number => 0.6 + 1.1 * series;

export function lineHeight(view: LineView, rows: number, em: number, columnLines: number, poleLines: number): number {
  const series = view === "coloured" ? 2 : 1;
  return em * (columnLines * 1.2 + rows * (HEAD[view] + PLOT[view] + strip(series)) + 0.9 + poleLines * 1.25);
}

export function linePanels(
  view: LineView,
  finding: SliderFinding,
  instrument: Instrument,
  frame: Pick<Frame, "width" | "em">,
  columnLines = 0,
): LinePanels {
  const { em, width } = frame;
  const grid = arranged(view, finding, instrument);
  const columns = Math.max(1, ...grid.map((row) => row.length));
  const most = Math.max(1, ...grid.flat(2).map(highest));
  // The margin holds the counts and their unit.
  const left = em * 5;
  const gap = em * 2.2;
  const wide = Math.max(1, (width - left - em * 1.6 - gap * (columns - 1)) / columns);
  const series = view === "coloured" ? 2 : 1;
  const tall = em * (HEAD[view] + PLOT[view] + strip(series));
  const panels = grid.flatMap((row, rowPlace) =>
    row.map((lines, column): LinePanel => {
      const plot = {
        left: left + column * (wide + gap),
        top: em * columnLines * 1.2 + rowPlace * tall + em * HEAD[view],
        width: wide,
        height: em * PLOT[view],
      };
      return {
        plot,
        row: rowPlace,
        column,
        scenario: lines[0]?.scenario ?? null,
        marks: lines.map((line, place) => marksOf(line, instrument, plot, most, em, { place, of: lines.length })),
        under: bottom(plot) + em * (strip(lines.length) + 0.9),
      };
    }),
  );
  return { panels, rows: grid.length, columns, most };
}

/** The height a line needs: its fullest bin, the crest of its density, or of its normal curve. */
function highest(line: LineFound): number {
  return Math.max(0, ...line.histogram, ...line.density.map((height) => (height * line.placed) / BINS));
}

export function normalDensity(at: number, mean: number, sd: number): number {
  return Math.exp(-0.5 * ((at - mean) / sd) ** 2) / (sd * Math.sqrt(2 * Math.PI));
}

function marksOf(
  line: Line,
  instrument: Instrument,
  plot: Plot,
  most: number,
  em: number,
  dodge: { place: number; of: number },
): LineMarks {
  const across = (position: number): number => plot.left + position * plot.width;
  const slot = plot.width / BINS;
  const air = slot * 0.06;
  const width = (slot - 2 * air) / dodge.of;
  // What a normal curve has above the plot is cut off there: the data set the scale.
  const tall = (count: number): number => Math.min(1, count / most) * plot.height;
  const curve = (heights: number[]): Point[] =>
    heights.map((height, step) => ({
      x: across(step / (heights.length - 1)),
      y: bottom(plot) - tall((height * line.placed) / BINS),
    }));
  const { mean, sd } = line;
  const normal =
    mean === null || sd === null || sd <= 0
      ? []
      : Array.from({ length: 101 }, (_, step) => normalDensity(step / 100, mean, sd));
  return {
    key: `${line.framing ?? "all"}/${line.scenario ?? "all"}`,
    framing: line.framing,
    hue: line.framing === null ? "pooled" : hueOf(line.framing, instrument.framings),
    found: line,
    bars: line.histogram.map((count, bin) => ({
      x: plot.left + bin * slot + air + dodge.place * width,
      y: bottom(plot) - tall(count),
      width,
      height: tall(count),
    })),
    density: curve(line.density),
    normal: curve(normal),
    estimate: estimateOf(line, across, bottom(plot) + em * (0.95 + 1.1 * dodge.place)),
  };
}

function estimateOf(line: LineFound, across: (position: number) => number, y: number): Estimate | null {
  const { mean, meanLow, meanHigh, lowerQuartile, upperQuartile } = line;
  if (mean === null) return null;
  return {
    y,
    mean: across(mean),
    interval: meanLow === null || meanHigh === null ? null : [across(meanLow), across(meanHigh)],
    quartiles: lowerQuartile === null || upperQuartile === null ? null : [across(lowerQuartile), across(upperQuartile)],
  };
}
