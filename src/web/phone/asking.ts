import type { Problem } from "../shared/contract";

/** What came of a request: the answer, a refusal that asking again would not change, or nothing (yet). */
export type Answered<T> = { kind: "ok"; value: T } | { kind: "refused"; problem: Problem };
/** `again`: the server has asked for so many milliseconds of peace. */
export type Asked<T> = Answered<T> | { kind: "unreachable"; again?: number };

export interface Request {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  /** As JSON; or a file, as it is. */
  body?: unknown;
  /** The delegate's take-away code. */
  bearer?: string;
}

const PATIENCE_MILLISECONDS = 20_000;
/** Whoever asks for more peace than this is asked again all the same: a seminar is over in an hour. */
const MOST_PEACE_SECONDS = 120;

/** Seconds only: a date would need a clock that is right. */
const peace = (retryAfter: string | null): number => 1000 * Math.min(Number(retryAfter) || 0, MOST_PEACE_SECONDS);

/** Too early, too many, took too long: 4xx by number, but another try may succeed. */
const PASSING = [408, 425, 429];

export async function ask<T>(path: string, { method = "GET", body, bearer }: Request = {}): Promise<Asked<T>> {
  const isFile = body instanceof Blob;
  try {
    const answer = await fetch(path, {
      method,
      headers: {
        ...(body === undefined || isFile ? {} : { "Content-Type": "application/json" }),
        ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
      },
      ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS * (isFile ? 6 : 1)),
    });
    const text = await answer.text();
    if (answer.ok) return { kind: "ok", value: (text ? JSON.parse(text) : null) as T };
    if (answer.status >= 500 || PASSING.includes(answer.status))
      return { kind: "unreachable", again: peace(answer.headers.get("Retry-After")) };
    // Only the server may refuse: what says no without a code is a proxy, or a hotel's page that wants to be paid first.
    const problem = JSON.parse(text) as Problem;
    return problem.code ? { kind: "refused", problem } : { kind: "unreachable" };
  } catch {
    // No network, no answer in time, or half an answer: to the delegate these are one thing.
    return { kind: "unreachable" };
  }
}
