import type { Instrument } from "../../shared/contract";

/** What a file holds; null where it is not JSON. */
export const parsed = (file: string): unknown => {
  try {
    return JSON.parse(file) as unknown;
  } catch {
    return null;
  }
};

/** Not whether it can be published: the server says that. */
export function isInstrument(held: unknown): held is Instrument {
  const { languages, framings, scenarios, signifiers, aboutYou, consent } = (held ?? {}) as Partial<Instrument>;
  return [languages, framings, scenarios, signifiers, aboutYou].every(Array.isArray) && typeof consent === "object";
}
