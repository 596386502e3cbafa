import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Problem, Response as Answer } from "../shared/contract";
import { keep, kept } from "./keeping.svelte";
import { type Membership, newcomer, type Waiting } from "./membership";
import { Outbox } from "./outbox.svelte";

const BEGUN = Date.UTC(2017, 2, 1);
const answer = (responseId: string, scenario = "s1"): Waiting => ({
  response: { responseId, framing: "f", scenario, language: "cy", marks: [] },
  begun: BEGUN,
  finished: BEGUN + 60_000,
});

type Body = Answer & { begunAgo: number; finishedAgo: number };
/** A server that gives each status in turn, and 201 from then on; 0 is no network. It remembers what reached it. */
const server = (...statuses: (number | string)[]): Body[] => {
  const sent: Body[] = [];
  vi.stubGlobal("fetch", (_: string, { body }: { body: string }) => {
    const told = JSON.parse(body) as Body;
    sent.push(told);
    const status = statuses.shift() ?? 201;
    if (status === 0) return Promise.reject(new TypeError("Failed to fetch"));
    if (typeof status === "string") return Promise.resolve(new Response(status, { status: 200 }));
    const said =
      status < 300
        ? { responseId: told.responseId }
        : { status, code: status === 403 ? "unknown-delegate" : "round-closed" };
    return Promise.resolve(new Response(JSON.stringify(said), { status }));
  });
  return sent;
};
const ids = (sent: Body[]): string[] => sent.map(({ responseId }) => responseId);
const heard = vi.fn<(answer: Answer, problem: Problem | null) => void>();
const outbox = (): Outbox => new Outbox("K7QM2", heard);
const waiting = (box: Outbox): string[] => box.waiting.map(({ response }) => response.responseId);
const page = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers({ now: BEGUN + 60_000 });
  vi.spyOn(Math, "random").mockReturnValue(1);
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("removeEventListener", () => undefined);
  vi.stubGlobal("document", Object.assign(page, { hidden: false }));
  keep("K7QM2", { ...newcomer("CODE"), joined: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  heard.mockClear();
});

describe("An answer in the outbox", () => {
  it("goes out with the same id until the server has it", async () => {
    const sent = server(0, 503, 0);
    const box = outbox();
    await box.put(answer("a"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ids(sent)).toEqual(["a", "a", "a", "a"]);
    expect(heard).toHaveBeenCalledExactlyOnceWith(answer("a").response, null);
    expect([waiting(box), kept<Membership>("K7QM2")?.answered]).toEqual([[], ["f/s1"]]);
  });

  it("says at each try how long ago it was begun and finished", async () => {
    const sent = server(0);
    await outbox().put(answer("a"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent.map(({ begunAgo, finishedAgo }) => [begunAgo, finishedAgo])).toEqual([
      [60_000, 0],
      [61_000, 1_000],
    ]);
  });

  it("has not arrived when something else than the server says yes to everything", async () => {
    const sent = server("", "{}", "<html>");
    await outbox().put(answer("a"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ids(sent)).toEqual(["a", "a", "a", "a"]);
  });

  it("waits in sight while nobody is reached", async () => {
    server(0, 0, 0);
    const box = outbox();
    await box.put(answer("a"));
    await vi.advanceTimersByTimeAsync(100);
    expect([waiting(box), box.failures]).toEqual([["a"], 1]);
  });

  it("goes out after a reload", async () => {
    server(...Array<number>(100).fill(0));
    await outbox().put(answer("a"));
    const sent = server();
    const afterReload = outbox();
    expect(waiting(afterReload)).toEqual(["a"]);
    await afterReload.send();
    expect(ids(sent)).toEqual(["a"]);
  });

  it("goes out after a reload in the instant in which it was put, and once though it was taken up before", async () => {
    const sent = server();
    keep("K7QM2:sent", answer("a"));
    await outbox().send();
    keep("K7QM2:sent", answer("a")); // the page went away before it could be forgotten
    await outbox().send();
    expect([ids(sent), kept("K7QM2:sent"), kept<Membership>("K7QM2")?.answered]).toEqual([["a"], null, ["f/s1"]]);
  });

  it("leaves it when the server refuses, with the reason, and the next one goes out", async () => {
    const sent = server(409);
    const box = outbox();
    await box.put(answer("a"));
    await box.put(answer("b", "s2"));
    await vi.advanceTimersByTimeAsync(100);
    expect(heard.mock.calls[0]?.[1]?.code).toBe("round-closed");
    expect(ids(sent)).toEqual(["a", "b"]);
    expect(waiting(box)).toEqual([]);
  });

  it("stays when the server knows nobody of this code, and goes out when the delegate has joined again", async () => {
    const sent = server(403);
    const box = outbox();
    await box.put(answer("a"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([ids(sent), waiting(box), kept<Membership>("K7QM2")?.joined]).toEqual([["a"], ["a"], false]);
    keep("K7QM2", { ...kept<Membership>("K7QM2"), joined: true });
    await box.send();
    expect(ids(sent)).toEqual(["a", "a"]);
  });

  it("is left to the tab that has put it there, unless that one does not send it", async () => {
    const sent = server();
    const box = outbox();
    keep("K7QM2", { ...newcomer("CODE"), joined: true, waiting: [answer("a")] });
    box.followed();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ids(sent)).toEqual(["a"]);
  });

  it("goes out when its tab is looked at", async () => {
    const sent = server();
    outbox();
    keep("K7QM2", { ...newcomer("CODE"), joined: true, waiting: [answer("a")] });
    page.dispatchEvent(new Event("visibilitychange"));
    await vi.advanceTimersByTimeAsync(0);
    expect(ids(sent)[0]).toBe("a");
  });
});
