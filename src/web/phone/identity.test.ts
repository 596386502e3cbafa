import { describe, expect, it } from "vitest";
import { type Chance, takeAwayCode, uuid7 } from "./identity";

const counting: Chance = (bytes) => bytes.map((_, index) => index * 37);
const all: Chance = (bytes) => bytes.fill(0xff);

describe("A take-away code", () => {
  it("has sixteen characters of its alphabet in groups of four", () => {
    expect(takeAwayCode(counting)).toBe("27CH-NTY5-AFLR-W38D");
    for (let time = 0; time < 200; time++) expect(takeAwayCode()).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
  });
});

describe("A response id", () => {
  it("is a UUID version 7 of its moment", () => {
    expect(uuid7(0x0123_4567_89ab, all)).toBe("01234567-89ab-7fff-bfff-ffffffffffff");
    expect(uuid7(Date.now())).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("sorts by its moment", () => {
    expect(uuid7(1_700_000_000_000, all) < uuid7(1_700_000_000_001, counting)).toBe(true);
  });

  it("is another one each time", () => {
    expect(new Set(Array.from({ length: 100 }, () => uuid7(1))).size).toBe(100);
  });
});
