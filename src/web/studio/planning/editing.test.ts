import { describe, expect, it } from "vitest";
import type { Instrument } from "../../shared/contract";
import { about, added, blank, changed, freeName, moved, newSignifier, removed, reworded, slugOf } from "./editing";

const consent: Instrument["consent"] = {
  version: 1,
  introduction: {},
  count: {},
  showDot: {},
  analyseStory: {},
  quoteStory: {},
};
const sheet = blank(consent);
const beside = (path: string) => ({ beside: path, says: {}, content: "" });

describe("A plan that is being written", () => {
  it("begins with a story and a slider in both languages, nothing said yet", () => {
    expect(sheet.signifiers.map(({ kind }) => kind)).toEqual(["story", "slider"]);
    expect(sheet.stem).toEqual({ en: "", cy: "" });
    expect(sheet.practice).toBeUndefined();
  });

  it("names what is added so that nothing stands twice", () => {
    const two = added(sheet, "signifiers", newSignifier(sheet, "slider"));
    expect(two.signifiers.map(({ id }) => id)).toEqual(["story", "slider", "slider-2"]);
    expect(freeName("", ["new"])).toBe("new-2");
    expect(slugOf("  Pobl sy’n CYFRANNU — fôr! ")).toBe("pobl-sy-n-cyfrannu-for");
    expect(slugOf("x".repeat(59) + " yz")).toBe("x".repeat(59));
  });

  it("takes away what depended on a question that is gone, and an empty practice altogether", () => {
    const choice = newSignifier(sheet, "choice");
    const with1 = added(sheet, "signifiers", choice);
    const asked = { ...newSignifier(with1, "triad"), onlyIf: { signifier: choice.id, anyOf: ["option"] } };
    const with2 = added(with1, "signifiers", asked);
    expect(removed(with2, "signifiers", 2).signifiers[2]).not.toHaveProperty("onlyIf");
    const practising = added(sheet, "practice", newSignifier(sheet, "slider"));
    expect(removed(practising, "practice", 0)).not.toHaveProperty("practice");
  });

  it("takes a picture away with the text that it stands beside, and no other", () => {
    const [framing, scenario] = [sheet.framings[0]?.id ?? "", sheet.scenarios[0]?.id ?? ""];
    const paths = [
      `framings.${framing}.name`,
      `scenarios.${scenario}.name`,
      "signifiers.slider.question",
      "consent.count",
    ];
    const drawn = { ...sheet, pictures: paths.map(beside) };
    const left = removed(removed(drawn, "signifiers", 1), "scenarios", 0).pictures ?? [];
    expect(left.map((one) => one.beside)).toEqual([paths[0], paths[3]]);
    expect(added(drawn, "signifiers", newSignifier(drawn, "triad")).pictures).toHaveLength(4);
    expect(added(sheet, "signifiers", newSignifier(sheet, "triad"))).not.toHaveProperty("pictures");
  });

  it("takes the pictures of a thing along to its new name in the data", () => {
    const slider = sheet.signifiers[1]!;
    const drawn = {
      ...sheet,
      pictures: ["slider.question", "slider-2.question"].map((one) => beside(`signifiers.${one}`)),
    };
    const renamed = changed(drawn, "signifiers", 1, { ...slider, id: "pace" });
    expect(renamed.pictures?.map((one) => one.beside)).toEqual(["signifiers.pace.question"]);
  });

  it("moves within the list and not beyond its ends", () => {
    expect(moved(sheet, "signifiers", 1, -1).signifiers.map(({ kind }) => kind)).toEqual(["slider", "story"]);
    expect(moved(sheet, "signifiers", 0, -1)).toBe(sheet);
    expect(moved(sheet, "signifiers", 1, 1)).toBe(sheet);
  });

  it("changes one thing and nothing else", () => {
    const named = changed(sheet, "framings", 0, { ...sheet.framings[0]!, id: "calm" });
    expect(named.framings[0]?.id).toBe("calm");
    expect(named.signifiers).toBe(sheet.signifiers);
  });

  it("drops an easy-read wording that was emptied, and keeps a usual one that was", () => {
    expect(reworded({ en: "a", "en-easy": "b" }, "en-easy", "")).toEqual({ en: "a" });
    expect(reworded({ en: "a" }, "en", "")).toEqual({ en: "" });
  });

  it("hears what is said of a question, and not of one whose name begins alike", () => {
    const said = ["signifiers.who", "signifiers.who.left.cy", "signifiers.who-decides"].map((path) => ({ path }));
    expect(about(said, "signifiers.who")).toHaveLength(2);
  });
});
