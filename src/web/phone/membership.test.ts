import { describe, expect, it } from "vitest";
import { arrived, type Membership, newcomer, refused, sending, type Waiting } from "./membership";

const answer = (responseId: string, scenario = "s1"): Waiting => ({
  response: { responseId, framing: "f", scenario, language: "cy", marks: [] },
  begun: 1,
  finished: 2,
});
const ids = ({ waiting }: Membership): string[] => waiting.map(({ response }) => response.responseId);
const fresh = newcomer("CODE");

describe("A membership", () => {
  it("holds answers to several rounds on their way", () => {
    expect(ids(sending(sending(fresh, answer("a")), answer("b", "s2")))).toEqual(["a", "b"]);
  });

  it("takes one answer from a draft, however many tabs send it", () => {
    const sent = sending(fresh, answer("a"));
    expect(sending(sent, answer("b"))).toBe(sent);
    const there = arrived(sent, answer("a").response);
    expect(sending(there, answer("b"))).toBe(there);
  });

  it("takes another one while the answer is being changed, once", () => {
    const changing = { ...arrived(sending(fresh, answer("a")), answer("a").response), changing: "f/s1" };
    const sent = sending(changing, answer("b"));
    expect(ids(sent)).toEqual(["b"]);
    expect(arrived(sent, answer("b").response)).toEqual({ ...fresh, answered: ["f/s1"] });
  });

  it("is not disturbed by an arrival that it has heard of before", () => {
    const there = arrived(sending(fresh, answer("a")), answer("a").response);
    expect(arrived(there, answer("a").response)).toEqual(there);
  });

  it("keeps an answer to a round that was reset apart from the answer before", () => {
    const there = arrived(sending(fresh, answer("a")), answer("a").response);
    const anew = answer("b");
    expect(ids(sending(there, { ...anew, response: { ...anew.response, run: 1 } }))).toEqual(["b"]);
  });

  it("lets go of what was refused, so that it can be mended and sent again", () => {
    const mended = refused(sending(sending(fresh, answer("a")), answer("b", "s2")), answer("a").response);
    expect(ids(mended)).toEqual(["b"]);
    expect(ids(sending(mended, answer("c")))).toEqual(["b", "c"]);
  });
});
