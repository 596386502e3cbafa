// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { PLANNING } from "../../shared/texts/planning";
import { blank, newChoice } from "./editing";
import { nameOfPlace } from "./places";

const consent = { version: 1, introduction: {}, count: {}, showDot: {}, analyseStory: {}, quoteStory: {} };
const draft = blank(consent);
const slider = draft.signifiers.find(({ kind }) => kind === "slider")!;
const name = (path: string) => nameOfPlace(path, draft, PLANNING.en, "en");

describe("the place of a text that is missing", () => {
  it("is called as the page calls it", () => {
    expect(name("stem.cy")).toBe("What is said before all questions · Cymraeg");
    expect(name("framings.framing.description.en")).toBe("Framings · 1 · Description · English");
    expect(name("consent.showDot.cy")).toBe("Consent · Show my dot · Cymraeg");
    expect(name(`signifiers.${slider.id}.left.en`)).toBe("Questions · slider · Left · English");
  });

  it("is called by its question once that has words", () => {
    const written = { ...draft, signifiers: [{ ...slider, question: { en: "How fast?", cy: "" } }] };
    expect(nameOfPlace("signifiers.slider.question.cy", written, PLANNING.en, "en")).toBe(
      "Questions · How fast? · Question · Cymraeg",
    );
  });

  it("is the text beside it for a picture that says nothing yet", () => {
    const drawn = { ...draft, pictures: [{ beside: "consent.showDot", says: {}, content: "" }] };
    expect(nameOfPlace("pictures[0].says.cy", drawn, PLANNING.en, "en")).toBe(
      "Picture · Consent · Show my dot · Cymraeg",
    );
  });

  it("tells an option and an end of an axis", () => {
    const choice = { ...newChoice(draft), question: { en: "Where?", cy: "Ble?" } };
    const about = { ...draft, aboutYou: [choice] };
    expect(nameOfPlace(`signifiers.${choice.id}.options.option-2.cy`, about, PLANNING.cy, "cy")).toBe(
      "Amdanoch chi · Ble? · Opsiynau · option-2 · Cymraeg",
    );
    expect(name("signifiers.plane.x.low.en")).toBe("Questions · plane · Across · Low end · English");
  });
});
