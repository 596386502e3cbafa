import { TAKE_AWAY_ALPHABET } from "../shared/contract";

/** Which receipt an address means. The take-away code stands behind the #, which no browser sends: so it is in no log of a server. */
export interface Address {
  /** The seminar's code; empty where there is none. */
  seminar: string;
  /** In groups of four; null where there is none, or none that could be one. */
  takeAway: string | null;
}

const LENGTH = 16;

/** A take-away code as people type it: lower case, with spaces or hyphens, or without. */
export function readTakeAway(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s\-–]/g, "");
  const isCode = letters.length === LENGTH && [...letters].every((letter) => TAKE_AWAY_ALPHABET.includes(letter));
  return isCode ? letters.replace(/.{4}(?=.)/g, "$&-") : null;
}

export function readAddress({ pathname, hash }: { pathname: string; hash: string }): Address {
  const seminar = /^\/mine\/([^/]+)/.exec(pathname)?.[1] ?? "";
  return { seminar: decoded(seminar).trim(), takeAway: readTakeAway(decoded(hash.slice(1))) };
}

export const addressOf = (seminar: string, takeAway: string): string =>
  `/mine/${encodeURIComponent(seminar)}#${takeAway}`;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a stray % is somebody's typing, and no code
  }
}
