import { describe, expect, it } from "vitest";
import { isIn, joined, piecesOf, stillIn, toggled, withSuggested } from "./takenOut";

const text = "Gwen told  me.\nI rang 01248 351 151.";
const pieces = piecesOf("text", text);
const word = (wanted: string) => pieces.find((piece) => piece.text === wanted)!;

describe("A story that is moderated", () => {
  it("falls into words without losing anything between them", () => {
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(word("rang")).toEqual({ part: "text", start: text.indexOf("rang"), text: "rang", word: true });
    expect(piecesOf("text", "")).toEqual([]);
  });

  it("loses a word that is pressed, and has it back when it is pressed again", () => {
    const out = toggled([], word("Gwen"));
    expect(out).toEqual([{ part: "text", start: 0, length: 4 }]);
    expect(toggled(out, word("Gwen"))).toEqual([]);
  });

  it("gives one word of a longer gap back and keeps the rest out", () => {
    const gap = { part: "text" as const, start: text.indexOf("01248"), length: 13 };
    const left = toggled([gap], word("351"));
    expect(isIn(word("351"), left)).toBe(false);
    expect(isIn(word("01248"), left) && isIn(word("151."), left)).toBe(true);
  });

  it("loses everything that is suggested, once", () => {
    const name = { part: "text" as const, start: 0, length: 4, kind: "name" as const };
    const once = withSuggested([], [name]);
    expect(once).toEqual([{ part: "text", start: 0, length: 4 }]);
    expect(withSuggested(once, [name])).toEqual(once);
    expect(isIn(word("Gwen"), [{ part: "title", start: 0, length: 4 }])).toBe(false);
  });

  it("knows what is suggested and still in", () => {
    const name = { part: "text" as const, start: 0, length: 4, kind: "name" as const };
    expect(stillIn([], [name])).toEqual([name]);
    expect(stillIn([{ part: "text", start: 0, length: 3 }], [name])).toEqual([name]);
    expect(stillIn([{ part: "title", start: 0, length: 9 }], [name])).toEqual([name]);
    expect(stillIn([{ part: "text", start: 0, length: 9 }], [name])).toEqual([]);
  });

  it("shows one gap where words that follow one another are taken out, and two where one between them stays", () => {
    const gaps = ["me.", "Gwen", "told", "rang"].map((one) => toggled([], word(one))[0]!);
    expect(joined(gaps, { title: null, text })).toEqual([
      { part: "text", start: 0, length: text.indexOf("me.") + 3 },
      { part: "text", start: text.indexOf("rang"), length: 4 },
    ]);
    const both = [
      { part: "text" as const, start: 0, length: 4 },
      { part: "title" as const, start: 0, length: 4 },
    ];
    expect(joined(both, { title: "Gwen", text })).toEqual([both[1], both[0]]);
  });
});
