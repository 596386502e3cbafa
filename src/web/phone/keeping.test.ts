import { afterEach, describe, expect, it, vi } from "vitest";
import { drop, keep, kept } from "./keeping";

const storage = (): Storage => {
  const held = new Map<string, string>();
  return {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => void held.set(name, value),
    removeItem: (name: string) => void held.delete(name),
  } as unknown as Storage;
};
const refusing = new Proxy({} as Storage, {
  get: () => () => {
    throw new DOMException("denied", "SecurityError");
  },
});

afterEach(() => vi.unstubAllGlobals());

describe("What the phone keeps", () => {
  it("is there after a reload, until it is dropped", () => {
    vi.stubGlobal("localStorage", storage());
    keep("draft", { a: [1] });
    expect(kept("draft")).toEqual({ a: [1] });
    drop("draft");
    expect(kept("draft")).toBeNull();
  });

  it("is there until the page is closed where the browser keeps nothing", () => {
    vi.stubGlobal("localStorage", refusing);
    keep("draft", 1);
    expect(kept("draft")).toBe(1);
    drop("draft");
    expect(kept("draft")).toBeNull();
  });

  it("is nothing when it cannot be read any more", () => {
    vi.stubGlobal("localStorage", storage());
    localStorage.setItem("narratives:draft", "{half");
    expect(kept("draft")).toBeNull();
  });
});
