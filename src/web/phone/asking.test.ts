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
    answering('{"code":"round-closed","reason":{"en":"It closed."}}', 409);
    expect(await ask("/x")).toMatchObject({ kind: "refused", problem: { status: 409, code: "round-closed" } });
  });

  it("gives a bare problem when a refusal cannot be read", async () => {
    answering("<html>", 404);
    expect(await ask("/x")).toMatchObject({ kind: "refused", problem: { status: 404, code: "" } });
  });

  it("is worth another try when the server is down, busy or cut off midway", async () => {
    for (const status of [500, 503, 429, 408]) {
      answering("{}", status);
      expect(await ask("/x")).toEqual({ kind: "unreachable" });
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
