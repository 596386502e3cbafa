import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const storage = (held: Map<string, string>): Storage =>
  new Proxy({} as Storage, {
    get: (_, name) =>
      ({
        getItem: (key: string) => held.get(key) ?? null,
        setItem: (key: string, value: string) => void held.set(key, value),
        removeItem: (key: string) => void held.delete(key),
      })[name as "getItem"],
    ownKeys: () => [...held.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
const refusing = new Proxy({} as Storage, {
  get: () => () => {
    throw new DOMException("denied", "SecurityError");
  },
});
/** As after a reload: the module is read anew, the storage stays. */
const page = async () => {
  vi.resetModules();
  const keeping = await import("./keeping.svelte");
  await keeping.refresh();
  return keeping;
};
const aMoment = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => vi.stubGlobal("BroadcastChannel", undefined));
afterEach(() => vi.unstubAllGlobals());

// What a database keeps, and two tabs of one phone, is tested in a browser: tests/Pages/Bad_wifi.cs.
describe("What a phone without a database keeps", () => {
  it("is there after a reload, until it is dropped", async () => {
    vi.stubGlobal("localStorage", storage(new Map()));
    const { keep } = await page();
    keep("draft", { a: [1] });
    keep("draft", { a: [1, 2] });
    await aMoment();
    const { kept, drop } = await page();
    expect(kept("draft")).toEqual({ a: [1, 2] });
    drop("draft");
    await aMoment();
    expect((await page()).kept("draft")).toBeNull();
  });

  it("is changed on top of what another tab has left", async () => {
    vi.stubGlobal("localStorage", storage(new Map()));
    const one = await page();
    const other = await page();
    await one.update<string[]>("answered", (old) => [...(old ?? []), "a"]);
    await aMoment();
    expect(other.kept("answered")).toBeNull();
    expect(await other.update<string[]>("answered", (old) => [...(old ?? []), "b"])).toEqual(["a", "b"]);
  });

  it("is the same object as long as it says the same", async () => {
    vi.stubGlobal("localStorage", storage(new Map()));
    const { keep, kept, refresh } = await page();
    keep("draft", { a: [1] });
    const before = kept("draft");
    keep("draft", { a: [1] });
    await aMoment();
    await refresh();
    expect(kept("draft")).toBe(before);
  });

  it("is there until the page is closed where the browser keeps nothing", async () => {
    vi.stubGlobal("localStorage", refusing);
    const { keep, kept, drop, refresh, update } = await page();
    keep("draft", 1);
    await refresh();
    expect(kept("draft")).toBe(1);
    expect(await update<number>("draft", (old) => (old ?? 0) + 1)).toBe(2);
    await refresh();
    expect(kept("draft")).toBe(2);
    drop("draft");
    expect(kept("draft")).toBeNull();
  });

  it("is nothing when it cannot be read any more", async () => {
    vi.stubGlobal("localStorage", storage(new Map([["narratives:draft", "{half"]])));
    expect((await page()).kept("draft")).toBeNull();
  });
});
