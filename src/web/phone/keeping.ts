import { PREFIX } from "./sharing";

/** Stands in where a browser keeps nothing (private windows of some, a full disk): the page then works until it is closed. */
const memory = new Map<string, string>();

function stored(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null; // no storage: what is in memory is all there is
  }
}

/** What this phone has kept under a name; null when nothing is, or when it cannot be read any more. */
export function kept<T>(name: string): T | null {
  const text = memory.get(name) ?? stored(name);
  try {
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

export function keep(name: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(PREFIX + name, text);
    memory.delete(name);
  } catch {
    memory.set(name, text);
  }
}

export function drop(name: string): void {
  memory.delete(name);
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept there.
  }
}
