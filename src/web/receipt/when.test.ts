import { expect, test } from "vitest";
import { when } from "./when";

// Without "Z" a moment is read by the clock of the device, wherever the test runs.
test("a moment is told in words of its language", () => {
  expect(when("2026-11-03T07:05:09", "en")).toBe("3 November 2026, 07:05");
  expect(when("2026-11-03T07:05:09", "cy")).toBe("3 Tachwedd 2026, 07:05");
  expect(when("2026-01-31T23:59:59", "cy")).toBe("31 Ionawr 2026, 23:59");
});
