import { beforeEach, describe, expect, it, vi } from "vitest";
import { counts, view } from "../charts/given";
import { Watching } from "./watching.svelte";

// A hub in the hand of the test: it can be unreachable, break off, come back and close.
const hub = vi.hoisted(() => ({
  asked: [] as string[],
  at: [] as unknown[],
  clock: 0,
  heard: new Map<string, (said: unknown) => void>(),
  unreachable: 0,
  refusals: 0,
  broken: () => {},
  back: () => {},
  closed: () => {},
}));
vi.mock("@microsoft/signalr", () => {
  const connection = {
    on: (name: string, hear: (said: unknown) => void) => hub.heard.set(name, hear),
    onreconnecting: (then: () => void) => (hub.broken = then),
    onreconnected: (then: () => void) => (hub.back = then),
    onclose: (then: () => void) => (hub.closed = then),
    start: () => (hub.unreachable-- > 0 ? Promise.reject(new Error("unreachable")) : Promise.resolve()),
    stop: () => Promise.resolve(hub.closed()),
    invoke: (name: string, code: string) => {
      if (name === "Now") return Promise.resolve(hub.clock);
      hub.asked.push(`${name} ${code}`);
      return hub.refusals-- > 0 ? Promise.reject(new Error("refused")) : Promise.resolve();
    },
  };
  class HubConnectionBuilder {
    withUrl = (url: string, options: object) => {
      hub.at = [url, options];
      return this;
    };
    withAutomaticReconnect = () => this;
    configureLogging = () => this;
    build = () => connection;
  }
  return { HubConnectionBuilder, HttpTransportType: { WebSockets: 1 }, LogLevel: { None: 6 } };
});

describe("Watching a board", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    hub.asked = [];
    hub.unreachable = 0;
    hub.refusals = 0;
  });

  it("asks for its seminar and takes what it is told", async () => {
    const watching = new Watching("RISK17");
    await vi.advanceTimersByTimeAsync(0);
    hub.heard.get("Counts")?.(counts);
    hub.heard.get("View")?.(view);
    expect(hub.asked).toEqual(["Watch RISK17"]);
    expect([watching.connection, watching.counts, watching.view]).toEqual(["live", counts, view]);
  });

  it("connects with one request, which any node can answer", () => {
    new Watching("RISK17");
    expect(hub.at).toEqual(["/hubs/board", { skipNegotiation: true, transport: 1 }]);
  });

  it("goes by the server's clock where something ends, wherever its own stands, and asks anew after a break", async () => {
    vi.setSystemTime(new Date("2001-01-01"));
    hub.clock = Date.parse("2026-11-24T10:00:00Z");
    const watching = new Watching("RISK17");
    await vi.advanceTimersByTimeAsync(0);
    hub.heard.get("Counts")?.(counts);
    expect(watching.now()).toBeNull();
    hub.heard.get("Counts")?.({ ...counts, endsAt: "2026-11-24T10:03:00Z" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(watching.now()).toBe(hub.clock + 2_000);
    hub.broken();
    expect(watching.now()).toBeNull();
    hub.back();
    hub.heard.get("Counts")?.({ ...counts, endsAt: "2026-11-24T10:03:00Z" });
    await vi.advanceTimersByTimeAsync(0);
    expect(watching.now()).toBe(hub.clock);
  });

  it("keeps the last picture while the connection is lost, and asks again when it is back", async () => {
    const watching = new Watching("RISK17");
    await vi.advanceTimersByTimeAsync(0);
    hub.heard.get("Counts")?.(counts);
    hub.broken();
    expect([watching.connection, watching.counts]).toEqual(["lost", counts]);
    hub.back();
    await vi.advanceTimersByTimeAsync(0);
    expect([watching.connection, hub.asked.length]).toEqual(["live", 2]);
  });

  it("starts again until the server is there", async () => {
    hub.unreachable = 3;
    const watching = new Watching("RISK17");
    await vi.advanceTimersByTimeAsync(250 + 500);
    expect(watching.connection).toBe("connecting");
    await vi.advanceTimersByTimeAsync(1000);
    expect(watching.connection).toBe("live");
  });

  it("waits before it asks again when the server refuses, instead of hammering it", async () => {
    hub.refusals = 2;
    const watching = new Watching("RISK17");
    await vi.advanceTimersByTimeAsync(0);
    expect([watching.connection, hub.asked.length]).toEqual(["lost", 1]);
    await vi.advanceTimersByTimeAsync(250 + 500);
    expect([watching.connection, hub.asked.length]).toEqual(["live", 3]);
  });

  it("rests when it has ended", async () => {
    const watching = new Watching("RISK17");
    await vi.advanceTimersByTimeAsync(0);
    await watching.end();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(hub.asked).toEqual(["Watch RISK17"]);
  });
});
