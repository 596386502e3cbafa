import type { Series, SliderFigure } from "../shared/contract";
import { bottom, type Box, type Frame, type Hue, hueOf, inset, type Plot, type Point } from "./frame";

/** The marks of one distribution, in pixels. */
export interface SeriesMarks {
  key: string;
  hue: Hue;
  plot: Plot;
  bars: Box[];
  /** Answers given after the reveal, on top of the bars. */
  late: Box[];
  line: Point[];
  mean: number | null;
  median: number | null;
  /** Where mean and median may lie, as bars under the axis; null where too few delegates can say. */
  meanBar: Bar | null;
  medianBar: Bar | null;
}

export interface Bar {
  from: number;
  to: number;
  y: number;
}

export interface Drawn {
  marks: SeriesMarks;
  series: Series;
  framing: string | null;
}

export interface Distribution {
  drawn: Drawn[];
  /** Responses at the top of a plot: one scale for every row. */
  most: number;
}

export type Arrangement = "pooled" | "coloured" | "rows";

const BINS = 20;

/** Pooled and coloured share one plot; rows have one each, framework 1 above framework 2, all on one scale. */
export function distribution(
  figure: SliderFigure,
  arrangement: Arrangement,
  framings: { id: string }[],
  frame: Frame,
  poleLines = 2,
): Distribution {
  const named = framings.flatMap(({ id }) => figure.framings.filter(({ framing }) => framing === id));
  const parts: { series: Series; framing: string | null }[] =
    figure.pooled !== null
      ? [{ series: figure.pooled, framing: null }]
      : named.map((series) => ({ series, framing: series.framing }));
  const most = Math.max(1, ...parts.map(({ series }) => highest(series)));
  const drawn = parts.map(({ series, framing }, place) => {
    const plot = arrangement === "rows" ? rowPlot(frame, place, parts.length, poleLines) : onePlot(frame, poleLines);
    const dodge = arrangement === "coloured" ? { place, of: parts.length } : { place: 0, of: 1 };
    const hue = framing === null ? ("pooled" as const) : hueOf(framing, framings);
    return { framing, series, marks: marksOf(framing ?? "pooled", hue, series, plot, most, dodge, frame.em) };
  });
  return { drawn, most };
}

/** Under an axis: two lines of bars (mean and median, or one for each framework), then the words of the poles. */
const FIRST_BAR = 0.5;
const SECOND_BAR = 1.1;
export const UNDER_BARS = 0.55;
const underAxis = (frame: Frame, poleLines: number): number => frame.em * (1 + UNDER_BARS + 1.45 * poleLines);
const sides = (frame: Frame): number => frame.em * 4.6;

/** Room above for a name and a mean, below for the poles. */
export function onePlot(frame: Frame, poleLines: number): Plot {
  return inset(frame, frame.em * 3.4, sides(frame), underAxis(frame, poleLines));
}

export function rowPlot(frame: Frame, row: number, rows: number, poleLines: number): Plot {
  const head = frame.em * 2.9;
  const gap = frame.em * (1.1 + UNDER_BARS);
  const all = frame.height - underAxis(frame, poleLines) - (rows - 1) * gap;
  const height = Math.max(1, all / rows);
  return {
    left: sides(frame),
    top: row * (height + gap) + head,
    width: Math.max(1, frame.width - 2 * sides(frame)),
    height: Math.max(1, height - head),
  };
}

/** The height a series needs: its fullest bin with what came late on top, or the crest of its density. */
export function highest(series: Series): number {
  const bins = series.histogram.map((count, bin) => count + (series.afterReveal[bin] ?? 0));
  return Math.max(0, ...bins, ...series.density.map((density) => expected(density, series.placed)));
}

/** A density times the placements times the width of a bin: the responses such a bin would hold, so that line and bars share a scale. */
function expected(density: number, placed: number): number {
  return (density * placed) / BINS;
}

export function marksOf(
  key: string,
  hue: Hue,
  series: Series,
  plot: Plot,
  most: number,
  dodge: { place: number; of: number },
  em: number,
): SeriesMarks {
  const slot = plot.width / BINS;
  const air = slot * 0.06;
  const width = (slot - 2 * air) / dodge.of;
  const tall = (count: number): number => (count / most) * plot.height;
  const bar = (bin: number, from: number, count: number): Box => ({
    x: plot.left + bin * slot + air + dodge.place * width,
    y: bottom(plot) - tall(from + count),
    width,
    height: tall(count),
  });
  const across = (position: number | null): number | null =>
    position === null ? null : plot.left + position * plot.width;
  const estimate = series.estimate;
  const under = (low: number, high: number, line: number): Bar => ({
    from: plot.left + low * plot.width,
    to: plot.left + high * plot.width,
    y: bottom(plot) + em * line,
  });
  const meanLine = dodge.place === 0 ? FIRST_BAR : SECOND_BAR;
  return {
    key,
    hue,
    plot,
    bars: series.histogram.map((count, bin) => bar(bin, 0, count)),
    late: series.afterReveal.map((count, bin) => bar(bin, series.histogram[bin] ?? 0, count)),
    line: series.density.map((density, step) => ({
      x: plot.left + (step / (series.density.length - 1)) * plot.width,
      y: bottom(plot) - tall(expected(density, series.placed)),
    })),
    mean: across(series.mean),
    median: across(series.median),
    meanBar: estimate === null ? null : under(estimate.meanLow, estimate.meanHigh, meanLine),
    medianBar: estimate === null || dodge.of > 1 ? null : under(estimate.medianLow, estimate.medianHigh, SECOND_BAR),
  };
}
