import { describe, expect, it } from "vitest";
import type { Signifier } from "../shared/contract";
import { takeAwayCode } from "./identity";
import { inRandomOrder } from "./ordering";

const words = { en: "words", cy: "geiriau" };
const base = { question: words, required: true, notApplicable: true };
const slider = (id: string): Signifier => ({ ...base, kind: "slider", id, left: words, right: words });
const story = (id: string): Signifier => ({ ...base, kind: "story", id, titled: false });
const choice = (id: string): Signifier => ({
  ...base,
  kind: "choice",
  id,
  options: [],
  several: false,
  ordered: false,
  other: true,
  preferNotToSay: false,
});
const after = (one: Signifier, signifier: string): Signifier => ({ ...one, onlyIf: { signifier, anyOf: ["other"] } });
const ids = (signifiers: Signifier[]): string => signifiers.map(({ id }) => id).join(" ");

/** Codes as phones draw them, from a chance that is the same at every run. */
function codes(count: number): string[] {
  let state = 2017;
  const dice = (bytes: Uint8Array<ArrayBuffer>) =>
    bytes.map(() => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 16);
  return Array.from({ length: count }, () => takeAwayCode(dice));
}

describe("a random order", () => {
  it("is the same for one delegate whenever it is asked for", () => {
    const four = ["a", "b", "c", "d"].map(slider);
    for (const code of codes(50)) expect(ids(inRandomOrder(four, code))).toBe(ids(inRandomOrder([...four], code)));
  });

  it("is any of the 24 orders of four equally often", () => {
    const counts = new Map<string, number>();
    const delegates = 24_000;
    for (const code of codes(delegates)) {
      const order = ids(inRandomOrder(["a", "b", "c", "d"].map(slider), code));
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    const expected = delegates / 24;
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(counts.size).toBe(24);
    expect(chiSquare).toBeLessThan(49.7); // 23 degrees of freedom, one in a thousand
    expect(chiSquare).toBeGreaterThan(7.5); // nor more even than chance is, one in a thousand
  });

  it("leaves a story where it is", () => {
    const asked = [story("first"), slider("a"), slider("b"), story("between"), slider("c"), story("last")];
    const orders = codes(60).map((code) => inRandomOrder(asked, code));
    for (const order of orders)
      expect([order[0]?.id, order[3]?.id, order[5]?.id]).toEqual(["first", "between", "last"]);
    expect(new Set(orders.map(ids)).size).toBe(6);
  });

  it("never shows a question before the one it depends on", () => {
    const asked = [
      choice("a"),
      after(choice("a1"), "a"),
      slider("b"),
      after(story("a2"), "a1"),
      choice("c"),
      after(slider("c1"), "c"),
    ];
    const orders = codes(60).map((code) => ids(inRandomOrder(asked, code)));
    for (const order of orders) expect(order).toMatch(/a a1 a2/);
    for (const order of orders) expect(order).toMatch(/c c1/);
    expect(new Set(orders).size).toBe(6);
  });
});
