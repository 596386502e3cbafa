import type { Instrument, Language, MarkState, Text } from "./contract";
import type { SliderFinding, StonesFinding, TriadFinding } from "./placementContract";

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
  /** Where two seminars that were asked the very same were taken together: what differs between them. */
  seminars: SeminarsFound | null;
}

/** Different people: nothing is paired across the two. Always exploratory. */
export interface SeminarsFound {
  first: Text;
  second: Text;
  signifiers: SeminarDifference[];
  sentences: Text[];
}

export interface SeminarDifference {
  signifier: string;
  stone: string | null;
  /** true: framework 2 − framework 1. false: places, with one framing only. */
  shift: boolean;
  tooFew: boolean;
  first: SeminarSide;
  second: SeminarSide;
  /** Second − first, of a slider; Welch's interval. */
  difference: number | null;
  low: number | null;
  high: number | null;
  /** By exchanging the labels of the two seminars. */
  p: number | null;
  benjaminiHochberg: number | null;
}

export interface SeminarSide {
  delegates: number;
  /** Of a slider. */
  mean: number | null;
  low: number | null;
  high: number | null;
  /** Of a triad [left, top] or a stone [x, y]. */
  from: [number, number] | null;
  to: [number, number] | null;
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

export interface FindingBase {
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
