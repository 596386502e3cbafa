import type { StoryOnBoard } from "./boardContract";
import type { AttachmentKind, Language, Text } from "./contract";

export type StoryPart = "title" | "text";

/** Where something was taken out, in UTF-16 code units: what JavaScript counts in. */
export interface Redaction {
  part: StoryPart;
  start: number;
  length: number;
}

export interface Suggestion extends Redaction {
  kind: "email" | "phone" | "name";
}

/** GET /api/seminars/{code}/moderation/?verdict=waiting&find=word&count=25: of many stories a part. */
export interface Queue {
  required: boolean;
  /** Stories whose tellers do not agree to be quoted: not in the queue. */
  notQuotable: number;
  /** Of all of them, whatever was asked for. */
  counts: Record<Verdict, number>;
  /** How many were asked for. */
  found: number;
  /** So many of these as were asked for. */
  stories: StoryInQueue[];
  feedback: Feedback[];
}

export type Verdict = "waiting" | "approved" | "hidden";
export interface StoryInQueue {
  /** An alias. */
  story: string;
  framing: string;
  scenario: string;
  language: Language;
  title: string | null;
  text: string;
  signed: Text[];
  verdict: Verdict;
  pinned: boolean;
  redactions: Redaction[];
  suggestions: Suggestion[];
  attachment?: AttachmentKind;
}

/** “You said, we heard”. `about`: aliases of stories. */
export interface Feedback {
  id: string;
  youSaid: Text;
  weHeard: Text;
  about: string[];
}

/** POST …/moderation/stories/{story}/{verb} { moderator, redactions? } */
export type Verb = "approve" | "hide" | "pin" | "unpin";

/** POST …/moderation/under { brush }: the stories under a part of the figure that a room may see. */
export interface Under {
  delegates: number;
  /** Fewer than five people lie there: no stories then. */
  tooFew: boolean;
  /** Stories under it that nobody has approved yet. */
  waiting: number;
  stories: { story: string; shown: StoryOnBoard }[];
}
