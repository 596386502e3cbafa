import type { AttachmentKind, Language, MarkState } from "./contract";
import type { Selection } from "./findingsContract";
import type { Part } from "./placementContract";

// ── The workbench's questions to the server (analyst's or facilitator's key). ──
// POST /api/seminars/{code}/workbench/findings { selection, seed? }  → Findings
// POST /api/seminars/{code}/workbench/stories  { selection, brush }   → BrushedStories
// GET/PUT … /workbench/plan, /workbench/notes, /workbench/themes, /workbench/codings; GET /workbench/export?language → zip

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
  attachment?: AttachmentKind;
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
