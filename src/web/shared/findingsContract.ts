import type { Instrument, Language, MarkState, Text } from "./contract";

// ── findings.json: one immutable document, made by the server, by `narratives analyse`, and embedded in the report. ──
// Positions and differences are fractions of the line. Every list of people is without names and in no order of time.
// `tooFew`: fewer than the threshold; then nothing but counts of the whole is given (nulls and empty lists).

export interface Findings {
  schema: 1;
  /** "narratives 0.3.0" */
  program: string;
  seed: number;
  draws: number;
  /** 0.95 */
  level: number;
  /** SHA-256 of responses.csv of the export, in hexadecimal. */
  dataHash: string;
  title: Text;
  instrument: Instrument;
  plan: AnalysisPlan | null;
  selection: Selection;
  /** Framework 1 and framework 2: what is compared; null where there is only one framing. */
  compared: { first: string; second: string } | null;
  /** false: the source does not say who answered; nothing is paired. */
  knowsDelegates: boolean;
  units: FoundUnits;
  signifiers: SignifierFinding[];
  family: FamilyMember[];
  words: WordFound[];
  /** About the whole. */
  sentences: Text[];
}

export interface AnalysisPlan {
  /** Before the first reveal. */
  locked: boolean;
  signifiers: {
    signifier: string;
    role: "primary" | "secondary";
    direction: "none" | "left" | "right";
    smallestDifference: number | null;
  }[];
}

/** What is looked at; empty lists and nulls mean everything. */
export interface Selection {
  framings: string[];
  scenarios: string[];
  /** Delegates who chose one of these options about themselves. */
  aboutYou: { signifier: string; options: string[] }[];
  language: Language | null;
  order: "firstThenSecond" | "secondThenFirst" | null;
  reveal: "before" | "after" | "all";
}

export interface FoundUnits {
  delegates: number;
  responses: number;
  /** Delegate × scenario with a response under both framings. */
  completePairs: number;
  afterReveal: number;
  late: number;
  order: { firstThenSecond: number; secondThenFirst: number; unknown: number };
  /** Only one order was used: framing cannot be told from order. */
  confounded: boolean;
  /** Responses that look careless: flagged, never dropped. One may be flagged for several reasons. */
  careless: { responses: number; fast: number; identical: number; unmoved: number };
  leftOut: { reason: Text; count: number; lines: number[] }[];
}

export type StateCounts = Record<MarkState, number>;

interface FindingBase {
  signifier: string;
  role: "primary" | "secondary" | "exploratory";
  states: { framing: string; scenario: string; states: StateCounts }[];
  /** Not applicable by framing, the same delegates: exact McNemar. */
  notApplicable: { firstOnly: number; secondOnly: number; p: number } | null;
  /** In plain words, from the numbers; in every figure and report. */
  sentences: Text[];
  sensitivity: SensitivityRow[];
}

export interface SensitivityRow {
  /** "primary", "withLate", "withAfterReveal", "withoutCareless", "notApplicableAsMissing", "zeros"… */
  id: string;
  name: Text;
  delegates: number;
  estimate: number | null;
  low: number | null;
  high: number | null;
  p: number | null;
}

/** Where a figure's part comes from: null means all of them together. */
export interface At {
  framing: string | null;
  scenario: string | null;
}

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
  interval: "bca" | "percentile" | "normal";
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

// ── Choice, story ──

export interface ChoiceFinding extends FindingBase {
  kind: "choice";
  groups: (At & { placed: number; tooFew: boolean; options: { option: string; count: number }[] })[];
  /** The same delegates under both framings: exact McNemar for each option; Stuart–Maxwell over all of a single choice. */
  paired: {
    scenario: string | null;
    delegates: number;
    pairs: number;
    tooFew: boolean;
    statistic: number | null;
    p: number | null;
    options: { option: string; firstOnly: number; secondOnly: number; both: number; p: number }[];
  }[];
  /** Only where nothing can be paired. */
  unpaired: {
    chiSquare: number;
    freedom: number;
    p: number;
    fisher: boolean;
    cramersV: number;
    leastExpected: number;
  } | null;
}

export interface StoryFinding extends FindingBase {
  kind: "story";
  /** With a text that may be analysed. */
  stories: number;
}

export type SignifierFinding = SliderFinding | TriadFinding | StonesFinding | ChoiceFinding | StoryFinding;

export interface FamilyMember {
  signifier: string;
  stone: string | null;
  role: "primary" | "secondary" | "exploratory";
  p: number;
  /** Within the declared family; null for exploratory ones. */
  holm: number | null;
  maxT: number | null;
  /** Over the exploratory ones; null for the declared family. */
  benjaminiHochberg: number | null;
}

export interface WordFound {
  word: string;
  framing: string;
  z: number;
  /** In the stories of framework 1 and of framework 2. */
  first: number;
  second: number;
  delegates: number;
}

// ── The workbench's questions to the server (analyst's or facilitator's key). ──
// POST /api/seminars/{code}/workbench/findings { selection, seed? }  → Findings
// POST /api/seminars/{code}/workbench/stories  { selection, brush }   → BrushedStories
// GET/PUT … /workbench/plan, /workbench/notes, /workbench/themes, /workbench/codings; GET /workbench/export → zip

/** A part of a figure that was brushed. */
export type Brush =
  | { kind: "slider"; signifier: string; from: number; to: number }
  /** A polygon of [left, top] or, for stones, of [x, y]. */
  | { kind: "triad"; signifier: string; outline: Part[] }
  | { kind: "stones"; signifier: string; stone: string; outline: Part[] }
  | { kind: "choice"; signifier: string; options: string[] }
  /** Delegates whose difference lies in between. */
  | { kind: "shift"; signifier: string; from: number; to: number };

export interface BrushedStories {
  /** Responses in the brush, with and without a story that may be read. */
  responses: number;
  delegates: number;
  /** Of the responses, those with a story that may be read; the first 500 of a lot are given. */
  readable: number;
  stories: StoryShown[];
  /** Stories that do not fit: the same selection, far from the brush or in small clusters; each says why it is offered. */
  counterStories: (StoryShown & { why: "opposite" | "smallCluster" | "sameDelegateElsewhere" })[];
}

export interface StoryShown {
  /** Stands for the response; only in this seminar. */
  response: string;
  framing: string;
  scenario: string;
  language: Language;
  title: string | null;
  text: string;
  /** May be quoted outside this workbench. */
  quotable: boolean;
  afterReveal: boolean;
  /** Where this response placed each signifier. */
  marks: {
    signifier: string;
    state: MarkState;
    position?: number;
    parts?: [number, number, number];
    stones?: { stone: string; x: number; y: number }[];
    options?: string[];
  }[];
  /** Themes that analysts gave it: theme id → coders. */
  themes: { theme: string; coders: string[] }[];
}

export interface Theme {
  id: string;
  name: string;
  description: string;
}

/** PUT /workbench/codings { response, coder, themes }. A coder is a short name that the analyst chooses. */
export interface Codings {
  themes: Theme[];
  coders: string[];
  coded: number;
  /** Krippendorff's alpha over all coders, Cohen's kappa for each two; for each theme. */
  agreement: { theme: string; alpha: number | null; kappas: { first: string; second: string; kappa: number }[] }[];
}

/** An observation, its competing interpretations, the themes they lead to; linked back to figure and stories. */
export interface Note {
  id: string;
  author: string;
  observation: string;
  strength: "weak" | "moderate" | "strong";
  interpretations: string[];
  themes: string[];
  signifier: string | null;
  selection: Selection;
  brush: Brush | null;
  responses: string[];
}
