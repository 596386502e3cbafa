import type { ChoiceFigure, Counts, DotsFigure, Series, Shift, SliderFigure, Units, View } from "../shared/contract";
import { choice, slider, stones, triad } from "./givenPlan";

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
};

const sliderFigure: SliderFigure = {
  kind: "slider",
  signifier: slider.id,
  units,
  pooled: null,
  framings: [],
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
};
export const view: View = { screen: "figure", signifier: slider.id, figure: "pooled", hidden: false, language: "en" };
