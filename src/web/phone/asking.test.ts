import { afterEach, describe, expect, it, vi } from "vitest";
import { ask } from "./asking";

const answering = (body: string | null, status: number) =>
  vi.stubGlobal(
    "fetch",
    vi.fn(() => Promise.resolve(new Response(body, { status }))),
  );

afterEach(() => vi.unstubAllGlobals());

describe("Asking the server", () => {
  it("gives what it answered, also when that is nothing", async () => {
    answering('{"a":1}', 200);
    expect(await ask("/x")).toEqual({ kind: "ok", value: { a: 1 } });
    answering(null, 204);
    expect(await ask("/x", { method: "DELETE" })).toEqual({ kind: "ok", value: null });
  });

  it("gives the problem of a refusal", async () => {
    answering('{"status":409,"code":"round-closed","reason":{"en":"It closed."}}', 409);
    expect(await ask("/x")).toMatchObject({ kind: "refused", problem: { status: 409, code: "round-closed" } });
  });

  it("is not refused by what is not the server", async () => {
    for (const page of ["<html>", "{}", null]) {
      answering(page, 403);
      expect(await ask("/x")).toEqual({ kind: "unreachable" });
    }
  });

  it("hears for how long it is asked to leave the server in peace, up to a limit", async () => {
    for (const [said, again] of [
      ["7", 7_000],
      ["86400", 120_000],
      ["Wed, 21 Oct 2026 07:28:00 GMT", 0],
    ] as const) {
      vi.stubGlobal("fetch", () =>
        Promise.resolve(new Response("busy", { status: 503, headers: { "Retry-After": said } })),
      );
      expect(await ask("/x")).toEqual({ kind: "unreachable", again });
    }
  });

  it("is worth another try when the server is down, busy or cut off midway", async () => {
    for (const status of [500, 503, 429, 408]) {
      answering("{}", status);
      expect(await ask("/x")).toMatchObject({ kind: "unreachable" });
    }
    answering('{"half', 200);
    expect(await ask("/x")).toEqual({ kind: "unreachable" });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await ask("/x")).toEqual({ kind: "unreachable" });
  });

  it("shows the take-away code as a bearer and sends JSON", async () => {
    answering("{}", 200);
    await ask("/x", { method: "POST", body: { a: 1 }, bearer: "CODE" });
    expect(vi.mocked(fetch).mock.calls[0]?.[1]).toMatchObject({
      method: "POST",
      body: '{"a":1}',
      headers: { "Content-Type": "application/json", Authorization: "Bearer CODE" },
    });
  });
});
