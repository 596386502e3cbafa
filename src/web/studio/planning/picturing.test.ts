import { afterEach, describe, expect, it, vi } from "vitest";
import { blank } from "./editing";
import { canStandBeside, MOST_BYTES, readPicture, withPicture } from "./picturing";

const consent = { version: 1, introduction: {}, count: {}, showDot: {}, analyseStory: {}, quoteStory: {} };
const sheet = blank(consent);
const picture = (beside: string, content = "iVBOR") => ({ beside, says: { en: "", cy: "" }, content });
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const file = (beginning: number[], bytes = 100): Blob =>
  new Blob([new Uint8Array([...beginning, ...new Array<number>(bytes - beginning.length).fill(0)])]);
const draws = (width: number, height: number): void => {
  vi.stubGlobal("createImageBitmap", () => Promise.resolve({ width, height }));
};
afterEach(() => vi.unstubAllGlobals());

describe("a picture beside a text", () => {
  it("stands where the server lets it stand, and not beside a pole or a code", () => {
    const places = ["framings.calm.name", "scenarios.bus.name", "signifiers.who.question", "signifiers.who.options.us"];
    expect([...places, "consent.introduction"].filter(canStandBeside)).toHaveLength(5);
    const others = ["name", "framings.calm.description", "signifiers.who.left", "signifiers.who.options.us.code"];
    expect([...others, "pictures[0].says"].filter(canStandBeside)).toEqual([]);
  });

  it("takes the place of the one before, and leaves nothing behind when it is taken away", () => {
    const two = withPicture(withPicture(sheet, "consent.count", picture("consent.count")), "b", picture("b"));
    const changed = withPicture(two, "consent.count", picture("consent.count", "/9j/"));
    expect(changed.pictures?.map(({ content }) => content)).toEqual(["/9j/", "iVBOR"]);
    expect(withPicture(withPicture(changed, "b", null), "consent.count", null)).toEqual(sheet);
  });
});

describe("a file", () => {
  it("is taken as it is when it is a small PNG or JPEG", async () => {
    draws(300, 300);
    expect(await readPicture(file(PNG))).toMatch(/^iVBORw0KGgo/);
    expect(await readPicture(file([0xff, 0xd8, 0xff]))).toMatch(/^\/9j/);
  });

  it("is refused with its reason", async () => {
    draws(1_025, 10);
    expect(await readPicture(new Blob(["<svg/>"], { type: "image/png" }))).toEqual({ kind: "type" });
    expect(await readPicture(file(PNG, MOST_BYTES + 1))).toEqual({ kind: "heavy", found: MOST_BYTES + 1 });
    expect(await readPicture(file(PNG))).toEqual({ kind: "large", most: 1_024 });
    vi.stubGlobal("createImageBitmap", () => Promise.reject(new Error("broken")));
    expect(await readPicture(file(PNG))).toEqual({ kind: "damaged" });
  });
});
