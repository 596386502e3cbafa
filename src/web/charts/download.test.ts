import { describe, expect, it } from "vitest";
import { csvCell, fileName, inlined, toCsv } from "./download";

describe("A table as CSV", () => {
  it("writes numbers as a computer reads them", () => {
    expect(["−0.31", "+0.31", "0.50", "37"].map(csvCell)).toEqual(["-0.31", "0.31", "0.50", "37"]);
  });

  it("quotes what holds a comma or a quotation mark", () => {
    expect(csvCell('a, "b"')).toBe('"a, ""b"""');
  });

  it.each(["=1+1", "@sum", "-x", "+cmd|' /C calc'!A0", "\tx"])("never lets a spreadsheet run %s", (text) => {
    expect(csvCell(text).replace(/^"/, "").startsWith("'")).toBe(true);
  });

  it("has its caption, its head and its rows, and begins with the mark that ŵ needs", () => {
    const csv = toCsv([{ caption: "Dŵr", head: ["a", "b"], rows: [["x", "−1.5"]] }]);
    expect(csv).toBe("\ufeffDŵr\r\na,b\r\nx,-1.5\r\n");
  });
});

describe("A drawing by itself", () => {
  it("carries values, not tokens, and none that say what is the default anyway", () => {
    const values: Record<string, string> = {
      fill: "rgb(31, 95, 168)",
      "stroke-width": "1.4px",
      opacity: "1",
      stroke: "none",
    };
    expect(inlined((property) => values[property] ?? "")).toEqual([
      ["fill", "rgb(31, 95, 168)"],
      ["stroke-width", "1.4px"],
    ]);
  });

  it("has a name that every file system takes", () => {
    expect(fileName("Bydd adrodd yn agored…", "Rhes i bob fframwaith", "")).toBe(
      "bydd-adrodd-yn-agored-rhes-i-bob-fframwaith",
    );
    expect(fileName("../ŵy/1")).toBe("wy-1");
  });
});
