import type { Instrument, Text } from "./contract";

/** GET /api/templates; one of them, as an instrument: GET /api/templates/{name}. */
export interface TemplateTold {
  name: string;
  title: Text;
  framings: number;
  scenarios: number;
  questions: number;
  collection: NonNullable<Instrument["collection"]>;
}
/** GET /api/seminars/{code}/instrument/versions, the latest first; one of them, as an instrument: …/versions/{version}. */
export interface VersionTold {
  version: number;
  at: string;
  name: Text;
  framings: number;
  scenarios: number;
  questions: number;
}
/** POST /api/seminars/{code}/lint?delegates=37 with an instrument; nothing is stored. */
export interface PlanRead {
  /** While there is one, nothing can be published. */
  faults: { path: string; says: Text }[];
  remarks: { rule: string; path: string; says: Text }[];
  /** That one delegate needs for everything. */
  minutes: number;
  /** As a fraction of a slider's line; null without two framings. */
  smallestShift: number | null;
}
/** POST /api/seminars/{code}/next with an instrument → 201: another seminar, its keys told this once. */
export interface Planned {
  code: string;
  facilitator: string;
  board: string;
  analyst: string;
}
/** POST /api/seminars/{code}/begin/sensemaker with a SenseMaker definition; nothing is stored. */
export interface Begun {
  instrument: Instrument;
  /** Elements of the project that are no question here. */
  leftOut: string[];
}
