import { describe, expect, it } from "vitest";
import { PREFER_NOT_TO_SAY, toggled } from "./choosing";

describe("Choosing", () => {
  it("one of several replaces the one before", () => {
    expect(toggled(["a"], "b", false)).toEqual(["b"]);
  });

  it("several adds, and takes away again", () => {
    expect(toggled(["a"], "b", true)).toEqual(["a", "b"]);
    expect(toggled(["a", "b"], "a", true)).toEqual(["b"]);
  });

  it("to prefer not to say stands alone", () => {
    expect(toggled(["a", "b"], PREFER_NOT_TO_SAY, true)).toEqual([PREFER_NOT_TO_SAY]);
    expect(toggled([PREFER_NOT_TO_SAY], "a", true)).toEqual(["a"]);
  });
});
