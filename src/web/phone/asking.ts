import type { Problem } from "../shared/contract";

/** What came of a request: the answer, a refusal that asking again would not change, or nothing (yet). */
export type Asked<T> = { kind: "ok"; value: T } | { kind: "refused"; problem: Problem } | { kind: "unreachable" };

export interface Request {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  body?: unknown;
  /** The delegate's take-away code. */
  bearer?: string;
}

const PATIENCE_MILLISECONDS = 20_000;

/** Too early, too many, took too long: 4xx by number, but another try may succeed. */
const PASSING = [408, 425, 429];

/** What a bare status means where the body says nothing readable, as from a proxy in between. */
const bare = (status: number): Problem => ({ status, title: "", code: "", field: "", reason: {} });

export async function ask<T>(path: string, { method = "GET", body, bearer }: Request = {}): Promise<Asked<T>> {
  try {
    const answer = await fetch(path, {
      method,
      headers: {
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    const text = await answer.text();
    if (answer.ok) return { kind: "ok", value: (text ? JSON.parse(text) : null) as T };
    if (answer.status >= 500 || PASSING.includes(answer.status)) return { kind: "unreachable" };
    return { kind: "refused", problem: { ...bare(answer.status), ...read(text) } };
  } catch {
    // No network, no answer in time, or half an answer: to the delegate these are one thing.
    return { kind: "unreachable" };
  }
}

function read(text: string): Partial<Problem> {
  try {
    return JSON.parse(text) as Partial<Problem>;
  } catch {
    return {};
  }
}
