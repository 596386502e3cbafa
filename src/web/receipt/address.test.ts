import { describe, expect, it } from "vitest";
import { addressOf, readAddress, readTakeAway } from "./address";

describe("the address of a receipt", () => {
  it("names the seminar in its path and the take-away code behind the #", () => {
    const url = new URL(addressOf("ABC 12", "2345-6789-ABCD-EFGH"), "http://room.test");
    expect(url.pathname).not.toContain("2345");
    expect(readAddress(url)).toEqual({ seminar: "ABC 12", takeAway: "2345-6789-ABCD-EFGH" });
  });
  it.each(["2345-6789-ABCD-EFGH", "23456789abcdefgh", " 2345 6789 abcd efgh ", "2345–6789–ABCD–EFGH"])(
    "reads %s",
    (typed) => expect(readTakeAway(typed)).toBe("2345-6789-ABCD-EFGH"),
  );
  it.each(["", "2345-6789-ABCD-EFG", "2345-6789-ABCD-EFGHJ", "2345-6789-ABCD-EFG0", "2345-6789-ABCD-EFGI", "%E0%A4"])(
    "takes %s for no code",
    (typed) => expect(readTakeAway(typed)).toBeNull(),
  );
  it("is nobody's where a part is missing or mangled", () => {
    expect(readAddress({ pathname: "/mine", hash: "" })).toEqual({ seminar: "", takeAway: null });
    expect(readAddress({ pathname: "/mine/%E0", hash: "#%" })).toEqual({ seminar: "%E0", takeAway: null });
  });
});
