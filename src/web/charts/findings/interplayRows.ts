import type { Instrument } from "../../shared/contract";
import type { SliderFinding } from "../../shared/placementContract";
import { type Frame, type Hue, hueOf, type Plot, type Point } from "../frame";

export interface InterplayMark extends Point {
  framing: string;
  scenario: string;
  hue: Hue;
  interval: [number, number] | null;
  mean: number;
}

export interface InterplayRows {
  plot: Plot;
  rows: { scenario: string; y: number }[];
  marks: InterplayMark[];
  /** The means of one framing from scenario to scenario: where the lines are not parallel, the frameworks differ by scenario. */
  lines: { framing: string; hue: Hue; points: Point[] }[];
}

const ROW = 4.2;
const BESIDE = 0.5;
export const interplayHeight = (scenarios: number, em: number, endLines: number): number =>
  em * (2.6 + ROW * scenarios + 1.4 + 1.25 * endLines);

/** Scenarios one under the other, framework 1 just above framework 2 in each. */
export function interplayRows(
  finding: SliderFinding,
  instrument: Instrument,
  frame: Pick<Frame, "width" | "em">,
): InterplayRows {
  const { em, width } = frame;
  const scenarios = instrument.scenarios.map(({ id }) => id);
  const nameWidth = Math.min(width * 0.25, em * 13);
  const plot = {
    left: nameWidth + em,
    top: em * 2.6,
    width: Math.max(1, width - nameWidth - em * 4),
    height: em * ROW * scenarios.length,
  };
  const across = (position: number): number => plot.left + position * plot.width;
  const rows = scenarios.map((scenario, place) => ({ scenario, y: plot.top + em * ROW * (place + 0.5) }));
  const lines = instrument.framings.map(({ id }, place) => {
    const marks = rows.flatMap(({ scenario, y }): InterplayMark[] => {
      const line = finding.lines.find((one) => one.framing === id && one.scenario === scenario);
      if (line?.mean == null) return [];
      const { mean, meanLow, meanHigh } = line;
      return [
        {
          framing: id,
          scenario,
          hue: hueOf(id, instrument.framings),
          mean,
          x: across(mean),
          y: y + em * BESIDE * (2 * place - (instrument.framings.length - 1)),
          interval: meanLow === null || meanHigh === null ? null : [across(meanLow), across(meanHigh)],
        },
      ];
    });
    return { framing: id, hue: hueOf(id, instrument.framings), marks };
  });
  return {
    plot,
    rows,
    marks: lines.flatMap(({ marks }) => marks),
    lines: lines.map(({ framing, hue, marks }) => ({ framing, hue, points: marks.map(({ x, y }) => ({ x, y })) })),
  };
}
