import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Asked } from "./asking";
import { pause, untilAnswered, wait } from "./patience";

describe("The pause before another try", () => {
  it("doubles, and stops doubling", () => {
    expect([1, 2, 3, 4].map((failures) => pause(failures, 1))).toEqual([1000, 2000, 4000, 8000]);
    expect(pause(50, 1)).toBe(20_000);
  });

  it("is spread by chance over its later half", () => {
    expect(pause(3, 0)).toBe(2000);
    expect(pause(3, 0.5)).toBe(3000);
  });
});

describe("Asking until answered", () => {
  const network = new EventTarget();

  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, "random").mockReturnValue(1);
    vi.stubGlobal("addEventListener", network.addEventListener.bind(network));
    vi.stubGlobal("removeEventListener", network.removeEventListener.bind(network));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  const third = () => {
    const answers: Asked<number>[] = [{ kind: "unreachable" }, { kind: "unreachable" }, { kind: "ok", value: 3 }];
    return vi.fn(() => Promise.resolve(answers.shift() ?? { kind: "unreachable" as const }));
  };

  it("tries again after each pause, and counts its failures", async () => {
    const asking = third();
    const failed: number[] = [];
    const answer = untilAnswered(asking, (failures) => failed.push(failures));
    await vi.advanceTimersByTimeAsync(999);
    expect(asking).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1 + 2000);
    expect(await answer).toEqual({ kind: "ok", value: 3 });
    expect(failed).toEqual([1, 2]);
  });

  it("tries at once when the network is back", async () => {
    const asking = third();
    const answer = untilAnswered(asking);
    await vi.advanceTimersByTimeAsync(1);
    network.dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(1);
    network.dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toEqual({ kind: "ok", value: 3 });
  });

  it("does not insist on what was refused", async () => {
    const refused: Asked<number> = {
      kind: "refused",
      problem: { status: 409, title: "", code: "round-closed", field: "", reason: {} },
    };
    const asking = vi.fn(() => Promise.resolve(refused));
    expect(await untilAnswered(asking)).toEqual(refused);
    expect(asking).toHaveBeenCalledTimes(1);
  });
});

describe("Waiting", () => {
  it("is not cut short by a network when the server has asked for peace", async () => {
    vi.useFakeTimers();
    const network = new EventTarget();
    vi.stubGlobal("addEventListener", network.addEventListener.bind(network));
    vi.stubGlobal("removeEventListener", network.removeEventListener.bind(network));
    const done = vi.fn();
    void wait(1_000, 7_000).then(done);
    network.dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(6_999);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toHaveBeenCalled();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
});
