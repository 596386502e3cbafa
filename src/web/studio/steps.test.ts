import { render } from "svelte/server";
import { describe, expect, it } from "vitest";
import { choice, counts, plan, slider, stones, triad, view } from "../charts/given";
import type { Counts, Phase } from "../shared/contract";
import { STUDIO } from "../shared/texts/studio";
import RoundList from "./RoundList.svelte";
import { chartable, figureAfter, figuresFor, isFrozen, nextStep, stepsOf, turnedTo } from "./steps";

const round = (number: number, phase: Phase, revealed = false): Counts["rounds"][number] => ({
  number,
  framing: "failure-is-not-an-option",
  scenario: "winter",
  phase,
  revealed,
  answered: 0,
});

describe("What is asked", () => {
  it("is frozen by the first round that is opened, and stays so when that round is reset", () => {
    expect(isFrozen({ rounds: [round(1, "planned"), round(2, "planned")] })).toBe(false);
    expect(isFrozen({ rounds: [round(1, "closed"), round(2, "planned")] })).toBe(true);
    expect(isFrozen({ rounds: [{ ...round(1, "planned"), run: 1 }, round(2, "planned")] })).toBe(true);
  });
});

describe("The next step", () => {
  it("closes what is open before anything else", () => {
    expect(nextStep([round(1, "closed"), round(2, "open"), round(3, "planned")])).toEqual({ act: "close", round: 2 });
  });
  it("opens the first planned round, in the planned order", () => {
    expect(nextStep([round(3, "planned"), round(2, "planned"), round(1, "closed")])).toEqual({ act: "open", round: 2 });
  });
  it("without rounds opens what is planned, and then leaves people to tell", () => {
    expect(nextStep([round(1, "open"), round(2, "planned")], true)).toEqual({ act: "open", round: 2 });
    expect(nextStep([round(1, "open"), round(2, "open")], true)).toBeNull();
  });
  it("reveals once every round is closed, and then there is none", () => {
    expect(nextStep([round(1, "closed", true), round(2, "closed")])).toEqual({ act: "reveal", round: 2 });
    expect(nextStep([round(1, "closed", true)])).toBeNull();
  });
});

describe("What can be done with a round", () => {
  it("opens no second round beside an open one", () => {
    expect(stepsOf(round(2, "planned"), 1)).toEqual([]);
    expect(stepsOf(round(2, "closed"), 1)).toEqual(["reveal"]);
    expect(stepsOf(round(2, "closed"), null)).toEqual(["open", "reveal"]);
  });
  it("reveals once", () => {
    expect(stepsOf(round(1, "open"), 1)).toEqual(["close", "reveal"]);
    expect(stepsOf(round(1, "open", true), 1)).toEqual(["close"]);
  });
});

describe("Turning the board", () => {
  it("never offers a story", () => {
    expect(chartable(plan.instrument).map(({ kind }) => kind)).toEqual(["slider", "triad", "stones", "choice"]);
  });
  it("tells a slider from all in one to who moved, a triad by its zones too, a plane by its lines", () => {
    expect(figuresFor(slider, 2, 3)).toEqual(["pooled", "coloured", "rows", "grid", "shift", "lines"]);
    expect(figuresFor(slider, 2, 1)).toEqual(["pooled", "coloured", "rows", "shift", "lines"]);
    expect(figuresFor(triad, 2, 3)).toEqual(["pooled", "coloured", "rows", "zones", "shift"]);
    expect(figuresFor(stones, 2, 3)).toEqual(["pooled", "coloured", "rows", "shift"]);
    expect(figuresFor(slider, 0, 0)).toEqual(["pooled"]);
    expect(figureAfter("rows", figuresFor(slider, 2, 3))).toBe("grid");
    expect(figureAfter("lines", figuresFor(slider, 2, 3))).toBeNull();
  });
  it("keeps a figure that the other question has too, and begins anew where it has not", () => {
    expect(turnedTo({ ...view, figure: "rows" }, triad, plan.instrument)).toMatchObject({
      signifier: "helpful",
      figure: "rows",
    });
    expect(turnedTo({ ...view, figure: "grid" }, triad, plan.instrument).figure).toBe("pooled");
    expect(turnedTo({ ...view, figure: "shift" }, choice, plan.instrument).figure).toBe("coloured");
  });
});

describe("The list of rounds", () => {
  const drawn = (
    language: "en" | "cy",
    rounds: Counts["rounds"],
    open: number | null,
    ended = false,
    workbench: string | null = null,
  ): string => {
    const props = {
      instrument: plan.instrument,
      counts: { ...counts, rounds, open, ended },
      texts: STUDIO[language],
      language,
      busy: false,
      workbench,
      onstep: () => {},
    };
    return render(RoundList, { props }).body.replace(/<!--.*?-->/g, "");
  };
  const buttons = (...told: Parameters<typeof drawn>): string[] =>
    [...drawn(...told).matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map(([, name]) => (name ?? "").trim());

  it("reminds, before the first reveal, that nothing was declared yet, and leads to where that is done", () => {
    const reminds = (rounds: Counts["rounds"], open: number | null, workbench: string | null): boolean =>
      drawn("en", rounds, open, false, workbench).includes("data-undeclared");
    const closed = [round(1, "closed"), round(2, "closed")];
    expect(reminds(closed, null, "/workbench/RISK17")).toBe(true);
    expect(drawn("cy", closed, null, false, "/workbench/RISK17")).toMatch(
      /data-undeclared[^]*href="\/workbench\/RISK17"/,
    );
    expect(reminds(closed, null, null)).toBe(false);
    expect(reminds([round(1, "open"), round(2, "planned")], 1, "/workbench/RISK17")).toBe(false);
    expect(reminds([round(1, "closed", true), round(2, "closed")], null, "/workbench/RISK17")).toBe(false);
  });

  it("offers nothing but to reveal once the seminar is over", () => {
    expect(buttons("en", [round(1, "closed", true), round(2, "closed"), round(3, "planned")], null, true)).toEqual([
      "Reveal round 2",
    ]);
  });

  it("names each button by its act and its round, once, the next step first", () => {
    const rounds = [round(1, "closed"), round(2, "open"), round(3, "planned")];
    expect(buttons("en", rounds, 2)).toEqual([
      "Close round 2",
      "Reveal round 1",
      "Reset round 1",
      "Reveal round 2",
      "Reset round 2",
    ]);
    expect(buttons("cy", rounds, 2)).toEqual([
      "Cau rownd 2",
      "Datgelu rownd 1",
      "Ailosod rownd 1",
      "Datgelu rownd 2",
      "Ailosod rownd 2",
    ]);
  });
});
