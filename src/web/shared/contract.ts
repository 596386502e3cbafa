// What the server says and is told, in the shapes of its JSON. The API side is also published as OpenAPI at /openapi/v1.json.

export type Language = "en" | "cy";

/** A text in every language of its instrument: { en: "…", cy: "…" }; easy-read wordings, where there are any, as "en-easy". */
export type Text = Record<string, string>;

export interface Named {
  id: string;
  name: Text;
  description: Text;
}

interface SignifierBase {
  id: string;
  question: Text;
  required: boolean;
  /** Whether "not applicable" is offered. Choosing it satisfies `required`. */
  notApplicable: boolean;
  /** Asked only after one of these options of an earlier choice of the same list. A mark for a question that is not asked is left out. */
  onlyIf?: { signifier: string; anyOf: string[] };
}
export type Tone = "neutral" | "good" | "bad";
export interface Slider extends SignifierBase {
  kind: "slider";
  left: Text;
  right: Text;
  /** What the author holds the poles to be: for the linter, never shown to a delegate. */
  poles?: { left: Tone; right: Tone; reason?: string };
}
export interface Triad extends SignifierBase {
  kind: "triad";
  left: Text;
  top: Text;
  right: Text;
}
export interface Axis {
  title: Text;
  low: Text;
  high: Text;
}
export interface Stones extends SignifierBase {
  kind: "stones";
  x: Axis;
  y: Axis;
  stones: { id: string; label: Text }[];
}
export interface Choice extends SignifierBase {
  kind: "choice";
  options: { id: string; label: Text; code?: Text }[];
  several: boolean;
  ordered: boolean;
  other: boolean;
  preferNotToSay: boolean;
}
export interface Story extends SignifierBase {
  kind: "story";
  titled: boolean;
  /** What may go with it: one photo, one short recording, or one of either. */
  attach?: "photo" | "voice" | "either";
}
export type AttachmentKind = "photo" | "voice";
export type Signifier = Slider | Triad | Stones | Choice | Story;

export interface ConsentText {
  version: number;
  introduction: Text;
  count: Text;
  showDot: Text;
  analyseStory: Text;
  quoteStory: Text;
}
export interface Instrument {
  id: string;
  version: number;
  languages: Language[];
  name: Text;
  stem: Text;
  framings: Named[];
  scenarios: Named[];
  signifiers: Signifier[];
  aboutYou: Choice[];
  consent: ConsentText;
  /** The signifiers are shown in an order drawn for each delegate, the same in every cell; stories stay where they are. */
  randomOrder?: boolean;
  /**
   * Without it, "rounds". In the others every round may be open beside the others: "ownPace" leads each delegate through those that are,
   * with one answer in each; in "open" each story is an answer of its own.
   */
  collection?: "rounds" | "ownPace" | "open";
  /** Who meets which framing first; needs "ownPace". */
  crossover?: "none" | "delegate" | "table";
  /** Shown once before the first round, to learn the controls by; never sent. */
  practice?: Signifier[];
  /** Each beside the easy-read wording of one text: a PNG or a JPEG in base64. A phone is told where to fetch them instead. */
  pictures?: { beside: string; says: Text; content: string }[];
}

/** GET /api/seminars/{code} */
export interface Seminar {
  code: string;
  instrument: Instrument;
  pictures?: PictureShown[];
}
/** `beside`: the path of a text, as "scenarios.the-last-bus.name"; `path`: where to fetch it. */
export interface PictureShown {
  beside: string;
  says: Text;
  path: string;
}

export type Phase = "planned" | "open" | "closed";
/** `id` is the cell: "framing/scenario". */
export interface Round {
  number: number;
  framing: string;
  scenario: string;
  phase: Phase;
  revealed: boolean;
  /** How often the round was reset: an answer is to one run. */
  run?: number | undefined;
}
/** GET /api/seminars/{code}/rounds, and each `rounds` event of GET /api/seminars/{code}/rounds/events (server-sent events). */
export interface Rounds {
  rounds: Round[];
  /** The number of the open round, of several the first, or null. */
  open: number | null;
  /** Of the instrument: whoever knows an older one asks for the questions again. */
  version: number;
  /** The seminar is over: nobody joins or answers any more. */
  ended?: boolean;
}

export type MarkState = "placed" | "notApplicable" | "skipped" | "cleared" | "neverReached";
export interface Mark {
  signifier: string;
  state: MarkState;
  /** Slider: 0 at the left pole, 1 at the right. */
  position?: number;
  /** Triad: three parts that sum to 1. */
  parts?: { left: number; top: number; right: number };
  /** Stones: 0 at the low end of each axis, 1 at the high. */
  stones?: { stone: string; x: number; y: number }[];
  /** Choice: option ids; "other" and "prefer-not-to-say" are reserved ids. */
  options?: string[];
  other?: string;
  title?: string;
  text?: string;
  /** Story: a photo or a recording, brought before the answer; its id is made by the phone. */
  attachment?: { id: string; kind: AttachmentKind } | null;
  /** From the first sight of the signifier to its last change. */
  milliseconds?: number;
  moves?: number;
  /** 1 for the signifier shown first. */
  order?: number;
}
export interface Consent {
  version: number;
  count: boolean;
  showDot: boolean;
  analyseStory: boolean;
  quoteStory: boolean;
}

/** POST /api/seminars/{code}/delegates → 201, or 200 when this take-away code has joined before. */
export interface Join {
  /** Made by the phone, 16 characters of TAKE_AWAY_ALPHABET in groups of four: the delegate's only credential. */
  takeAway: string;
  language: Language;
  consent: Consent;
  aboutYou: Mark[];
  /** Without it, "self". "facilitator" needs the facilitator's cookie. */
  enteredBy?: "self" | "kiosk" | "facilitator";
  easyRead?: boolean;
}
/** The answer. `begins`: the framing that this delegate meets first, where the order is assigned. */
export interface Joined {
  takeAway: string;
  begins: string | null;
}
export const TAKE_AWAY_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** POST /api/seminars/{code}/responses with `Authorization: Bearer <takeAway>` → 201, or 200 for the same response again. */
export interface Response {
  /** UUID version 7, made by the phone; sending the same response again is harmless. */
  responseId: string;
  framing: string;
  scenario: string;
  /** Of the round; without it, its first. */
  run?: number | undefined;
  language: Language;
  marks: Mark[];
  /** Milliseconds from the first sight of a question, and from pressing "send", to this sending: a round that has closed in between still takes the answer. */
  begunAgo?: number;
  finishedAgo?: number;
  /** The questions were shown in their easy-read wording. */
  easyRead?: boolean;
}
/**
 * GET /api/seminars/{code}/receipt with the bearer: what this delegate has said and agrees to. DELETE …/responses/{id} takes one back,
 * DELETE …/receipt everything; PUT …/consent changes what they agree to.
 */
export interface Receipt {
  consent: Consent;
  /** When everything was taken back, or null. */
  withdrewAt: string | null;
  /** Everything was taken back, but not everything is erased yet. */
  unfinished: boolean;
  /** `codedBy`: how many analysts have read the story and given it a theme. `shownAt`: when it was last put before the room. `setAside`: its round was reset since. */
  responses: (Response & {
    capturedAt: string;
    setAside: boolean;
    codedBy: number;
    shownAt: string | null;
    feedback: FeedbackHeard[];
  })[];
  /** To everybody, unless it stands beside one of the responses. */
  feedback: FeedbackHeard[];
}

/** “You said, we heard”. */
export interface FeedbackHeard {
  youSaid: Text;
  weHeard: Text;
}

/** Every refusal is application/problem+json (RFC 9457). */
export interface Problem {
  status: number;
  title: string;
  /** Stable, for the page to translate: "round-closed", "unknown-code", "position-outside", … */
  code: string;
  field: string;
  reason: Text;
}

export * from "./boardContract";
