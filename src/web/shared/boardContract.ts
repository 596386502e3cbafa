import type { Instrument, Language, MarkState, Round, Text } from "./contract";

// ── The board: hub /hubs/board. The client invokes Watch(code); the server sends Counts, View, Figure and Story, each when it changed. ──

/** POST /api/keys { key } → a cookie, and this. GET /api/keys → the roles of the cookie. */
export interface Access {
  role: "facilitator" | "board" | "analyst";
  code: string;
  name: Text;
}

/** GET /api/seminars/{code}/board: what a board needs once, before it watches. */
export interface BoardPlan {
  code: string;
  instrument: Instrument;
  /** The address people type, and the path of its QR code as SVG. */
  joinAddress: string;
  joinQr: string;
}

export interface Counts {
  joined: number;
  /** Delegates with at least one response. */
  delegates: number;
  responses: number;
  /** Delegate × scenario with a response under both framings. */
  completePairs: number;
  /** `answered`: delegates who have answered, before or after the reveal and whatever they consented to. */
  rounds: (Round & { answered: number })[];
  open: number | null;
}

export type FigureName = "pooled" | "coloured" | "rows" | "shift";
/** PUT /api/seminars/{code}/board (facilitator). `join` shows the join page; a triad knows "pooled" and "coloured" and "rows". */
export interface View {
  screen: "join" | "figure" | "story";
  signifier: string | null;
  figure: FigureName;
  hidden: boolean;
  language: Language;
  /** The alias of the story on the screen "story". */
  story?: string;
}

/** A story that may be shown: without what was taken out. `signed`: the codes of the teller's groups. */
export interface StoryOnBoard {
  framing: string;
  scenario: string;
  language: Language;
  title: string | null;
  text: string;
  signed: Text[];
}

export type States = Record<MarkState, number>;
/** Printed with every figure. Pairs are delegate × scenario placed under both framings, for this signifier. */
export interface Units {
  delegates: number;
  responses: number;
  pairs: number;
  states: States;
  /** Answers given after their round was revealed: drawn apart, outside every number. */
  afterReveal: number;
}
/** `tooFew`: fewer placements than the threshold, and then no number of it leaves the server (nulls and empty lists). */
export interface Series {
  placed: number;
  tooFew: boolean;
  mean: number | null;
  median: number | null;
  sd: number | null;
  /** 20 equal bins over [0, 1]. */
  histogram: number[];
  afterReveal: number[];
  /** Density at 0, 0.01, …, 1; integrates to 1. */
  density: number[];
}
export interface Shift {
  delegates: number;
  pairs: number;
  tooFew: boolean;
  /** Framework 2 − framework 1, averaged within each delegate over scenarios; positive is to the right. */
  mean: number | null;
  low: number | null;
  high: number | null;
  level: number;
  /** Fractions of delegates; "same" is within ± tolerance. */
  movedLeft: number | null;
  same: number | null;
  movedRight: number | null;
  tolerance: number;
  /** Delegates by mean difference: 20 equal bins over [−1, 1]. */
  histogram: number[];
  /** All these delegates saw framework 1 first: framing is confounded with order. */
  confounded: boolean;
}
export interface SliderFigure {
  kind: "slider";
  signifier: string;
  units: Units;
  /** Present for "pooled". Covers only framings that pass the threshold. */
  pooled: Series | null;
  /** Present for "coloured" and "rows". */
  framings: (Series & { framing: string })[];
  /** Present for "shift". */
  shift: Shift | null;
}
/** A dot is [left, top, count] for a triad, [x, y, count] for stones, on a lattice of hundredths; only of delegates who agreed to it. */
export type Dot = [number, number, number];
export interface DotsFigure {
  kind: "triad" | "stones";
  signifier: string;
  units: Units;
  pooled: { placed: number; tooFew: boolean; dots: Dot[] } | null;
  framings: { framing: string; placed: number; tooFew: boolean; dots: Dot[] }[];
}
export interface ChoiceFigure {
  kind: "choice";
  signifier: string;
  units: Units;
  framings: { framing: string; placed: number; tooFew: boolean; options: { option: string; count: number }[] }[];
}
/** null: hidden, not revealed yet, or a kind that never goes to a board (story). */
export type Figure = SliderFigure | DotsFigure | ChoiceFigure | null;
