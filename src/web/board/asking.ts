import type { Problem } from "../shared/contract";

export type Answer<T> = { kind: "done"; value: T } | { kind: "refused"; problem: Problem } | { kind: "offline" };

/** Asks the server and says what came of it: an answer, a refusal with its reason, or nothing. Never throws. */
export async function ask<T>(
  method: "GET" | "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
): Promise<Answer<T>> {
  try {
    const answer = await fetch(path, {
      method,
      credentials: "same-origin",
      headers: body === undefined ? {} : { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.ok) return { kind: "done", value: (answer.status === 204 ? undefined : await answer.json()) as T };
    return { kind: "refused", problem: await problemOf(answer) };
  } catch {
    // No network, or the connection broke off: the page says so and keeps what it has.
    return { kind: "offline" };
  }
}

/** A refusal without words (a proxy's page, an empty 401) still carries its status. */
async function problemOf(answer: Response): Promise<Problem> {
  const nameless: Problem = { status: answer.status, title: answer.statusText, code: "", field: "", reason: {} };
  if (!(answer.headers.get("content-type") ?? "").includes("json")) return nameless;
  return { ...nameless, ...((await answer.json()) as Partial<Problem>), status: answer.status };
}
