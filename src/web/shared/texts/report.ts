import type { Language } from "../contract";
import type { AnalysisPlan } from "../findingsContract";
import { cy } from "./report.cy";
import { en } from "./report.en";

/** The words of the report around the figures. Numbers and sentences about them come from the findings. */
export interface ReportTexts {
  report: string;
  contents: string;
  print: string;
  language: string;
  noFindings: string;
  sections: Record<
    "short" | "asked" | "who" | "plan" | "signifiers" | "seminars" | "family" | "words" | "methods" | "limits",
    string
  >;
  framing: (place: number) => string;
  scenarios: string;
  questions: string;
  aboutYou: string;
  kinds: {
    slider: (left: string, right: string) => string;
    triad: (left: string, top: string, right: string) => string;
    stones: (x: string, y: string) => string;
    choice: (options: string[]) => string;
    story: string;
  };
  who: {
    measure: string;
    count: string;
    delegates: string;
    responses: string;
    pairs: string;
    pairsNote: string;
    unknown: string;
    afterReveal: string;
    late: string;
    order: string;
    orders: (first: string, second: string) => string;
    orderUnknown: string;
    leftOut: string;
    nobody: string;
    lines: (lines: string) => string;
    states: string;
    statesNote: string;
  };
  selection: {
    heading: string;
    framings: string;
    scenarios: string;
    aboutYou: string;
    language: string;
    order: string;
    after: string;
    all: string;
  };
  plan: {
    none: string;
    locked: string;
    open: string;
    signifier: string;
    role: string;
    direction: string;
    smallest: string;
    directions: Record<AnalysisPlan["signifiers"][number]["direction"], string>;
    exploratory: string;
  };
  checks: {
    caption: string;
    normal: (who: string, test: string) => string;
    dip: (who: string) => string;
    heaping: (who: string) => string;
    heaped: (left: number, middle: number, right: number) => string;
    interplay: string;
    friedman: (framing: string) => string;
    crossover: string;
    orderEffect: string;
    equivalence: (smallest: string) => string;
    equivalent: string;
    notShown: string;
    ks: string;
    energy: string;
    unpaired: string;
    cliff: string;
    hotelling: string;
    permanova: string;
    zones: string;
    stuart: string;
    chiSquare: (freedom: number) => string;
    fisher: string;
    cramer: string;
    statistic: (value: string, p: string) => string;
    p: (value: string) => string;
  };
  stories: (count: number) => string;
  methods: string[];
  unpairedMethod: string;
  reproduce: {
    program: string;
    seed: string;
    draws: string;
    level: string;
    hash: string;
    instrument: string;
    version: (version: number) => string;
  };
  reproduceNote: string;
  limits: string[];
  confounded: string;
  unpairedLimit: string;
}

export const REPORT: Record<Language, ReportTexts> = { en, cy };
