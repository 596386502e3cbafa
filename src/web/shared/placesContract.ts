import type { ChoiceFigure, DotsFigure, SliderFigure } from "./boardContract";

/** How many of the others have less, the same or more than the delegate along one axis. */
export interface Beside {
  stone: string | null;
  /** Of a triad, the corner that the delegate is nearest to. */
  axis: "line" | "x" | "y" | "left" | "top" | "right";
  less: number;
  same: number;
  more: number;
}
export interface OwnPlace {
  signifier: string;
  /** Who placed it too, without the delegate; 0 where too few did. */
  others: number;
  tooFew: boolean;
  /** Of this cell alone, pooled; null where too few. */
  figure: SliderFigure | DotsFigure | ChoiceFigure | null;
  /** Empty for a choice, and for an answer after the reveal. */
  beside: Beside[];
}
export interface OwnRound {
  responseId: string;
  framing: string;
  scenario: string;
  /** Their answer is in the figures. */
  counted: boolean;
  afterReveal: boolean;
  places: OwnPlace[];
}
/** GET /api/seminars/{code}/receipt/places with the bearer: what the delegate has answered in revealed rounds. */
export interface Places {
  rounds: OwnRound[];
}
