import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Problem, Response as Answer } from "../shared/contract";
import { drop } from "./keeping";
import { Outbox } from "./outbox.svelte";

const answer = (responseId: string, scenario = "s1"): Answer => ({
  responseId,
  framing: "f",
  scenario,
  language: "cy",
  marks: [],
});

/** A server that gives each status in turn, and 201 from then on; 0 is no network. It remembers what reached it. */
const server = (...statuses: number[]): string[] => {
  const sent: string[] = [];
  vi.stubGlobal("fetch", (_: string, { body }: { body: string }) => {
    sent.push((JSON.parse(body) as Answer).responseId);
    const status = statuses.shift() ?? 201;
    return status === 0
      ? Promise.reject(new TypeError("Failed to fetch"))
      : Promise.resolve(new Response('{"code":"round-closed"}', { status }));
  });
  return sent;
};
const heard = {
  arrived: vi.fn<(answer: Answer) => void>(),
  refused: vi.fn<(answer: Answer, problem: Problem) => void>(),
};
const outbox = (): Outbox => new Outbox("K7QM2", "CODE", heard);

beforeEach(() => {
  drop("K7QM2:outbox");
  vi.useFakeTimers();
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("removeEventListener", () => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

describe("An answer in the outbox", () => {
  it("goes out with the same id until the server has it", async () => {
    const sent = server(0, 503, 0);
    const box = outbox();
    box.put(answer("a"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual(["a", "a", "a", "a"]);
    expect(heard.arrived).toHaveBeenCalledExactlyOnceWith(answer("a"));
    expect(box.waiting).toEqual([]);
  });

  it("waits in sight while nobody is reached", async () => {
    server(0, 0, 0);
    const box = outbox();
    box.put(answer("a"));
    await vi.advanceTimersByTimeAsync(100);
    expect([box.waiting.length, box.failures]).toEqual([1, 1]);
  });

  it("is still there after a reload, and goes out by itself", async () => {
    server(...Array<number>(100).fill(0));
    outbox().put(answer("a"));
    await vi.advanceTimersByTimeAsync(100);
    const sent = server();
    const afterReload = outbox();
    expect(afterReload.waiting).toEqual([answer("a")]);
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toEqual(["a"]);
    expect(afterReload.waiting).toEqual([]);
  });

  it("leaves it when the server refuses, with the reason, and the next one goes out", async () => {
    const sent = server(409);
    const box = outbox();
    box.put(answer("a"));
    box.put(answer("b", "s2"));
    await vi.advanceTimersByTimeAsync(100);
    expect(heard.refused.mock.calls[0]?.[1].code).toBe("round-closed");
    expect(sent).toEqual(["a", "b"]);
    expect(box.waiting).toEqual([]);
  });

  it("is replaced by a newer answer to the same round", async () => {
    const sent = server(0);
    const box = outbox();
    box.put(answer("a", "s1"));
    await vi.advanceTimersByTimeAsync(10);
    box.put(answer("b", "s2"));
    box.put(answer("c", "s2"));
    expect(box.waiting.map(({ responseId }) => responseId)).toEqual(["a", "c"]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual(["a", "a", "c"]);
  });
});
