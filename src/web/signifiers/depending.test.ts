import { describe, expect, it } from "vitest";
import type { Choice, Signifier } from "../shared/contract";
import { askedOf } from "./depending";
import { cleared, notApplicable, placed, UNTOUCHED } from "./marking";

const words = { en: "words", cy: "geiriau" };
const base = { question: words, required: true, notApplicable: true };
const choice = (id: string, options: string[]): Choice => ({
  ...base,
  kind: "choice",
  id,
  options: options.map((option) => ({ id: option, label: words })),
  several: true,
  ordered: false,
  other: true,
  preferNotToSay: false,
});
const questions: Signifier[] = [
  choice("there", ["yes", "no"]),
  { ...choice("how", ["in-charge", "helping"]), onlyIf: { signifier: "there", anyOf: ["yes"] } },
  {
    ...base,
    kind: "slider",
    id: "change",
    left: words,
    right: words,
    onlyIf: { signifier: "how", anyOf: ["in-charge", "other"] },
  },
];
const chosen = (...options: string[]) => placed(UNTOUCHED, { options }, 1);
const asked = (markings: Parameters<typeof askedOf>[1]): string[] => askedOf(questions, markings).map(({ id }) => id);

describe("a question that depends on a choice", () => {
  it("is hidden until the choice is made, and again when it is unmade", () => {
    expect(asked({})).toEqual(["there"]);
    expect(asked({ there: chosen("no") })).toEqual(["there"]);
    expect(asked({ there: chosen("no", "yes") })).toEqual(["there", "how"]);
    expect(asked({ there: cleared(chosen("yes"), 2) })).toEqual(["there"]);
    expect(asked({ there: notApplicable(chosen("yes"), 2) })).toEqual(["there"]);
  });

  it("is asked after any of several options", () => {
    expect(asked({ there: chosen("yes"), how: chosen("in-charge") })).toHaveLength(3);
    expect(asked({ there: chosen("yes"), how: chosen("other") })).toHaveLength(3);
    expect(asked({ there: chosen("yes"), how: chosen("helping") })).toHaveLength(2);
  });

  it("is hidden with the one it depends on, whatever that one holds", () => {
    expect(asked({ there: chosen("no"), how: chosen("in-charge") })).toEqual(["there"]);
  });
});
