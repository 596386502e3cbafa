import { describe, expect, it } from "vitest";
import type { Signifier } from "../shared/contract";
import { notApplicable, placed, type Placement, UNTOUCHED } from "../signifiers/marking";
import { faultsOf } from "./checking";

const text = { en: "" };
const base = { question: text, required: true, notApplicable: true };
const axis = { title: text, low: text, high: text };
const slider: Signifier = { ...base, id: "slider", kind: "slider", left: text, right: text };
const story: Signifier = { ...base, id: "story", kind: "story", titled: false, notApplicable: false };
const plane: Signifier = {
  ...base,
  id: "plane",
  kind: "stones",
  x: axis,
  y: axis,
  stones: [
    { id: "a", label: text },
    { id: "b", label: text },
  ],
};
const choice: Signifier = {
  ...base,
  id: "choice",
  kind: "choice",
  options: [],
  several: false,
  ordered: false,
  other: true,
  preferNotToSay: false,
};

const put = (placement: Placement) => placed(UNTOUCHED, placement, 1);
const reasons = (signifier: Signifier, markings = {}) => faultsOf([signifier], markings).map(({ reason }) => reason);

describe("The check before sending", () => {
  it("names what is required and not answered, in the order of the page", () => {
    expect(faultsOf([story, slider], {}).map(({ signifier, reason }) => [signifier.id, reason])).toEqual([
      ["story", "missing"],
      ["slider", "missingOrNot"],
    ]);
  });

  it("is content with a position of 0 and with not applicable", () => {
    expect(reasons(slider, { slider: put({ position: 0 }) })).toEqual([]);
    expect(reasons(slider, { slider: notApplicable(UNTOUCHED, 1) })).toEqual([]);
  });

  it("lets an optional question go, but not half an answer to it", () => {
    const optional = { ...plane, required: false };
    expect(reasons(optional)).toEqual([]);
    expect(reasons(optional, { plane: put({ stones: [{ stone: "a", x: 0, y: 0 }] }) })).toEqual(["stonesMissing"]);
  });

  it("names a story that is too long or empty, and an “other” without words", () => {
    expect(reasons(story, { story: put({ text: "x".repeat(10_001) }) })).toEqual(["tooLong"]);
    expect(reasons(story, { story: put({ text: "  " }) })).toEqual(["missing"]);
    expect(reasons(choice, { choice: put({ options: ["other"] }) })).toEqual(["otherMissing"]);
  });
});
