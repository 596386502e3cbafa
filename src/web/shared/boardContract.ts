import type { Instrument, Language, MarkState, Round, Text } from "./contract";
import type { Part } from "./placementContract";
import type { Brush } from "./workbenchContract";

// ── The board: hub /hubs/board. The client invokes Watch(code) or WatchBoard(code, 2), and Now() for the server's milliseconds since 1970; the server sends Counts, View, Figure and Story, each when it changed. ──

/** POST /api/keys { key } → a cookie, and this. GET /api/keys → the roles of the cookie. */
export interface Access {
  role: "facilitator" | "board" | "analyst";
  code: string;
  name: Text;
}

/** GET /api/seminars/{code}/keys: which there are, never the keys themselves. POST { role, label } → { key }, said this once. DELETE …/keys/{id}. */
export interface KeyListed {
  id: string;
  role: Access["role"];
  /** For whom; null for those that were made with the seminar. */
  label: string | null;
  madeAt: string;
  /** This page came in with it. */
  yours: boolean;
}

/** GET /api/seminars/{code}/board: what a board needs before it watches, and again when the instrument was revised. */
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
  /** Of the instrument: where the plan that a page has is of another one, it fetches the plan again. */
  version: number;
  /** When the room's time is up, by the server's clock (the hub's Now); left out where it was told nothing. Nothing closes by itself. */
  endsAt?: string;
  /** The seminar is over; left out while it is not. */
  ended?: boolean;
}

/** "lines" is "shift" of a slider with a line for each delegate; "grid" is of sliders, "zones" of triads; "shift" is who moved: of a slider, a triad or a plane. */
export type FigureName = "pooled" | "coloured" | "rows" | "shift" | "grid" | "zones" | "lines";
export type Theme = "light" | "dark" | "contrast";
/** PUT /api/seminars/{code}/board?board=2 (facilitator; four boards, without the number the first). `join` shows the join page. */
export interface View {
  screen: "join" | "figure" | "story" | "replay";
  signifier: string | null;
  figure: FigureName;
  hidden: boolean;
  language: Language;
  /** The alias of the story on the screen "story". */
  story?: string;
  /** What the room needs; left out, the machine that shows the board decides. */
  theme?: Theme;
  /** On the screen "replay". */
  replay?: ReplayView;
  /** Heading and sentences in both languages. */
  both?: boolean;
  /** The figure keeps the numbers it has. */
  frozen?: boolean;
  /** The part of the figure that is pointed at. */
  brush?: Brush;
}

/** `seconds` from the first answer to the last while it plays; `at`, in thousandths of the way, where it stands still. */
export interface ReplayView {
  seconds: number;
  at?: number;
}

/** GET /api/seminars/{code}/replay: the figure that the board is turned to, as it formed. `minutes` since the first answer. */
export interface Replay {
  frames: { minutes: number; round: number; figure: Figure }[];
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
  /** How well mean and median are known; null where too few delegates placed it. */
  estimate: Estimate | null;
}
/** Intervals of the estimate, not of the answers, within [0, 1]: the delegates are drawn, however often each answered. */
export interface Estimate {
  delegates: number;
  level: number;
  meanLow: number;
  meanHigh: number;
  medianLow: number;
  medianHigh: number;
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
  /** Present for "lines": of delegates who agreed to be seen, the mean under framework 1, under framework 2, and which way that is (as the shares count it); empty where fewer than five are drawn. */
  lines?: SliderMove[];
  /** With them: of all these delegates, also those who are not drawn. */
  means?: SliderMove;
}
/** −1 for to the left, 0 for about the same, 1 for to the right. */
export type SliderMove = [from: number, to: number, way: number];
export interface SliderFigure {
  kind: "slider";
  signifier: string;
  units: Units;
  /** Present for "pooled". Covers only framings that pass the threshold. */
  pooled: Series | null;
  /** Present for "coloured" and "rows". */
  framings: (Series & { framing: string })[];
  /** Present for "grid": framework × scenario, of the revealed rounds. */
  cells: (Series & { framing: string; scenario: string })[];
  /** Present for "shift". */
  shift: Shift | null;
}
/** A dot is [left, top, count] for a triad, [x, y, count] for stones, on a lattice of hundredths; only of delegates who agreed to it. */
export type Dot = [number, number, number];
/** Fewer dots than placements: only of those who agreed to be seen as one. */
export interface DotSeries {
  placed: number;
  tooFew: boolean;
  dots: Dot[];
  /** In place of the dots of a triad from a hundred on: [x, y, count] in a triangle whose base is 1 wide, y upwards. */
  hexagons?: Dot[];
  /** The middle of a triad's placements, and the outline of where it may lie; left out where too few delegates placed it. */
  centre?: { delegates: number; level: number; middle: Part; region: Part[] };
}
/** The same delegates under the first two framings. */
export interface DotMoves {
  delegates: number;
  pairs: number;
  tooFew: boolean;
  /** Of a triad: pairs by zone under framework 1 (rows) and framework 2 (columns), in the order of `ZONES`. */
  zones: number[][];
  /** Of a plane: [x, y, x, y] from the mean under framework 1 to the mean under framework 2, one for each delegate who agreed to be seen. */
  lines: [number, number, number, number][];
  /** Of a plane: delegates with lines; each has one for each stone. */
  drawn: number;
  confounded: boolean;
}
export interface DotsFigure {
  kind: "triad" | "stones";
  signifier: string;
  units: Units;
  pooled: DotSeries | null;
  framings: (DotSeries & { framing: string })[];
  /** Present for "zones": how many placements lie in each of `ZONES`. */
  zones: { framing: string; placed: number; tooFew: boolean; counts: number[] }[];
  /** Present for "shift". */
  moves: DotMoves | null;
}
export interface ChoiceFigure {
  kind: "choice";
  signifier: string;
  units: Units;
  framings: { framing: string; placed: number; tooFew: boolean; options: { option: string; count: number }[] }[];
}
/** null: hidden, not revealed yet, or a kind that never goes to a board (story). */
export type Figure = SliderFigure | DotsFigure | ChoiceFigure | null;
