import { describe, expect, it } from "vitest";
import { numbered } from "./counted";

describe("A text with a number in it", () => {
  it("takes each of the six forms that Welsh has", () => {
    const dogs = numbered("cy", {
      zero: "# cŵn",
      one: "# ci",
      two: "# gi",
      few: "# chi",
      many: "# chi (6)",
      other: "# o gŵn",
    });
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(dogs)).toEqual([
      "0 cŵn",
      "1 ci",
      "2 gi",
      "3 chi",
      "4 o gŵn",
      "5 o gŵn",
      "6 chi (6)",
      "7 o gŵn",
    ]);
  });

  it("takes the form for the rest where its language has no other", () => {
    const answers = numbered("en", { one: "# answer", other: "# answers" });
    expect([0, 1, 2, 1000].map(answers)).toEqual(["0 answers", "1 answer", "2 answers", "1,000 answers"]);
  });
});
