import type { Bar, SeriesMarks } from "./distribution";
import { bottom, type Box, type Point } from "./frame";

/** Where the marks of one framework lie inside the pooled bars before they part: each bar is cut in proportion, framework 1 below. */
export function partedFrom(pooled: SeriesMarks, parts: SeriesMarks[], key: string): SeriesMarks | null {
  const place = parts.findIndex((part) => part.key === key);
  const part = parts[place];
  if (part === undefined) return null;
  const share = (bin: number, upTo: number): number => {
    const heights = parts.map(({ bars }) => bars[bin]?.height ?? 0);
    const all = heights.reduce((sum, height) => sum + height, 0);
    return all === 0 ? 0 : heights.slice(0, upTo).reduce((sum, height) => sum + height, 0) / all;
  };
  const bars = part.bars.map((bar, bin) => {
    const whole = pooled.bars[bin];
    if (whole === undefined) return bar;
    const from = share(bin, place) * whole.height;
    const to = share(bin, place + 1) * whole.height;
    return { x: whole.x, width: whole.width, y: whole.y + whole.height - to, height: to - from };
  });
  const flat = part.late.map((box) => ({ ...box, y: bottom(pooled.plot), height: 0 }));
  const line = part.line.length === pooled.line.length ? pooled.line : part.line;
  return {
    ...part,
    plot: pooled.plot,
    bars,
    late: flat,
    line,
    mean: pooled.mean,
    median: pooled.median,
    meanBar: pooled.meanBar,
    medianBar: null,
  };
}

const mix = (a: number, b: number, part: number): number => a + (b - a) * part;

function mixed<T>(a: T[], b: T[], each: (from: T, to: T) => T): T[] {
  return b.map((to, place) => {
    const from = a[place];
    return from === undefined ? to : each(from, to);
  });
}

/** The marks on their way from one place to another, for a tween: 0 is `a`, 1 is `b`. */
export function between(a: SeriesMarks, b: SeriesMarks): (part: number) => SeriesMarks {
  return (part) => {
    if (part >= 1) return b;
    const box = (from: Box, to: Box): Box => ({
      x: mix(from.x, to.x, part),
      y: mix(from.y, to.y, part),
      width: mix(from.width, to.width, part),
      height: mix(from.height, to.height, part),
    });
    const point = (from: Point, to: Point): Point => ({ x: mix(from.x, to.x, part), y: mix(from.y, to.y, part) });
    const along = (from: Bar | null, to: Bar | null): Bar | null =>
      from === null || to === null
        ? to
        : { from: mix(from.from, to.from, part), to: mix(from.to, to.to, part), y: mix(from.y, to.y, part) };
    const across = (from: number | null, to: number | null): number | null =>
      from === null || to === null ? to : mix(from, to, part);
    return {
      ...b,
      plot: {
        left: mix(a.plot.left, b.plot.left, part),
        top: mix(a.plot.top, b.plot.top, part),
        width: mix(a.plot.width, b.plot.width, part),
        height: mix(a.plot.height, b.plot.height, part),
      },
      bars: mixed(a.bars, b.bars, box),
      late: mixed(a.late, b.late, box),
      line: mixed(a.line, b.line, point),
      mean: across(a.mean, b.mean),
      median: across(a.median, b.median),
      meanBar: along(a.meanBar, b.meanBar),
      medianBar: along(a.medianBar, b.medianBar),
    };
  };
}
