import { describe, expect, it } from "vitest";
import type { Phase, Rounds } from "../shared/contract";
import { inOwnOrder, type Standing, stageOf as stageIn } from "./stage";

const rounds = (...phases: Phase[]): Pick<Rounds, "rounds" | "open"> => ({
  rounds: phases.map((phase, index) => ({
    number: index + 1,
    framing: "f",
    scenario: `s${index + 1}`,
    phase,
    revealed: false,
  })),
  open: phases.includes("open") ? phases.indexOf("open") + 1 : null,
});
const stageOf = ({ rounds }: Pick<Rounds, "rounds" | "open">, standing: Standing) => stageIn(rounds, standing);
const fresh: Standing = { answered: [], waiting: [], changing: null, finishing: null, begun: () => false };

describe("A delegate", () => {
  it("waits before the first round", () => {
    expect(stageOf(rounds("planned", "planned"), fresh)).toEqual({ kind: "before" });
    expect(stageOf({ rounds: [], open: null }, fresh)).toEqual({ kind: "before" });
  });

  it("answers the open round", () => {
    expect(stageOf(rounds("closed", "open"), fresh)).toMatchObject({ kind: "answering", round: { number: 2 } });
  });

  it("waits for no other round when the seminar is over", () => {
    const seen = { ...fresh, answered: ["f/s1"] };
    expect(stageOf(rounds("closed", "planned"), seen).kind).toBe("between");
    expect(stageOf(rounds("closed", "planned"), { ...seen, ended: true }).kind).toBe("after");
  });

  it("is asked again when the round that it has answered was reset", () => {
    const { rounds: asked } = rounds("open");
    const anew = asked.map((round) => ({ ...round, run: 1 }));
    expect(stageIn(asked, { ...fresh, answered: ["f/s1"] }).kind).toBe("answered");
    expect(stageIn(anew, { ...fresh, answered: ["f/s1"] }).kind).toBe("answering");
    expect(stageIn(anew, { ...fresh, answered: ["f/s1", "f/s1/1"] }).kind).toBe("answered");
  });

  it("chooses what to tell about where several rounds are open, and tells of the one it chose", () => {
    const open = rounds("open", "open");
    expect(stageOf(open, fresh)).toEqual({ kind: "choosing" });
    expect(stageOf(open, { ...fresh, changing: "f/s2" })).toMatchObject({ kind: "answering", round: { number: 2 } });
    const sending = { ...fresh, changing: "f/s2", waiting: ["f/s2"] };
    expect(stageOf(open, sending)).toMatchObject({ kind: "sending", round: { number: 2 } });
    expect(stageOf(open, { ...fresh, answered: ["f/s2"] })).toMatchObject({ kind: "answered", round: { number: 2 } });
    const again = { ...fresh, answered: ["f/s1", "f/s2"], changing: "f/s2" };
    expect(stageOf(open, again)).toMatchObject({ kind: "answering", round: { number: 2 } });
  });

  it("goes through what is open at its own pace, on a bad line too, and then changes the latest", () => {
    const open = rounds("open", "open", "planned");
    const pace = { ...fresh, ownPace: true };
    expect(stageOf(open, pace)).toMatchObject({ kind: "answering", round: { number: 1 } });
    expect(stageOf(open, { ...pace, waiting: ["f/s1"] })).toMatchObject({ kind: "answering", round: { number: 2 } });
    expect(stageOf(open, { ...pace, answered: ["f/s2"], waiting: ["f/s1"] }).kind).toBe("sending");
    const done = { ...pace, answered: ["f/s2", "f/s1"] };
    expect(stageOf(open, done)).toMatchObject({ kind: "answered", round: { number: 1 } });
    expect(stageOf(open, { ...done, changing: "f/s2" })).toMatchObject({ kind: "answering", round: { number: 2 } });
  });

  it("meets the framing first that it was assigned, and the scenarios as planned", () => {
    const planned = ["a/1", "a/2", "b/1", "b/2"].map((cell, index) => {
      const [framing = "", scenario = ""] = cell.split("/");
      return { number: index + 1, framing, scenario, phase: "open" as Phase, revealed: false };
    });
    expect(inOwnOrder(planned, "b").map(({ number }) => number)).toEqual([3, 4, 1, 2]);
    expect(inOwnOrder(planned, null).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(stageIn(inOwnOrder(planned, "b"), { ...fresh, ownPace: true })).toMatchObject({ round: { number: 3 } });
  });

  it("sees an answer on its way, then that it has arrived", () => {
    expect(stageOf(rounds("open"), { ...fresh, waiting: ["f/s1"] }).kind).toBe("sending");
    expect(stageOf(rounds("open"), { ...fresh, answered: ["f/s1"] }).kind).toBe("answered");
  });

  it("answers again while changing the answer, until the change is on its way", () => {
    const changing = { ...fresh, answered: ["f/s1"], changing: "f/s1" };
    expect(stageOf(rounds("open"), changing).kind).toBe("answering");
    expect(stageOf(rounds("open"), { ...changing, waiting: ["f/s1"] }).kind).toBe("sending");
  });

  it("waits between rounds, and is told of an answer that was begun and not sent", () => {
    expect(stageOf(rounds("closed", "planned"), fresh)).toMatchObject({ kind: "between", missed: false });
    const begun = { ...fresh, begun: (cell: string) => cell === "f/s1" };
    expect(stageOf(rounds("closed", "planned"), begun)).toMatchObject({ kind: "between", missed: true });
    expect(stageOf(rounds("closed", "planned"), { ...begun, waiting: ["f/s1"] })).toMatchObject({ missed: false });
  });

  it("may finish an answer whose round has closed, until another one opens", () => {
    const finishing = { ...fresh, begun: (cell: string) => cell === "f/s1", finishing: "f/s1" };
    expect(stageOf(rounds("closed", "planned"), finishing)).toMatchObject({ kind: "answering", round: { number: 1 } });
    expect(stageOf(rounds("closed", "planned"), { ...finishing, waiting: ["f/s1"] }).kind).toBe("between");
    expect(stageOf(rounds("closed", "open"), finishing)).toMatchObject({ kind: "answering", round: { number: 2 } });
  });

  it("is thanked after the last round", () => {
    expect(stageOf(rounds("closed", "closed"), fresh)).toMatchObject({ kind: "after", last: { number: 2 } });
  });
});
