import type { LineFound, PairedFound } from "../shared/placementContract";

// The parts of a slider's finding, for tests: bell-shaped lines, and pairs that mostly moved to the right.
const bell = (steps: number, mean: number, sd: number, total: number): number[] => {
  const heights = Array.from({ length: steps }, (_, step) =>
    Math.exp(-0.5 * (((step + 0.5) / steps - mean) / sd) ** 2),
  );
  const all = heights.reduce((sum, height) => sum + height, 0);
  return heights.map((height) => (height / all) * total);
};

export const lineFound = (mean: number, placed: number, sd = 0.15): LineFound => ({
  placed,
  delegates: 37,
  tooFew: false,
  mean,
  meanLow: mean - 0.03,
  meanHigh: mean + 0.03,
  sd,
  median: mean - 0.01,
  lowerQuartile: mean - 0.1,
  upperQuartile: mean + 0.1,
  histogram: bell(20, mean, sd, placed).map(Math.round),
  density: bell(101, mean, sd, 101),
  normal: { test: "Lilliefors", statistic: 0.05, p: 0.4 },
  dip: { statistic: 0.02, p: 0.9 },
  heaping: { left: 1, middle: 2, right: 1 },
});

export const noLine: LineFound = {
  ...lineFound(0.5, 3),
  tooFew: true,
  mean: null,
  meanLow: null,
  meanHigh: null,
  sd: null,
  median: null,
  lowerQuartile: null,
  upperQuartile: null,
  histogram: [],
  density: [],
  normal: null,
  dip: null,
};

export const pairedFound = (mean: number, half = 0.06): PairedFound => ({
  delegates: 35,
  pairs: 104,
  tooFew: false,
  mean,
  low: mean - half,
  high: mean + half,
  interval: "expanded",
  hodgesLehmann: mean + 0.01,
  hodgesLehmannLow: mean + 0.01 - half,
  hodgesLehmannHigh: mean + 0.01 + half,
  p: 0.0001,
  exact: false,
  wilcoxonP: 0.0002,
  movedLeft: 0.06,
  same: 0.12,
  movedRight: 0.82,
  tolerance: 0.05,
  superiority: 0.88,
  superiorityLow: 0.8,
  superiorityHigh: 0.95,
  histogram: [0, 0, 0, 0, 0, 0, 0, 1, 1, 4, 0, 3, 9, 8, 5, 3, 1, 0, 0, 0],
  moves: Array.from({ length: 24 }, (_, place): [number, number] => {
    const first = 0.2 + ((place * 7) % 24) / 60;
    return [first, Math.min(1, first - 0.12 + place * 0.033)];
  }),
});

export const noPairs: PairedFound = {
  ...pairedFound(0),
  delegates: 2,
  pairs: 2,
  tooFew: true,
  mean: null,
  low: null,
  high: null,
  hodgesLehmann: null,
  hodgesLehmannLow: null,
  hodgesLehmannHigh: null,
  p: null,
  wilcoxonP: null,
  movedLeft: null,
  same: null,
  movedRight: null,
  superiority: null,
  superiorityLow: null,
  superiorityHigh: null,
  histogram: [],
  moves: [],
};
