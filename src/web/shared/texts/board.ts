import type { FigureName, Language, MarkState } from "../contract";
import type { Reserved } from "../../charts/options";
import { cy } from "./board.cy";
import { en } from "./board.en";

export interface BoardTexts {
  page: string;
  join: { heading: string; code: string; orCode: string; qr: string; small: string };
  joined: (count: number) => string;
  answering: (answered: number, of: number) => string;
  answeredInAll: (count: number) => string;
  noRound: string;
  hidden: string;
  noQuestion: string;
  lost: string;
  connecting: string;
  delegates: (count: number) => string;
  responses: (count: number) => string;
  pairs: (count: number) => string;
  placed: (count: number) => string;
  responsesWord: string;
  delegatesWord: string;
  late: (count: number, drawn: boolean) => string;
  states: Record<MarkState, (count: number) => string>;
  tooFewToShow: string;
  tooFewToSay: string;
  all: string;
  mean: (value: string) => string;
  median: (value: string) => string;
  spread: (value: string) => string;
  interval: (level: number) => string;
  ends: (low: string, high: string) => string;
  meanShift: string;
  moved: (pole: string) => string;
  same: (tolerance: string) => string;
  noChange: string;
  shift: {
    moved: (delegates: number, percent: number, pole: string) => string;
    unclear: (delegates: number, left: number, leftPole: string, right: number, rightPole: string) => string;
    mean: (value: string, level: number, low: string, high: string) => string;
    confounded: (framework: string) => string;
  };
  reserved: Record<Reserved, string>;
  story: string;
  storyGoesOn: string;
  several: string;
  figures: Record<FigureName, string>;
  table: {
    framework: string;
    placed: string;
    mean: string;
    median: string;
    spread: string;
    range: (from: string, to: string) => string;
    bins: (left: string, right: string) => string;
    late: string;
    measure: string;
    value: string;
    tooFew: string;
    zones: string;
    between: string;
    option: string;
    changes: string;
    summary: string;
  };
  key: {
    heading: string;
    label: string;
    button: string;
    wrong: string;
    help: string;
    offline: string;
    wrongRole: string;
  };
  keys: string;
}

export const BOARD: Record<Language, BoardTexts> = { en, cy };
