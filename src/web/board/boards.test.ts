import { describe, expect, it } from "vitest";
import { boardAsked, boardPath } from "./boards";

describe("several boards", () => {
  it("are told apart by their address, and the first needs no number", () => {
    expect(boardAsked("?board=3&theme=dark")).toBe(3);
    expect(["", "?board=0", "?board=5", "?board=two"].map(boardAsked)).toEqual([1, 1, 1, 1]);
    expect([boardPath("ABC", 1), boardPath("ABC", 2)]).toEqual(["/board/ABC", "/board/ABC?board=2"]);
  });
});
