import type { Counts, FigureName, Instrument, Signifier, View } from "../shared/contract";

export type Step = { act: "open" | "close" | "reveal" | "reset"; round: number; run?: number };
type Run = Pick<Counts["rounds"][number], "number" | "phase" | "revealed">;

/**
 * What a facilitator most likely does next: close what is open, open what is planned, and reveal when all is answered. While answers
 * are collected without rounds, open what is planned, and then nothing for as long as people have something to tell.
 */
export function nextStep(rounds: Run[], collecting = false): Step | null {
  const inOrder = [...rounds].sort((a, b) => a.number - b.number);
  if (collecting) {
    const planned = inOrder.find(({ phase }) => phase === "planned");
    return planned === undefined ? null : { act: "open", round: planned.number };
  }
  const open = inOrder.find(({ phase }) => phase === "open");
  if (open !== undefined) return { act: "close", round: open.number };
  const planned = inOrder.find(({ phase }) => phase === "planned");
  if (planned !== undefined) return { act: "open", round: planned.number };
  const unrevealed = inOrder.find(({ revealed }) => !revealed);
  return unrevealed === undefined ? null : { act: "reveal", round: unrevealed.number };
}

/** What can be done with a round now. A closed round may be opened again: somebody always comes late. */
export function stepsOf(round: Run, open: number | null): Step["act"][] {
  switch (round.phase) {
    case "planned":
      return open === null ? ["open"] : [];
    case "open":
      return round.revealed ? ["close"] : ["close", "reveal"];
    case "closed":
      return [...(open === null ? (["open"] as const) : []), ...(round.revealed ? [] : (["reveal"] as const))];
  }
}

/** Whether there is anything to set aside, or to ask anew: a round that has been open. */
export const mayReset = ({ phase }: Pick<Run, "phase">): boolean => phase !== "planned";

/** What is asked stays as it is from when a round was first open, also where that round was reset since. */
export const isFrozen = ({ rounds }: Pick<Counts, "rounds">): boolean =>
  rounds.some(({ phase, run }) => phase !== "planned" || (run ?? 0) > 0);

/** What has a figure. A story has none; it goes before the room by way of moderation. */
export function chartable(instrument: Instrument): Signifier[] {
  return instrument.signifiers.filter(({ kind }) => kind !== "story");
}

/** The pictures a question can be told in, in the order they are told. */
export function figuresFor(signifier: Signifier, framings: number, scenarios: number): FigureName[] {
  const split: FigureName[] = framings < 2 ? ["pooled"] : ["pooled", "coloured", "rows"];
  const moved: FigureName[] = framings === 2 ? ["shift"] : [];
  switch (signifier.kind) {
    case "slider":
      return [
        ...split,
        ...(scenarios > 1 ? (["grid"] as const) : []),
        ...moved,
        ...(moved.length > 0 ? (["lines"] as const) : []),
      ];
    case "triad":
      return [...split, "zones", ...moved];
    case "stones":
      return [...split, ...moved];
    case "choice":
      return ["coloured"];
    case "story":
      return [];
  }
}

/** Another question keeps the figure where it has that one, and otherwise begins at its first. */
export function turnedTo(view: View, signifier: Signifier, { framings, scenarios }: Instrument): View {
  const figures = figuresFor(signifier, framings.length, scenarios.length);
  const figure = figures.includes(view.figure) ? view.figure : (figures[0] ?? "pooled");
  const screen = view.screen === "replay" ? "replay" : "figure";
  return { ...view, screen, signifier: signifier.id, figure };
}

export function figureAfter(figure: FigureName, figures: FigureName[]): FigureName | null {
  return figures[figures.indexOf(figure) + 1] ?? null;
}
