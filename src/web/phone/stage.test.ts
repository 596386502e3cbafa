import { describe, expect, it } from "vitest";
import type { Phase, Rounds } from "../shared/contract";
import { type Standing, stageOf } from "./stage";

const rounds = (...phases: Phase[]): Rounds => ({
  rounds: phases.map((phase, index) => ({
    number: index + 1,
    framing: "f",
    scenario: `s${index + 1}`,
    phase,
    revealed: false,
  })),
  open: phases.includes("open") ? phases.indexOf("open") + 1 : null,
});
const fresh: Standing = { answered: [], waiting: [], changing: null, finishing: null, begun: () => false };

describe("A delegate", () => {
  it("waits before the first round", () => {
    expect(stageOf(rounds("planned", "planned"), fresh)).toEqual({ kind: "before" });
    expect(stageOf({ rounds: [], open: null }, fresh)).toEqual({ kind: "before" });
  });

  it("answers the open round", () => {
    expect(stageOf(rounds("closed", "open"), fresh)).toMatchObject({ kind: "answering", round: { number: 2 } });
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
