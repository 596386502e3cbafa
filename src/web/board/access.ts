import type { Access } from "../shared/contract";
import { ask } from "./asking";

export type Entry = { kind: "in"; access: Access[] } | { kind: "needsKey"; wrong: boolean } | { kind: "offline" };

/** A key in the address is exchanged for a cookie and taken out of the address at once, before anybody photographs the screen. */
export async function enter(): Promise<Entry> {
  const key = new URLSearchParams(location.hash.slice(1)).get("key");
  if (key === null) return entryOf(await ask<Access | Access[]>("GET", "/api/keys"), false);
  const entry = await enterWith(key);
  // Kept only as long as the server could not be reached: the next try needs it.
  if (entry.kind !== "offline") history.replaceState(null, "", location.pathname + location.search);
  return entry;
}

export async function enterWith(key: string): Promise<Entry> {
  return entryOf(await ask<Access | Access[]>("POST", "/api/keys", { key: key.trim() }), true);
}

function entryOf(answer: Awaited<ReturnType<typeof ask<Access | Access[]>>>, keyed: boolean): Entry {
  switch (answer.kind) {
    case "done":
      return { kind: "in", access: Array.isArray(answer.value) ? answer.value : [answer.value] };
    case "refused":
      return answer.problem.status >= 500 ? { kind: "offline" } : { kind: "needsKey", wrong: keyed };
    case "offline":
      return { kind: "offline" };
  }
}

/** /board/CODE and /studio/CODE name the seminar; otherwise the key does. */
export function codeFrom(path: string, access: Access[]): string | null {
  const named = path.split("/").filter((part) => part !== "")[1];
  return named === undefined ? (access[0]?.code ?? null) : decodeURIComponent(named);
}
