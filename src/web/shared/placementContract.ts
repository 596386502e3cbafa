import type { At, FindingBase } from "./findingsContract";

// What findings.json holds of the signifiers that are placed: sliders, triads, stones on a plane.

// ── Slider ──

export interface SliderFinding extends FindingBase {
  kind: "slider";
  /** All together; each framing; each framing × scenario. */
  lines: (At & LineFound)[];
  /** Averaged within each delegate over scenarios; then each scenario. */
  paired: (PairedFound & { scenario: string | null })[];
  interplay: Interplay | null;
  crossover: {
    framing: number;
    framingLow: number;
    framingHigh: number;
    p: number;
    order: number;
    orderP: number;
  } | null;
  shape: { kolmogorovSmirnov: number; energy: number; deciles: Decile[] } | null;
  equivalence: { smallest: number; p: number; equivalent: boolean } | null;
  /** Only where nothing can be paired. */
  unpaired: {
    first: number;
    second: number;
    shift: number;
    p: number;
    cliffsDelta: number;
    low: number;
    high: number;
  } | null;
}

export interface LineFound {
  placed: number;
  delegates: number;
  tooFew: boolean;
  mean: number | null;
  /** Of the mean, over delegates. */
  meanLow: number | null;
  meanHigh: number | null;
  sd: number | null;
  median: number | null;
  lowerQuartile: number | null;
  upperQuartile: number | null;
  /** 20 equal bins over [0, 1]. */
  histogram: number[];
  /** At 0, 0.01, …, 1; integrates to 1. */
  density: number[];
  normal: { test: string; statistic: number; p: number } | null;
  dip: { statistic: number; p: number } | null;
  heaping: { left: number; middle: number; right: number };
}

export interface PairedFound {
  delegates: number;
  pairs: number;
  tooFew: boolean;
  mean: number | null;
  low: number | null;
  high: number | null;
  /** Percentile ends of a bootstrap over delegates, expanded for few of them (Hesterberg 2015). */
  interval: "expanded";
  hodgesLehmann: number | null;
  hodgesLehmannLow: number | null;
  hodgesLehmannHigh: number | null;
  p: number | null;
  exact: boolean;
  wilcoxonP: number | null;
  movedLeft: number | null;
  same: number | null;
  movedRight: number | null;
  tolerance: number;
  /** That framework 2 lies further right within a person, ties half. */
  superiority: number | null;
  superiorityLow: number | null;
  superiorityHigh: number | null;
  /** Delegates by difference: 20 equal bins over [−1, 1]. */
  histogram: number[];
  /** [framework 1, framework 2] of each delegate who agreed to be shown as a dot, sorted by difference. */
  moves: [number, number][];
}

export interface Interplay {
  delegates: number;
  /** Framing × scenario, contrasts flipped jointly. */
  p: number;
  friedman: { framing: string; statistic: number; p: number }[];
}

export interface Decile {
  /** 0.1 … 0.9 */
  at: number;
  first: number;
  second: number;
  difference: number;
  low: number;
  high: number;
}

// ── Triad: points are [left, top]; right is what is left of 1. ──

export type Part = [number, number];

export interface TriadFinding extends FindingBase {
  kind: "triad";
  groups: (At & TriadFound)[];
  paired: (TriadPaired & { scenario: string | null })[];
}

export interface TriadFound {
  placed: number;
  delegates: number;
  tooFew: boolean;
  /** [left, top, count] on a lattice of hundredths, of those who agreed to be shown. */
  dots: [number, number, number][];
  /** Hexagonal bins of all placements: [x, y, count], in the plane of an equilateral triangle with corners (0,0), (0.5, √3/2), (1,0); empty below 100. */
  hexagons: [number, number, number][];
  hexagonSize: number;
  /** Closed geometric mean. */
  centre: Part | null;
  /** 95 % region of the centre (outline), apart from the spread of the data. */
  region: Part[];
  spread50: Part[];
  spread95: Part[];
  zones: { zone: ZoneName; count: number }[];
}

export type ZoneName = "left" | "top" | "right" | "leftTop" | "topRight" | "leftRight" | "centre";

export interface TriadPaired {
  delegates: number;
  pairs: number;
  tooFew: boolean;
  first: Part | null;
  second: Part | null;
  t2: number | null;
  p: number | null;
  exact: boolean;
  /** A second opinion, in barycentric distance. */
  permanova: { f: number; p: number } | null;
  zoneMoves: { zones: ZoneName[]; counts: number[][]; statistic: number; p: number } | null;
  /** [left 1, top 1, left 2, top 2] of each delegate who agreed to be shown. */
  moves: [number, number, number, number][];
}

// ── Stones on a plane ──

export interface StonesFinding extends FindingBase {
  kind: "stones";
  stones: StoneFound[];
}

export interface StoneFound {
  stone: string;
  groups: (At & PlaneFound)[];
  paired: (PlanePaired & { scenario: string | null })[];
  /** Never one ellipse over pooled responses: within and between delegates are kept apart. */
  within: { r: number; low: number; high: number; delegates: number } | null;
  between: { r: number; low: number; high: number; delegates: number } | null;
  spearman: number | null;
}

export interface PlaneFound {
  placed: number;
  delegates: number;
  tooFew: boolean;
  dots: [number, number, number][];
  mean: Part | null;
  region: Part[];
  spread50: Part[];
  spread95: Part[];
}

export interface PlanePaired {
  delegates: number;
  pairs: number;
  tooFew: boolean;
  first: Part | null;
  second: Part | null;
  t2: number | null;
  p: number | null;
  exact: boolean;
  moves: [number, number, number, number][];
}
