import type { ChoiceFigure, Counts, DotsFigure, Series, Shift, SliderFigure, Units, View } from "../shared/contract";
import { ZONES } from "./findings/zones";
import { choice, framings, plan, slider, stones, triad } from "./givenPlan";

export * from "./givenPlan";

// Figures as the server sends them, for tests: two frameworks, their means at 0.33 and 0.66.
export const units: Units = {
  delegates: 37,
  responses: 218,
  pairs: 104,
  states: { placed: 211, notApplicable: 4, skipped: 2, cleared: 1, neverReached: 0 },
  afterReveal: 0,
};
const bell = (steps: number, mean: number, total: number): number[] => {
  const heights = Array.from({ length: steps }, (_, step) =>
    Math.exp(-0.5 * (((step + 0.5) / steps - mean) / 0.15) ** 2),
  );
  const all = heights.reduce((sum, height) => sum + height, 0);
  return heights.map((height) => (height / all) * total);
};
export const series = (mean: number, placed: number): Series => ({
  placed,
  tooFew: false,
  mean,
  median: mean - 0.01,
  sd: 0.15,
  histogram: bell(20, mean, placed).map(Math.round),
  afterReveal: Array.from({ length: 20 }, () => 0),
  density: bell(101, mean, 101),
  estimate: {
    delegates: 37,
    level: 0.95,
    meanLow: mean - 0.04,
    meanHigh: mean + 0.04,
    medianLow: mean - 0.06,
    medianHigh: mean + 0.05,
  },
});
export const tooFew: Series = {
  placed: 3,
  tooFew: true,
  mean: null,
  median: null,
  sd: null,
  histogram: [],
  afterReveal: [],
  density: [],
  estimate: null,
};

const sliderFigure: SliderFigure = {
  kind: "slider",
  signifier: slider.id,
  units,
  pooled: null,
  framings: [],
  cells: [],
  shift: null,
};
export const pooled: SliderFigure = { ...sliderFigure, pooled: series(0.5, 211) };
export const split: SliderFigure = {
  ...sliderFigure,
  framings: [
    { framing: "failure-is-not-an-option", ...series(0.33, 107) },
    { framing: "safe-to-fail", ...series(0.66, 104) },
  ],
};
export const shift: Shift = {
  delegates: 35,
  pairs: 104,
  tooFew: false,
  mean: 0.31,
  low: 0.25,
  high: 0.37,
  level: 0.95,
  movedLeft: 0.06,
  same: 0.12,
  movedRight: 0.82,
  tolerance: 0.05,
  histogram: [0, 0, 0, 0, 0, 0, 0, 1, 1, 4, 0, 3, 9, 8, 5, 3, 1, 0, 0, 0],
  confounded: true,
};
export const shifted: SliderFigure = { ...sliderFigure, shift };
export const lined: SliderFigure = {
  ...sliderFigure,
  shift: {
    ...shift,
    lines: [
      [0.2, 0.7, 1],
      [0.3, 0.32, 0],
      [0.4, 0.9, 1],
      [0.5, 0.3, -1],
      [0.6, 1, 1],
    ],
    means: [0.35, 0.66, 1],
  },
};
export const triadFigure: DotsFigure = {
  kind: "triad",
  signifier: triad.id,
  units,
  pooled: null,
  framings: [
    {
      framing: "failure-is-not-an-option",
      placed: 6,
      tooFew: false,
      dots: [
        [0.8, 0.1, 4],
        [0.4, 0.3, 2],
      ],
    },
    { framing: "safe-to-fail", placed: 5, tooFew: false, dots: [[0.1, 0.1, 5]] },
  ],
  zones: [],
  moves: null,
};
export const gridFigure: SliderFigure = {
  ...sliderFigure,
  cells: framings.flatMap(({ id }, row) =>
    plan.instrument.scenarios.map((scenario) => ({
      framing: id,
      scenario: scenario.id,
      ...(row === 1 ? tooFew : series(0.33, 36)),
    })),
  ),
};
const seven = (...counts: number[]): number[] => ZONES.map((_, zone) => counts[zone] ?? 0);
export const hexagonFigure: DotsFigure = {
  ...triadFigure,
  framings: triadFigure.framings.map((part, place) => ({
    ...part,
    placed: 120,
    dots: [],
    hexagons: [
      [0.207846, 0.09, 90 - 60 * place],
      [0.519615, 0.45, 30 + 60 * place],
    ],
    centre: {
      delegates: 37,
      level: 0.95,
      middle: [0.6 - 0.3 * place, 0.2],
      region: [
        [0.62 - 0.3 * place, 0.2],
        [0.6 - 0.3 * place, 0.23],
        [0.57 - 0.3 * place, 0.19],
      ],
    },
  })),
};
export const zonesFigure: DotsFigure = {
  ...triadFigure,
  framings: [],
  zones: [
    { framing: "failure-is-not-an-option", placed: 107, tooFew: false, counts: seven(60, 10, 5, 12, 3, 7, 10) },
    { framing: "safe-to-fail", placed: 3, tooFew: true, counts: [] },
  ],
};
export const movesFigure: DotsFigure = {
  ...triadFigure,
  framings: [],
  moves: {
    delegates: 36,
    pairs: 104,
    tooFew: false,
    zones: [seven(20, 30, 14), seven(2, 10), seven(), seven(), seven(), seven(), seven(0, 0, 8, 0, 0, 0, 20)],
    lines: [],
    drawn: 0,
    confounded: true,
  },
};
export const linesFigure: DotsFigure = {
  ...triadFigure,
  kind: "stones",
  signifier: stones.id,
  framings: [],
  moves: {
    delegates: 9,
    pairs: 20,
    tooFew: false,
    zones: [],
    lines: [
      [0.1, 0.2, 0.7, 0.8],
      [0.2, 0.2, 0.6, 0.7],
      [0.3, 0.4, 0.2, 0.3],
    ],
    drawn: 3,
    confounded: false,
  },
};
export const stonesFigure: DotsFigure = { ...triadFigure, kind: "stones", signifier: stones.id };
export const choiceFigure: ChoiceFigure = {
  kind: "choice",
  signifier: choice.id,
  units,
  framings: [
    {
      framing: "failure-is-not-an-option",
      placed: 30,
      tooFew: false,
      options: [
        { option: "team", count: 10 },
        { option: "manager", count: 20 },
      ],
    },
    {
      framing: "safe-to-fail",
      placed: 30,
      tooFew: false,
      options: [
        { option: "team", count: 25 },
        { option: "other", count: 5 },
      ],
    },
  ],
};
export const counts: Counts = {
  joined: 37,
  delegates: 37,
  responses: 218,
  completePairs: 104,
  rounds: [
    {
      number: 1,
      framing: "failure-is-not-an-option",
      scenario: "winter",
      phase: "open",
      revealed: false,
      answered: 21,
    },
  ],
  open: 1,
  version: 1,
};
export const view: View = { screen: "figure", signifier: slider.id, figure: "pooled", hidden: false, language: "en" };
