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

/** GET /api/seminars/{code}/moderation/. */
export interface Queue {
  required: boolean;
  /** Stories whose tellers do not agree to be quoted: not in the queue. */
  notQuotable: number;
  stories: StoryInQueue[];
  feedback: Feedback[];
}

export interface StoryInQueue {
  /** An alias. */
  story: string;
  framing: string;
  scenario: string;
  language: Language;
  title: string | null;
  text: string;
  signed: Text[];
  verdict: "waiting" | "approved" | "hidden";
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
