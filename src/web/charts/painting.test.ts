import { describe, expect, it } from "vitest";
import { rowsOf } from "./painting";

describe("A stamp", () => {
  it("is rows of equal pixels, without what is nearly transparent", () => {
    const [ink, rim, mist] = [0xff0000ff, 0xff00ff00, 0x10000000];
    const pixels = Uint32Array.of(0, rim, 0, rim, ink, ink, mist, rim, 0);
    expect(rowsOf(pixels, 3, 1)).toEqual([
      { dx: 0, dy: -1, length: 1, pixel: rim },
      { dx: -1, dy: 0, length: 1, pixel: rim },
      { dx: 0, dy: 0, length: 2, pixel: ink },
      { dx: 0, dy: 1, length: 1, pixel: rim },
    ]);
  });
});
